#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

Capacity Capacity::read(Parameters& given) {
    Capacity rule;
    rule.of = given.word<Of>("of");
    rule.most = given.number("most");
    rule.least = given.number_if_any("least");
    rule.window = given.word_or("window", Window::week);
    rule.phase = given.text_if_any("phase");
    rule.a_year = given.yes("a_year");
    rule.engagements = given.words_if_any<Engagement>("engagements");
    rule.currency = given.text_if_any("currency");
    if ((rule.of == Of::cost_per_match) == rule.currency.empty())
        given.problem("currency", "'currency' is given when, and only when, 'of' is \"cost_per_match\"",
                      "»currency« hører til »of = \"cost_per_match\"«, og kun til den.");
    return rule;
}

std::string Capacity::sentence(const Programme&) const {
    const auto most_ = phrases::number(most);
    switch (of) {
        case Of::mentors: return fmt::format("Målet er et korps på {} mentorer.", most_);
        case Of::matches:
            return fmt::format("Der er plads til {} {}{}.", most_, a_year ? "nye match om året" : "match ad gangen",
                               engagements.empty() ? "" : fmt::format(" med {}", mentors_who_are(engagements)));
        case Of::hours:
            return fmt::format("Koordinatoren har {}{} timer {}{}.", least ? phrases::number(*least) + "–" : "", most_,
                               window == Window::month ? "om måneden" : "om ugen", phase.empty() ? "" : " " + phase);
        case Of::cost_per_match: return fmt::format("Et match regnes til at koste {} {}.", most_, currency);
    }
    return {};
}

}  // namespace mentorkorps::domain
