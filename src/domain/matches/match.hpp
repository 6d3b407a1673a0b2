#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/matches/agreement.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::domain {

struct MatchKind;
using MatchId = Id<MatchKind>;

/// Somebody in a match, for a period: a mentor or a young person.
struct MatchMember {
    PersonId person;
    std::string name;
    Date from = since_ever;
    std::optional<Date> to;
};

/// A pairing of mentors and young people in a programme.
struct Match {
    MatchId id;
    ProgrammeId programme;
    MatchForm form = MatchForm::individual;
    std::vector<MatchMember> mentors;
    std::vector<MatchMember> young_people;
    Stand<MatchState> stand;  ///< today's
    Date started = since_ever;
    std::optional<MeetingAgreement> agreement;
    std::optional<std::string> outcome;  ///< a code of the programme's list `outcome`
};

/// Introduced, active, paused or closing: it takes up a place at the mentor.
bool is_running(MatchState state);
/// May the one state follow the other, once a match has begun? The same state never follows itself.
bool may_follow(MatchState from, MatchState to);
/// Whether the person is one of the match's mentors on a day.
bool is_mentor(const Match& match, PersonId person, Date on);

/// Why rules that stop a step are set aside: those that the writer has seen, and no others.
struct WaiverWish {
    std::string reason{};
    std::vector<std::string> rules{};  ///< keys
};

/// How a match ends: as the programme's lists of end reasons and outcomes have it.
struct Closing {
    Date on;
    std::string reason;
    std::string outcome;                            ///< may be empty: not known yet
    std::string plan;                               ///< what is planned for the young person instead
    EnrolmentState then = EnrolmentState::waiting;  ///< where the young person stands afterwards: waiting or closed
    std::vector<std::string> in_place = {};         ///< tokens of what was ticked as in place on the day that it ends
    WaiverWish waiver = {};
};
enum class ClosingRefusal {
    not_running,
    reason_missing,
    reason_unknown,
    outcome_unknown,
    before_start,
    before_stand,
    in_future,
    plan_missing
};
/// The rule that every ended match has a coded reason (requirements of Jobcenter Middelfart). Whether one that ends
/// early also says what happens instead, `asks_for_plan` knows.
Result<Closing, ClosingRefusal> close(const Match& match, const Closing& wish, const Programme& programme, Date today);
/// In Danish, with the way out.
std::string sentence(ClosingRefusal refusal);

}  // namespace mentorkorps::domain
