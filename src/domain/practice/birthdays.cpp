#include "domain/practice/birthdays.hpp"

#include <algorithm>
#include <set>

#include "domain/people/age.hpp"
#include "domain/people/guardian.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

std::set<int> years_that_count(const Programme& programme, Date on) {
    std::set<int> years{grown_up_years};
    for (const auto& rule : programme.rules)
        if (const auto* paper = std::get_if<CredentialRequired>(&rule.kind);
            paper != nullptr && paper->participant_under_years && rule.is_in_force(on))
            years.insert(*paper->participant_under_years);
    return years;
}

bool was_talked_about(const Birthday& birthday, const Timeline& match) {
    return std::ranges::any_of(match.facts().talks, [&](const TalkFact& each) {
        return each.party == Party::young_person && birthday.on - birthday_ahead <= each.on && each.on <= match.as_of();
    });
}

}  // namespace

std::vector<Birthday> birthdays(const Programme& programme, const Timeline& match) {
    std::vector<Birthday> found;
    if (!match.is_running() || !match.began()) return found;
    const auto known_since = std::max(*match.began(), match.facts().on_record_since);
    for (const auto& each : match.facts().members) {
        if (each.party != Party::young_person || !each.birth_date) continue;
        for (const auto years : years_that_count(programme, match.as_of())) {
            const Birthday birthday{each.person, years, turns(*each.birth_date, years)};
            const bool is_near = match.as_of() + birthday_ahead >= birthday.on;
            if (birthday.on > known_since && is_near && !was_talked_about(birthday, match)) found.push_back(birthday);
        }
    }
    return found;
}

}  // namespace mentorkorps::domain
