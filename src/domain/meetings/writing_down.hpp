#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/meetings/agenda.hpp"
#include "domain/meetings/group_meeting.hpp"

/// A meeting that was held is written down by a coordinator, and taken back when it was a mistake.
namespace mentorkorps::domain {

/// What a coordinator writes down.
struct GroupMeetingDraft {
    std::string group{};
    int team = 1;
    std::optional<Date> on{};  ///< nothing: it cannot be read
    std::vector<CommitmentId> came{};
    std::vector<std::string> agenda{};
    std::vector<PersonId> talked_about{};  ///< young people
};

/// Whether a meeting is as the draft has it. Whom they talked about is no fact of a meeting.
bool same_facts(const GroupMeeting& meeting, GroupMeetingDraft draft);

struct MeetingFault {
    enum class Why {
        day_missing,
        in_future,
        before_corps,  ///< nobody was in the corps yet
        no_such_team,
        written_before,  ///< of the same team, on the same day
        sent_before,     ///< by this very form, when something else stood in it
        nobody_came,
        not_in_corps,  ///< somebody who came was not in the corps that day
        no_such_point,
        without_basis  ///< a young person whom nobody may talk about, or of a programme that asks for none
    };
    Why why = Why::day_missing;
    const Rule* rule = nullptr;  ///< that stops it
};
/// In Danish, with the way out.
std::string sentence(const MeetingFault& fault);

/// What is known of the day that a meeting is said to have been held.
struct MeetingDay {
    std::span<const CorpsMember> corps{};  ///< on that day
    std::span<const GroupMeeting> meetings{};
    const Agenda& agenda;  ///< who could be talked about on it
    Date today{};
};
/// The meeting as it is kept; nobody and nothing is in it twice.
Result<GroupMeeting, MeetingFault> meet(const Programme& programme, GroupMeetingDraft draft, const MeetingDay& day);

/// Why a meeting is taken back.
inline constexpr std::size_t take_back_letters_max = 200;
enum class TakeBackFault { reason_missing, reason_too_long };
std::string sentence(TakeBackFault fault);
std::optional<TakeBackFault> fault_in_reason(std::string_view reason);

}  // namespace mentorkorps::domain
