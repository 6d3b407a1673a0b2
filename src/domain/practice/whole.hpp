#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/meetings/group_meeting.hpp"
#include "domain/practice/facts.hpp"
#include "domain/practice/verdict.hpp"
#include "domain/rules/kinds.hpp"

namespace mentorkorps::domain {

/// Something that has ended, or was refused, and whose data may be kept only so long.
struct EndedFact {
    Retention::After what = Retention::After::enrolment_closed;
    Date on = since_ever;
    std::optional<PersonId> person{};  ///< the young person or the mentor
    std::optional<MatchId> match{};
};
/// What rules may know of a programme as a whole, on a day.
struct ProgrammeFacts {
    std::span<const CorpsMember> corps{};
    std::span<const MatchFacts> matches{};
    Date as_of{};
    std::span<const GroupMeeting> meetings{};  ///< in the order of their days
    std::span<const EndedFact> ended{};
};
/// The verdicts of the rules in force that are about no single match, in the order of the programme's rules.
std::vector<Verdict> judge_whole(const Programme& programme, const ProgrammeFacts& facts);
/// Whether a rule is about the programme as a whole.
bool is_about_whole(const Rule& rule);

}  // namespace mentorkorps::domain
