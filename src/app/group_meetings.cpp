#include "app/group_meetings.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "store/group_meetings.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/policies.hpp"
#include "store/practice.hpp"
#include "store/reports.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// What is written down in a programme, with the policy that says how it should be.
struct Written {
    const Programme* policy = nullptr;
    GroupMeetings meetings{};
    std::map<GroupMeetingId, int> talked_about{};
    Date today{};
};

Written written_in(const World& world, db::Read& tx, ProgrammeId programme) {
    return {policy(world, tx, programme), store::group_meetings(tx, programme),
            store::count_talked_about(tx, programme), world.clock.today()};
}

GroupSheet sheet_of(const Written& written, const Group& group) {
    GroupSheet sheet{.group = &group, .rules = rules_about(*written.policy, group, written.today)};
    for (int team = 1; team <= group.count; ++team)
        sheet.teams.push_back({team, {}, next_meeting(sheet.rules, written.meetings, team, written.today)});
    for (const auto& each : written.meetings) {
        if (each.group != group.key) continue;
        const auto about = written.talked_about.find(each.id);
        sheet.held.push_back({each, about == written.talked_about.end() ? 0 : about->second});
        if (each.team <= group.count) sheet.teams[static_cast<std::size_t>(each.team) - 1].last = each.on;
    }
    std::ranges::reverse(sheet.held);
    return sheet;
}

Agenda agenda_on(db::Read& tx, const Programme& rules, ProgrammeId programme, Date on) {
    if (rules.rules_of<BasisRequired>(on).empty()) return {};
    return agenda(rules, store::match_facts(tx, {.programme = programme}, on), on);
}

/// The young people's places in the programme, while nobody else can take a basis off.
std::vector<EnrolmentId> held(db::Write& tx, ProgrammeId programme, const std::vector<PersonId>& people) {
    std::vector<EnrolmentId> found;
    for (const auto person : std::set(people.begin(), people.end()))
        if (const auto young = store::enrolment(tx, programme, person)) {
            store::hold(tx, young->id);
            found.push_back(young->id);
        }
    return found;
}

void record_meeting(db::Write& tx, const World& world, const Viewer& viewer, const MeetingToWrite& wanted,
                    const store::NewGroupMeeting& kept) {
    const auto& meeting = kept.meeting;
    const auto by = audit::actor(viewer, Right::change_people);
    record(tx, world,
           {audit::Kind::group_meeting_written, by, std::nullopt, wanted.programme,
            fmt::format("meeting {} group {} team {} on {}, came {}, talked about {}", meeting.id.value, meeting.group,
                        meeting.team, iso(meeting.on), meeting.came.size(), kept.talked_about.size())});
    for (const auto person : std::set(wanted.draft.talked_about.begin(), wanted.draft.talked_about.end()))
        record(tx, world,
               {audit::Kind::talked_about, by, person, wanted.programme,
                fmt::format("meeting {} group {} on {}, basis {}", meeting.id.value, meeting.group, iso(meeting.on),
                            listed(kept.rules, {}, " "))});
}

/// A form that was sent before, with nothing changed in it since.
bool is_same(db::Read& tx, GroupMeetingId sent, const MeetingToWrite& wanted) {
    const auto meetings = store::group_meetings(tx, wanted.programme);
    const auto found = std::ranges::find(meetings, sent, &GroupMeeting::id);
    const auto about = store::talked_about(tx, sent);
    const auto& draft = wanted.draft;
    return found != meetings.end() && same_facts(*found, draft) &&
           std::set(about.begin(), about.end()) == std::set(draft.talked_about.begin(), draft.talked_about.end());
}

}  // namespace

Result<std::vector<GroupSheet>, NotFound> group_sheets(const World& world, const Viewer& viewer,
                                                       ProgrammeId programme) {
    if (!viewer.may(Right::see_people, programme)) return refused(NotFound{});
    auto tx = world.db.read();
    const auto written = written_in(world, tx, programme);
    if (written.policy == nullptr || written.policy->groups.empty()) return refused(NotFound{});
    std::vector<GroupSheet> sheets;
    for (const auto& group : written.policy->groups) sheets.push_back(sheet_of(written, group));
    return sheets;
}

