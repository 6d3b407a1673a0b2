#pragma once

#include <span>
#include <vector>

#include "domain/meetings/group_meeting.hpp"
#include "domain/practice/facts.hpp"
#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {

/// What rules may know of a programme as a whole, on a day.
struct ProgrammeFacts {
    std::span<const CorpsMember> corps{};
    std::span<const MatchFacts> matches{};
    Date as_of{};
    std::span<const GroupMeeting> meetings{};  ///< in the order of their days
};
/// The verdicts of the rules in force that are about no single match, in the order of the programme's rules.
std::vector<Verdict> judge_whole(const Programme& programme, const ProgrammeFacts& facts);
/// Whether a rule is about the programme as a whole.
bool is_about_whole(const Rule& rule);

}  // namespace mentorkorps::domain
