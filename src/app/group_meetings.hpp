#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/meetings/rhythm.hpp"
#include "domain/meetings/writing_down.hpp"
#include "domain/people/named_person.hpp"

/// The meetings of a programme's groups: seen by who may `see_people` in it, written by who may `change_people`.
namespace mentorkorps::app {

/// One of a group's teams on a day.
struct TeamStand {
    int team = 1;
    std::optional<Date> last{};
    std::optional<domain::NextMeeting> next{};
};
struct HeldMeeting {
    domain::GroupMeeting meeting{};
    int talked_about = 0;  ///< young people
};
/// A group, and what is written down of it.
struct GroupSheet {
    const domain::Group* group = nullptr;
    std::vector<const domain::Rule*> rules{};  ///< about its meetings, in force today
    std::vector<TeamStand> teams{};
    std::vector<HeldMeeting> held{};  ///< newest first
};
Result<std::vector<GroupSheet>, NotFound> group_sheets(const World& world, const domain::Viewer& viewer,
                                                       domain::ProgrammeId programme);

struct WhichGroup {
    domain::ProgrammeId programme{};
    std::string key{};
};
/// All that is needed to prepare a group's next meeting and to write one down, with the people of a day. The look is on
/// record when this returns.
struct GroupDesk {
    GroupSheet sheet{};
    std::vector<std::string> points{};         ///< that rules want on the agenda
    std::vector<domain::NamedMentor> corps{};  ///< in Danish order
    domain::Agenda agenda{};
    std::vector<domain::NamedPerson> people{};  ///< of the programme, in Danish order
};
Result<GroupDesk, NotFound> group_desk(const World& world, const domain::Viewer& viewer, const WhichGroup& which,
                                       Date on);

/// Everybody who was talked about has a line in the audit log. A form that is sent twice is one meeting.
struct MeetingToWrite {
    domain::ProgrammeId programme{};
    domain::GroupMeetingDraft draft{};
    std::string once{};  ///< the form's key
};
using MeetingRefusal = std::variant<NotFound, domain::MeetingFault>;
Result<domain::GroupMeetingId, MeetingRefusal> write_group_meeting(const World& world, const domain::Viewer& viewer,
                                                                   const MeetingToWrite& wanted);

/// It was written down by mistake. What was told of people at it stays in the log.
struct MeetingToTakeBack {
    WhichGroup group{};
    domain::GroupMeetingId meeting{};
    std::string reason{};
};
using TakeBackMeetingRefusal = std::variant<NotFound, domain::TakeBackFault>;
Result<domain::GroupMeetingId, TakeBackMeetingRefusal> take_back_group_meeting(const World& world,
                                                                               const domain::Viewer& viewer,
                                                                               const MeetingToTakeBack& wanted);

}  // namespace mentorkorps::app
