#include "domain/practice/early_ends.hpp"

#include <algorithm>

namespace mentorkorps::domain {

std::optional<FragileMatch> fragile(const Timeline& match) {
    const auto began = match.began();
    const auto as_of = match.as_of();
    if (!began || !match.is_running() || !is_fragile(*began, as_of)) return std::nullopt;
    FragileMatch found{.match = match.facts().match, .days = static_cast<int>((as_of - *began).count())};
    if (const auto last = match.last_held()) found.silent_days = static_cast<int>((as_of - *last).count());
    return found;
}

EarlyEnds early_ends(const std::vector<MatchFacts>& matches, Date as_of) {
    EarlyEnds found;
    for (const auto& facts : matches) {
        const Timeline match(facts, as_of);
        const auto began = match.began();
        if (match.closed() && *match.closed() > plus_months(as_of, -12)) {
            ++found.ended;
            if (began && is_fragile(*began, *match.closed())) ++found.early;
        }
        if (const auto one = fragile(match)) found.fragile.push_back(*one);
    }
    std::ranges::stable_sort(found.fragile, std::greater{},
                             [](const FragileMatch& each) { return each.silent_days.value_or(each.days); });
    return found;
}

}  // namespace mentorkorps::domain
