#include "app/information_meetings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/information_meetings.hpp"
#include "store/recruitment.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

std::vector<InformationMeeting> of_round(db::Read& tx, const WhichRound& which) {
    auto meetings = store::information_meetings(tx, which.programme);
    std::erase_if(meetings, [&](const InformationMeeting& each) { return each.round != which.round; });
    return meetings;
}

bool may_change(db::Read& tx, const Viewer& viewer, const WhichRound& which) {
    return viewer.may(Right::change_people, which.programme) &&
           store::round(tx, which.programme, which.round).has_value();
}

std::optional<InformationMeeting> meeting_for(db::Read& tx, const Viewer& viewer,
                                              const WhichInformationMeeting& which) {
    if (!may_change(tx, viewer, which.round)) return std::nullopt;
    const auto meetings = of_round(tx, which.round);
    const auto found = std::ranges::find(meetings, which.meeting, &InformationMeeting::id);
    return found == meetings.end() ? std::nullopt : std::optional(*found);
}

void record_meeting(db::Write& tx, const World& world, const Viewer& viewer, const WhichInformationMeeting& which,
                    std::string_view what) {
    record(tx, world,
           {audit::Kind::round_changed, audit::actor(viewer, Right::change_people), std::nullopt, which.round.programme,
            fmt::format("round {} meeting {} {}", which.round.round.value, which.meeting.value, what)});
}

}  // namespace

Result<std::vector<InformationMeeting>, NotFound> information_meetings(const World& world, const Viewer& viewer,
                                                                       const WhichRound& which) {
    auto tx = world.db.read();
    if (!may_change(tx, viewer, which)) return refused(NotFound{});
    return of_round(tx, which);
}

Result<InformationMeetingId, RoundRefusal> add_information_meeting(const World& world, const Viewer& viewer,
                                                                   const WhichRound& which,
                                                                   const InformationMeetingDraft& draft) {
    auto tx = world.db.write();
    if (!may_change(tx, viewer, which)) return refused(NotFound{});
    const auto meeting = written(draft, which.round);
    if (!meeting) return refused(meeting.error());
    const auto id = store::add(tx, *meeting, {viewer.account, world.clock.now()});
    record_meeting(tx, world, viewer, {which, id}, "made");
    tx.commit();
    return id;
}

Result<InformationMeetingId, RoundRefusal> count_information_meeting(const World& world, const Viewer& viewer,
                                                                     const WhichInformationMeeting& which,
                                                                     const std::string& came) {
    auto tx = world.db.write();
    const auto meeting = meeting_for(tx, viewer, which);
    if (!meeting) return refused(NotFound{});
    const auto number = counted(*meeting, came, world.clock.today());
    if (!number) return refused(std::vector{number.error()});
    store::count(tx, which.meeting, *number, {viewer.account, world.clock.now()});
    record_meeting(tx, world, viewer, which, fmt::format("came {}", *number));
    tx.commit();
    return which.meeting;
}

Result<InformationMeetingId, NotFound> call_off_information_meeting(const World& world, const Viewer& viewer,
                                                                    const WhichInformationMeeting& which) {
    auto tx = world.db.write();
    if (!meeting_for(tx, viewer, which)) return refused(NotFound{});
    store::call_off(tx, which.meeting, {viewer.account, world.clock.now()});
    record_meeting(tx, world, viewer, which, "called off");
    tx.commit();
    return which.meeting;
}

Result<std::vector<FunnelRow>, NotFound> recruitment_funnel(const World& world, const Viewer& viewer,
                                                            ProgrammeId programme, Date on) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    std::vector<FunnelRow> rows;
    {
        auto tx = world.db.read();
        rows = funnel(store::funnel_facts(tx, programme, on));
    }
    record_look(world, {audit::Kind::figures_seen, audit::actor(viewer, Right::change_people), std::nullopt, programme,
                        fmt::format("recruitment {}", iso(on))});
    return rows;
}

}  // namespace mentorkorps::app
