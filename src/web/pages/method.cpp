#include "compiled/method.hpp"

#include "domain/matching/weights.hpp"
#include "web/pages/pages.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::FitPart;

/// In a young person's words.
std::string question(FitPart part) {
    switch (part) {
        case FitPart::needs: return "Kan mentoren hjælpe med det, du har brug for?";
        case FitPart::wishes: return "Er I sådan, som I har ønsket?";
        case FitPart::interests: return "Kan I lide de samme ting?";
        case FitPart::time: return "Har I tid på de samme dage?";
        case FitPart::near: return "Bor I tæt på hinanden?";
        case FitPart::free: return "Har mentoren ingen andre unge, eller kun få?";
    }
    return {};
}

}  // namespace

http::Response method(const Visit& visit) {
    views::Method view{.shell = shell(visit, "Sådan finder vi en mentor til dig")};
    for (const auto& [part, name] : names<FitPart>) view.parts.push_back(question(part));
    return page(visit, view);
}

}  // namespace mentorkorps::web::pages
