#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string_view at_least(ContactMode mode) {
    switch (mode) {
        case ContactMode::meeting: return ", ved et møde";
        case ContactMode::phone: return ", i telefon eller ved et møde";
        case ContactMode::online: return ", online eller ved et møde";
        case ContactMode::message: return ", på sms, i telefon eller ved et møde";
        case ContactMode::group: return ", i en gruppe eller hver for sig";
    }
    return {};
}

}  // namespace

CheckIn CheckIn::read(Parameters& given) {
    CheckIn rule{.every_months = given.number("every_months"),
                 .for_months = given.number_if_any("for_months"),
                 .parties = given.words<Party>("parties"),
                 .mode = {}};
    if (const auto modes = given.words_if_any<ContactMode>("modes"); !modes.empty()) rule.mode = modes.front();
    return rule;
}

std::string CheckIn::sentence(const Programme&) const {
    const auto how_long =
        for_months ? fmt::format("de første {}", phrases::months(*for_months)) : std::string("så længe matchet varer");
    return fmt::format("Koordinatoren taler {} med {}{}{}, {}.", phrases::every_months(every_months), the(parties),
                       parties.size() == 1 ? "" : ", hver for sig", mode ? at_least(*mode) : "", how_long);
}

}  // namespace mentorkorps::domain
