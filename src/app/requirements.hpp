#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/matching/candidates.hpp"
#include "domain/practice/entry.hpp"
#include "domain/practice/requirements.hpp"
#include "store/states.hpp"

/// What a programme's rules ask to have in place before a step.
namespace mentorkorps::app {

enum class FulfilFault { not_asked, in_future };
std::string sentence(FulfilFault fault);  ///< in Danish, with the way out
using FulfilRefusal = std::variant<NotFound, FulfilFault>;

/// One thing that rules ask for, by its token: in place since a day, or without a day not after all. For who may
/// `change_people` in the programme.
struct Tick {
    std::string token;
    std::optional<Date> on{};
};
Result<domain::MatchId, FulfilRefusal> fulfil(const World& world, const domain::Viewer& viewer, domain::MatchId match,
                                              const Tick& tick);
/// The same of what is about somebody in a programme, whichever match it is for.
Result<domain::PersonId, FulfilRefusal> fulfil(const World& world, const domain::Viewer& viewer, const Somebody& who,
                                               const Tick& tick);

/// What is asked of a mentor, or a young person, of whom no match is looked at.
domain::Requirements asked_of(db::Read& tx, const domain::Programme& programme, const domain::Commitment& mentor,
                              Date on);
domain::Requirements asked_of(db::Read& tx, const domain::Programme& programme, const domain::Enrolment& young,
                              Date on);

/// What rules have against accepting somebody, or approving them, on a day (`Step::admission`, `Step::approval`).
std::vector<domain::Obstacle> before_entry(db::Read& tx, const domain::Programme& programme,
                                           const domain::Commitment& mentor, Date on);
std::vector<domain::Obstacle> before_entry(db::Read& tx, const domain::Programme& programme,
                                           const domain::Enrolment& young, Date on);

/// The facts of two who are in no match together yet, as if it began on a day.
domain::MatchFacts facts_of_pair(db::Read& tx, const domain::YoungPersonFacts& young, const domain::MentorFacts& mentor,
                                 const domain::MeetingAgreement& agreement);
/// Keeps what was ticked: about the match, or about the member whom it is about. On record.
void keep(db::Write& tx, const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme,
          const domain::MatchFacts& facts, const std::vector<domain::Fulfilment>& ticked);

/// Rules that are set aside for a match.
struct Waiving {
    domain::MatchId match;
    domain::ProgrammeId programme;
    std::vector<domain::PersonId> people;  ///< of the match; the reason is sealed under the key of the first
    Date on{};
    std::string reason;
};
/// Keeps them, each with the reason, and records each for all people.
void waive(db::Write& tx, const World& world, const domain::Viewer& viewer, const Waiving& waiving,
           const std::vector<std::string>& rules);

}  // namespace mentorkorps::app
