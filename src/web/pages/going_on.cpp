#include "web/pages/going_on.hpp"

#include <algorithm>

#include "compiled/resume.hpp"
#include "web/forms.hpp"
#include "web/routes.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

constexpr std::string_view kept_prefix = "gemt.";  // of fields that wait until their sender is in
constexpr std::size_t kept_bytes_max = 20'000;

bool is_form_of_ours(const Visit& visit, std::string_view path) {
    return path.starts_with(visit.to("/")) && std::ranges::any_of(routes(), [&](const Route& route) {
               return route.verb == http::Verb::post && route.right != domain::Right::anyone &&
                      http::match(route.pattern, path).has_value();
           });
}

http::Response resume(const Visit& visit) {
    views::Resume view{.shell = shell(visit, "Fortsæt"), .action = {}, .fields = {}};
    view.action = *html::Url::checked(visit.field("fortsaet"));
    for (const auto& [name, value] : visit.request.form)
        if (name.starts_with(kept_prefix)) view.fields.push_back({name.substr(kept_prefix.size()), value});
    return page(visit, view);
}

}  // namespace

views::Kept kept_form(const Visit& visit) {
    views::Kept kept{.next = visit.to("")};
    if (!is_form_of_ours(visit, visit.request.path)) return kept;
    kept.resume = visit.request.path;
    std::size_t bytes = 0;
    for (const auto& [name, value] : visit.request.form) {
        bytes += name.size() + value.size();
        if (name != "csrf" && bytes <= kept_bytes_max) kept.fields.push_back({std::string(kept_prefix) + name, value});
    }
    return kept;
}

views::Kept carried(const Visit& visit) {
    views::Kept kept{.next = safe_next(visit, visit.field("next")), .resume = std::string(visit.field("fortsaet"))};
    for (const auto& [name, value] : visit.request.form)
        if (name.starts_with(kept_prefix)) kept.fields.push_back({name, value});
    return kept;
}

http::Response go_on(const Visit& visit) {
    if (is_form_of_ours(visit, visit.field("fortsaet"))) return resume(visit);
    return http::see_other(safe_next(visit, visit.field("next")));
}

}  // namespace mentorkorps::web::pages
