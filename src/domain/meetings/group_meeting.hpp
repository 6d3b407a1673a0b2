#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/people/person.hpp"
#include "domain/programmes/programme.hpp"

/// Meetings of a programme's groups: erfamøder, the network of all mentors, a work group. Facts only: which group,
/// when, who came, which of the policy's points were on the agenda. Never what was said.
namespace mentorkorps::domain {

struct GroupMeetingKind;
using GroupMeetingId = Id<GroupMeetingKind>;

/// A meeting that was held.
struct GroupMeeting {
    GroupMeetingId id{};
    std::string group{};  ///< its key
    int team = 1;         ///< which of the group's `count`
    Date on{};
    std::vector<CommitmentId> came{};
    std::vector<std::string> agenda{};  ///< those of the policy's points that were on it
};
/// In the order of their days. What was taken back is not among them.
using GroupMeetings = std::vector<GroupMeeting>;

/// A mentor who is in the corps, and since when.
struct CorpsMember {
    CommitmentId mentor{};
    Date since{};
};

/// The same in a list to choose from.
struct NamedMentor {
    CommitmentId mentor{};
    std::string name{};
};

/// Null when the policy has no such group.
const Group* group_of(const Programme& programme, std::string_view key);
/// The rules in force on a day about the meetings of a group.
std::vector<const Rule*> rules_about(const Programme& programme, const Group& group, Date on);
/// What those rules want on the agenda, each point once.
std::vector<std::string> points_of(const Programme& programme, const Group& group, Date on);

}  // namespace mentorkorps::domain
