#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::domain {

struct MatchKind;
using MatchId = Id<MatchKind>;

/// How often they agreed to meet.
struct MeetingAgreement {
    int every_days = 7;          ///< 7: weekly, 14: every other week
    std::optional<int> minutes;  ///< of a meeting
    Date from = since_ever;
    friend bool operator==(const MeetingAgreement&, const MeetingAgreement&) = default;
};

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
    std::string rationale;  ///< why this pairing, as it was said when it was made
    std::vector<MatchMember> mentors;
    std::vector<MatchMember> young_people;
    Stand<MatchState> stand;  ///< today's
    Date started = since_ever;
    std::optional<MeetingAgreement> agreement;
    std::optional<std::string> outcome;  ///< a code of the programme's list `outcome`
};

/// Introduced, active, paused or closing: it takes up a place at the mentor.
bool is_running(MatchState state);

/// How a match ends: as the programme's lists of end reasons and outcomes have it.
struct Closing {
    Date on;
    std::string reason;
    std::string outcome;
};
enum class ClosingRefusal { not_running, reason_missing, reason_unknown, outcome_unknown, before_start, in_future };
/// The rule that every ended match has a coded reason (requirements of Jobcenter Middelfart). `outcome` may be empty.
Result<Closing, ClosingRefusal> close(const Match& match, const Closing& wish, const Programme& programme, Date today);
/// In Danish, with the way out.
std::string sentence(ClosingRefusal refusal);

}  // namespace mentorkorps::domain
