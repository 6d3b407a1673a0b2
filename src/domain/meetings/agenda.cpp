#include "domain/meetings/agenda.hpp"

#include <algorithm>
#include <map>

#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

bool Agenda::is_ready(PersonId person) const { return std::ranges::find(ready, person) != ready.end(); }

Agenda agenda(const Programme& programme, std::span<const MatchFacts> matches, Date on) {
    Agenda found{.rules = programme.rules_of<BasisRequired>(on)};
    if (!found.asks()) return found;
    std::map<PersonId, Requirements> missing;  // of everybody in a match that runs, once
    for (const auto& facts : matches) {
        const Timeline match(facts, on);
        if (!match.is_running()) continue;
        for (const auto& member : facts.members)
            if (member.party == Party::young_person) missing[member.person].clear();
        for (const auto& each : requirements(programme, match))
            if (each.person && std::holds_alternative<BasisRequired>(each.rule->kind) && !each.is_in_place(on))
                missing[*each.person].push_back(each);
    }
    for (auto& [person, things] : missing)
        if (things.empty())
            found.ready.push_back(person);
        else
            found.held_back.push_back({person, std::move(things)});
    return found;
}

}  // namespace mentorkorps::domain
