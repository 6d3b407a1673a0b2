#pragma once

#include <vector>

#include "db/database.hpp"
#include "domain/practice/facts.hpp"

namespace mentorkorps::store {

/// Which matches, and which of their contacts. Open offers have no match to judge.
struct FactsWanted {
    domain::ProgrammeId programme{};
    domain::MatchId only{};                             ///< 0: all of the programme
    std::optional<Date> contacts_since = std::nullopt;  ///< none: no contacts
    /// For requirements: neither what was observed, nor which talks were had, nor the members, who are `TodayFacts`'
    /// too.
    enum { all, for_requirements } facts = all;
};
/// What rules may know of the matches, by their ids.
std::vector<domain::MatchFacts> match_facts(db::Read& tx, const FactsWanted& wanted, Date on);

/// The same of each young person who comes by an open door: from the first day of their open matches to the last, with
/// all their contacts in the programme, whoever of its mentors they met. It goes by the id of their first open match,
/// and they are the first of its members.
std::vector<domain::MatchFacts> visitor_facts(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
