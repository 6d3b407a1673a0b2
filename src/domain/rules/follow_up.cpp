#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

FollowUp FollowUp::read(Parameters& given) {
    FollowUp rule{.after_days = given.number_if_any("after_days"),
                  .after_months = given.number_if_any("after_months"),
                  .parties = given.words<Party>("parties"),
                  .tolerance_days = given.number_if_any("tolerance_days").value_or(0)};
    if (rule.after_days.has_value() == rule.after_months.has_value())
        given.problem("after_days", "give one of 'after_days' and 'after_months'");
    return rule;
}

std::string FollowUp::sentence(const Programme&) const {
    const auto when = after_days ? phrases::days(*after_days) : phrases::months(after_months.value_or(left_open));
    const auto late =
        tolerance_days == 0 ? "" : fmt::format(" Det er for sent {} efter.", phrases::days(tolerance_days));
    return fmt::format("{} efter, at matchet gik i gang, taler koordinatoren med {} om, hvordan det går.{}", when,
                       the(parties), late);
}

}  // namespace mentorkorps::domain
