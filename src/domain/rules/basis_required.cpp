#include <fmt/format.h>

#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

BasisRequired BasisRequired::read(Parameters& given) {
    BasisRequired rule{given.text("purpose"), given.texts_if_any("recipients"), {}};
    rule.thing = "samtykke eller et andet grundlag til " + rule.purpose;
    return rule;
}

std::string BasisRequired::sentence(const Programme&) const {
    const auto with = recipients.empty() ? "" : fmt::format(" over for {}", phrases::and_list(recipients));
    return fmt::format("Der er {}{}.", thing, with);
}

void BasisRequired::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    domain::require(rule, match, {.what = {thing}, .about = About::person, .before = Step::sharing}, found);
}

}  // namespace mentorkorps::domain
