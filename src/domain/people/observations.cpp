#include "domain/people/observations.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

std::vector<std::string> codes_now(const std::vector<Observation>& known, std::string_view scheme) {
    std::vector<std::string> codes;
    for (const auto& each : known)
        if (each.scheme == scheme && !each.to) codes.push_back(each.code);
    return codes;
}

std::optional<Date> last_observed(const std::vector<Observation>& known, std::string_view scheme, Date on) {
    std::optional<Date> last;
    for (const auto& each : known)
        if (each.scheme == scheme && each.from != since_ever && each.from <= on && (!each.to || *each.to > on))
            last = std::max(last.value_or(each.from), each.from);
    return last;
}

std::optional<bool> observed(const std::vector<Observation>& known, std::string_view scheme,
                             const std::vector<std::string>& codes, Date on) {
    std::optional<bool> found;
    for (const auto& each : known) {
        if (each.scheme != scheme || each.from > on || (each.to && *each.to <= on)) continue;
        found = found.value_or(false) ||
                std::ranges::any_of(codes, [&](const std::string& code) { return folded(code) == folded(each.code); });
    }
    return found;
}

std::string sentence(ObservationRefusal refusal) {
    switch (refusal) {
        case ObservationRefusal::in_future: return "Datoen ligger i fremtiden. Skriv i dag eller en tidligere dag.";
        case ObservationRefusal::before_known:
            return "Datoen ligger, før det begyndte, som du retter. Skriv den samme dag eller en senere.";
    }
    return {};
}

Result<ObservationChange, ObservationRefusal> change(const std::vector<Observation>& known, const ObservationWish& wish,
                                                     Date today) {
    ObservationChange made;
    for (const auto& each : known) {
        if (each.scheme != wish.scheme || each.to || has(wish.codes, each.code)) continue;
        if (wish.from < each.from) return refused(ObservationRefusal::before_known);
        made.ended.push_back(each);
        made.ended.back().to = wish.from;
    }
    const auto now = codes_now(known, wish.scheme);
    for (const auto& code : wish.codes)
        if (!has(now, code)) made.begun.push_back({std::string(wish.scheme), code, wish.from, {}});
    if (wish.from > today && !(made.ended.empty() && made.begun.empty())) return refused(ObservationRefusal::in_future);
    return made;
}

}  // namespace mentorkorps::domain
