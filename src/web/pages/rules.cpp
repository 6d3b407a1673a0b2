#include "compiled/rules.hpp"

#include <fmt/format.h>

#include "domain/rules/phrases.hpp"
#include "html/danish.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/standards.hpp"
#include "web/shell.hpp"

namespace mentorkorps::web::pages {
namespace {

std::string validity(const domain::Rule& rule) {
    if (rule.valid_from && rule.valid_to)
        return fmt::format("Fra {} til {}", html::long_date(*rule.valid_from), html::long_date(*rule.valid_to));
    if (rule.valid_from) return fmt::format("Fra {}", html::long_date(*rule.valid_from));
    return rule.valid_to ? fmt::format("Til {}", html::long_date(*rule.valid_to)) : "";
}

views::Rules::Rule shown(const domain::Rule& rule, const domain::Programme& programme) {
    views::Rules::Rule view{.key = rule.key,
                            .sentence = sentence(rule, programme),
                            .severity = std::string(label(rule.severity)),
                            .source = rule.source,
                            .is_assumption = rule.is_assumption,
                            .validity = validity(rule),
                            .missing = {}};
    for (const auto& parameter : rule.open) view.missing.push_back(domain::phrases::parameter(parameter));
    return view;
}

}  // namespace

http::Response rules(const Visit& visit) {
    const auto& programme = *visit.programme->policy;
    views::Rules view{.shell = shell(visit, "Regler", "regler"),
                      .programme = programme.name,
                      .unit = programme.unit,
                      .about = programme.about};
    for (const auto& rule : programme.rules) {
        const bool is_past = rule.valid_to && *rule.valid_to < visit.today();
        (is_past ? view.past : view.rules).push_back(shown(rule, programme));
    }
    for (const auto* each : app::standards_of(*visit.world, programme)) view.standards.push_back(standard_lines(*each));
    if (visit.viewer().may(domain::Right::change_rules, visit.programme->id))
        view.adjust = *html::Url::checked(visit.in_programme("/regler/tilpas"));
    if (visit.viewer().may(domain::Right::write_texts, visit.programme->id))
        view.declarations = *html::Url::checked(visit.in_programme("/erklaeringer"));
    return page(visit, view);
}

}  // namespace mentorkorps::web::pages
