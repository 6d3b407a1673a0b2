#include <fmt/format.h>

#include "domain/programmes/programme.hpp"
#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

FollowUp FollowUp::read(Parameters& given) {
    FollowUp rule{.after_days = given.number_if_any("after_days"),
                  .after_months = given.number_if_any("after_months"),
                  .parties = given.words<Party>("parties"),
                  .tolerance_days = given.number_if_any("tolerance_days").value_or(0),
                  .after_need = given.text_if_any("after_need")};
    if (rule.after_days.has_value() == rule.after_months.has_value())
        given.problem("after_days", "give one of 'after_days' and 'after_months'");
    return rule;
}

std::string FollowUp::sentence(const Programme& programme) const {
    const auto when =
        after_days ? "Senest " + phrases::days(*after_days) : phrases::months(after_months.value_or(left_open));
    const auto late = tolerance_days == 0
                          ? ""
                          : fmt::format(" Det er for sent, når der er gået {} mere.", phrases::days(tolerance_days));
    if (!after_need.empty())
        return fmt::format("{} efter, at behovet »{}« er set, er der kontakt med {}.{}", when,
                           programme.label_of(lists::need, after_need), the(parties), late);
    return fmt::format("{} efter, at matchet gik i gang, taler koordinatoren med {} om, hvordan det går.{}", when,
                       the(parties), late);
}

}  // namespace mentorkorps::domain
