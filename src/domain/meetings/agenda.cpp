#include "domain/meetings/agenda.hpp"

#include <algorithm>
#include <map>

#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

bool Agenda::is_ready(PersonId person) const { return std::ranges::find(ready, person) != ready.end(); }

namespace {

/// What lets talks with the parents go on (`CheckIn::guardian_while`) is no leave to talk at meetings, and to take it
/// back is no wish to be left out of them.
bool is_of_talks(const Programme& programme, const Rule& rule) {
    return std::ranges::any_of(programme.rules, [&](const Rule& each) {
        const auto* talks = std::get_if<CheckIn>(&each.kind);
        return talks != nullptr && talks->guardian_while == rule.key;
    });
}

}  // namespace

Agenda agenda(const Programme& programme, std::span<const MatchFacts> matches, Date on) {
    Agenda found{.rules = programme.rules_of<BasisRequired>(on)};
    std::erase_if(found.rules, [&](const Rule* each) { return is_of_talks(programme, *each); });
    if (!found.asks()) return found;
    std::map<PersonId, Requirements> missing;  // of everybody in a match that runs, once
    for (const auto& facts : matches) {
        const Timeline match(facts, on);
        if (!match.is_running()) continue;
        for (const auto& member : facts.members)
            if (member.party == Party::young_person) missing[member.person].clear();
        for (const auto& each : requirements(programme, match))
            if (each.person && std::ranges::find(found.rules, each.rule) != found.rules.end() && !each.is_in_place(on))
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