Result<GroupDesk, NotFound> group_desk(const World& world, const Viewer& viewer, const WhichGroup& which, Date on) {
    if (!viewer.may(Right::see_people, which.programme)) return refused(NotFound{});
    GroupDesk desk;
    {
        auto tx = world.db.read();
        const auto written = written_in(world, tx, which.programme);
        const auto* group = written.policy == nullptr ? nullptr : group_of(*written.policy, which.key);
        if (group == nullptr) return refused(NotFound{});
        desk.sheet = sheet_of(written, *group);
        desk.points = points_of(*written.policy, *group, on);
        desk.corps = store::corps_by_name(tx, which.programme, on);
        desk.agenda = agenda_on(tx, *written.policy, which.programme, on);
        if (desk.agenda.asks()) desk.people = store::people_in(tx, which.programme);
    }
    record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::see_people), std::nullopt,
                        which.programme, fmt::format("group {}", which.key)});
    return desk;
}

Result<GroupMeetingId, MeetingRefusal> write_group_meeting(const World& world, const Viewer& viewer,
                                                           const MeetingToWrite& wanted) {
    if (!viewer.may(Right::change_people, wanted.programme)) return refused(NotFound{});
    const auto today = world.clock.today();
    auto tx = world.db.write();
    store::hold(tx, wanted.programme);
    const auto* rules = policy(world, tx, wanted.programme);
    if (rules == nullptr || group_of(*rules, wanted.draft.group) == nullptr) return refused(NotFound{});
    store::NewGroupMeeting kept{.programme = wanted.programme};
    if (!wanted.once.empty()) {
        kept.once = fmt::format("{}:{}", viewer.account.value, wanted.once);  // nobody's key meets another's
        if (const auto sent = store::group_meeting_written_with(tx, *kept.once)) {
            if (is_same(tx, *sent, wanted)) return *sent;
            return refused(MeetingFault{MeetingFault::Why::sent_before});
        }
    }
    kept.talked_about = held(tx, wanted.programme, wanted.draft.talked_about);
    const auto on = wanted.draft.on.value_or(today);
    const auto about = agenda_on(tx, *rules, wanted.programme, on);
    const auto corps = store::corps(tx, wanted.programme, on);
    const auto before = store::group_meetings(tx, wanted.programme);
    auto meeting = meet(*rules, wanted.draft, {corps, before, about, today});
    if (!meeting) return refused(meeting.error());
    kept.meeting = std::move(*meeting);
    for (const auto* rule : about.rules) kept.rules.push_back(rule->key);
    kept.meeting.id = store::add(tx, kept, {viewer.account, world.clock.now()});
    record_meeting(tx, world, viewer, wanted, kept);
    tx.commit();
    return kept.meeting.id;
}

Result<GroupMeetingId, TakeBackMeetingRefusal> take_back_group_meeting(const World& world, const Viewer& viewer,
                                                                       const MeetingToTakeBack& wanted) {
    const auto programme = wanted.group.programme;
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    auto tx = world.db.write();
    store::hold(tx, programme);
    if (store::group_of(tx, programme, wanted.meeting) != wanted.group.key) return refused(NotFound{});
    if (store::is_taken_back(tx, wanted.meeting)) return wanted.meeting;  // a double tap
    if (const auto fault = fault_in_reason(wanted.reason)) return refused(*fault);
    store::take_back(tx, wanted.meeting, trim(wanted.reason), {viewer.account, world.clock.now()});
    const auto by = audit::actor(viewer, Right::change_people);
    const auto detail = fmt::format("meeting {} group {}", wanted.meeting.value, wanted.group.key);
    record(tx, world, {audit::Kind::group_meeting_taken_back, by, std::nullopt, programme, detail});
    for (const auto person : store::talked_about(tx, wanted.meeting))
        record(tx, world, {audit::Kind::group_meeting_taken_back, by, person, programme, detail});
    tx.commit();
    return wanted.meeting;
}

}  // namespace mentorkorps::app
