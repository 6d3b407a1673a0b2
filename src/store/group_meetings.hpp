#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "domain/meetings/writing_down.hpp"
#include "domain/people/story.hpp"
#include "store/states.hpp"

/// Meetings of groups, as coordinators write them down.
namespace mentorkorps::store {

/// A meeting with what else is kept of it.
struct NewGroupMeeting {
    domain::ProgrammeId programme{};
    domain::GroupMeeting meeting{};
    std::vector<domain::EnrolmentId> talked_about{};
    std::vector<std::string> rules{};  ///< whose basis each of them has
    std::optional<std::string> once{};
};
/// The key of the group that a programme's meeting was of, also one that was taken back; nothing when it is none.
std::optional<std::string> group_of(db::Read& tx, domain::ProgrammeId programme, domain::GroupMeetingId id);
bool is_taken_back(db::Read& tx, domain::GroupMeetingId id);
/// No other has the same `once`.
domain::GroupMeetingId add(db::Write& tx, const NewGroupMeeting& wanted, const Written& written);
/// Not one that was taken back.
std::optional<domain::GroupMeetingId> group_meeting_written_with(db::Read& tx, std::string_view once);

/// All of a programme that were not taken back, in the order of their days.
domain::GroupMeetings group_meetings(db::Read& tx, domain::ProgrammeId programme);
/// How many young people were talked about at each; meetings without are not in it.
std::map<domain::GroupMeetingId, int> count_talked_about(db::Read& tx, domain::ProgrammeId programme);
/// Those whom one meeting talked about.
std::vector<domain::PersonId> talked_about(db::Read& tx, domain::GroupMeetingId id);
/// Those that a person came to, or was talked about at, in the order of their days.
std::vector<domain::StoryMeeting> group_meetings_of(db::Read& tx, domain::PersonId person);

void take_back(db::Write& tx, domain::GroupMeetingId id, std::string_view reason, const Written& written);

/// The mentors who are in the corps on a day.
std::vector<domain::CorpsMember> corps(db::Read& tx, domain::ProgrammeId programme, Date on);
/// The same by name, in Danish order.
std::vector<domain::NamedMentor> corps_by_name(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
