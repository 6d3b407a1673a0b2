#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

RequiredFacts RequiredFacts::read(Parameters& given) {
    return {.facts = given.texts("facts"),
            .from = given.words_if_any<Party>("from"),
            .engagements = given.words_if_any<Engagement>("engagements"),
            .before = given.word_or("before", Step::proposal),
            .within_days = given.number_if_any("within_days").value_or(0)};
}

std::string RequiredFacts::sentence(const Programme&) const {
    std::vector<std::string> kinds;
    for (const auto each : engagements) kinds.emplace_back(label(each));
    const auto whom = kinds.empty() ? "" : fmt::format(" Det gælder mentorer, der er: {}.", phrases::or_list(kinds));
    const auto who = from.empty() ? "" : fmt::format(" fra {}", the(from));
    const auto when = within_days == 0 ? std::string(domain::before(before))
                                       : fmt::format("senest {} efter", phrases::days(within_days));
    return fmt::format("Vi har {}{}, {}.{}", phrases::and_list(facts), who, when, whom);
}

}  // namespace mentorkorps::domain
