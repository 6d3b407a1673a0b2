#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string young_people(const RequiredFacts& rule) {
    const auto& from = rule.participant_from_years;
    const auto& under = rule.participant_under_years;
    if (from && under)
        return fmt::format("unge, der er fyldt {}, men ikke {}", phrases::number(*from), phrases::years(*under));
    if (from) return fmt::format("unge, der er fyldt {}", phrases::years(*from));
    return under ? fmt::format("unge under {}", phrases::years(*under)) : "";
}

std::string whom_it_concerns(const RequiredFacts& rule) {
    std::vector<std::string> who;
    if (!rule.engagements.empty()) who.push_back(mentors_who_are(rule.engagements));
    if (auto young = young_people(rule); !young.empty()) who.push_back(std::move(young));
    return who.empty() ? "" : fmt::format(" Det gælder kun {}.", phrases::and_list(who));
}

}  // namespace

RequiredFacts RequiredFacts::read(Parameters& given) {
    return {.facts = given.texts("facts"),
            .from = given.words_if_any<Party>("from"),
            .engagements = given.words_if_any<Engagement>("engagements"),
            .before = given.word_or("before", Step::proposal),
            .within_days = given.number_if_any("within_days").value_or(0),
            .participant_from_years = given.number_if_any("participant_from_years"),
            .participant_under_years = given.number_if_any("participant_under_years")};
}

std::string RequiredFacts::sentence(const Programme&) const {
    const auto who = from.empty() ? "" : fmt::format(" fra {}", the(from));
    const auto when = within_days == 0
                          ? std::string(domain::before(before))
                          : fmt::format("senest {} efter, {}", phrases::days(within_days), that_happened(before));
    return fmt::format("Vi har {}{}, {}.{}", phrases::and_list(facts), who, when, whom_it_concerns(*this));
}

}  // namespace mentorkorps::domain
