#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/practice/facts.hpp"
#include "domain/practice/requirements.hpp"

/// Whom the next meeting of a group may talk about, where a programme's rules ask for a basis to do so.
namespace mentorkorps::domain {

struct Agenda {
    /// A young person whom nobody may talk about, and what they lack.
    struct Held {
        PersonId person{};
        Requirements missing{};
    };
    std::vector<const Rule*> rules{};  ///< that ask for a basis; none: the programme asks for no young people
    std::vector<PersonId> ready{};
    std::vector<Held> held_back{};
    bool asks() const { return !rules.empty(); }
    bool is_ready(PersonId person) const;
};

/// The young people of the matches that run on a day. Somebody is on it while all that the rules ask for is written
/// down and has not run out: what is taken off is off the next agenda at once.
Agenda agenda(const Programme& programme, std::span<const MatchFacts> matches, Date on);

}  // namespace mentorkorps::domain
