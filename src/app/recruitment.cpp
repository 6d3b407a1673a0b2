#include "app/recruitment.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "store/applications.hpp"
#include "store/people.hpp"
#include "store/recruitment.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

void record_round(db::Write& tx, const World& world, const Viewer& viewer, const RecruitmentRound& round,
                  std::string_view what) {
    record(tx, world,
           {audit::Kind::round_changed, audit::actor(viewer, Right::change_people), std::nullopt, round.programme,
            fmt::format("round {} {}", round.id.value, what)});
}

std::optional<RecruitmentRound> round_for(db::Read& tx, const Viewer& viewer, const WhichRound& which) {
    if (!viewer.may(Right::change_people, which.programme)) return std::nullopt;
    return store::round(tx, which.programme, which.round);
}

/// In the order of their words.
std::vector<std::string> cohorts(db::Read& tx, ProgrammeId programme) {
    auto found = store::cohorts(tx, programme);
    std::ranges::sort(found, {}, sort_key);
    return found;
}

}  // namespace

Result<RoundList, NotFound> recruitment_rounds(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    auto tx = world.db.read();
    RoundList list{.cohorts = cohorts(tx, programme)};
    for (auto& round : store::rounds(tx, programme)) {
        const auto all = store::applications(tx, round.id);
        const auto waiting =
            std::ranges::count_if(all, [](const auto& each) { return each.now.state == ApplicationState::received; });
        list.lines.push_back({std::move(round), static_cast<int>(waiting), static_cast<int>(all.size())});
    }
    return list;
}

Result<RoundSheet, NotFound> round_sheet(const World& world, const Viewer& viewer, const WhichRound& which) {
    RoundSheet sheet;
    {
        auto tx = world.db.read();
        const auto round = round_for(tx, viewer, which);
        if (!round) return refused(NotFound{});
        sheet = {*round, store::applications(tx, which.round), cohorts(tx, which.programme)};
    }
    if (!sheet.applications.empty())
        record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::change_people), std::nullopt,
                            which.programme,
                            fmt::format("round {} applications {}", which.round.value, sheet.applications.size())});
    return sheet;
}

Result<RoundId, RoundRefusal> add_round(const World& world, const Viewer& viewer, ProgrammeId programme,
                                        const RoundDraft& draft) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    auto round = written(draft, {.programme = programme}, *rules);
    if (!round) return refused(std::move(round.error()));
    round->id = store::add(tx, *round, {viewer.account, world.clock.now()});
    record_round(tx, world, viewer, *round, "made");
    tx.commit();
    return round->id;
}

Result<RoundId, RoundRefusal> change_round(const World& world, const Viewer& viewer, const WhichRound& which,
                                           const RoundDraft& draft) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, which.programme);
    auto round = round_for(tx, viewer, which);
    if (!round || rules == nullptr) return refused(NotFound{});
    auto changed = written(draft, std::move(*round), *rules);
    if (!changed) return refused(std::move(changed.error()));
    store::say(tx, *changed, {viewer.account, world.clock.now()});
    record_round(tx, world, viewer, *changed, "changed");
    tx.commit();
    return which.round;
}

Result<RoundId, NotFound> close_round(const World& world, const Viewer& viewer, const WhichRound& which, RoundIs wish) {
    auto tx = world.db.write();
    auto round = round_for(tx, viewer, which);
    if (!round) return refused(NotFound{});
    const bool closes = wish == RoundIs::closed;
    if (round->is_closed == closes) return which.round;  // a double tap
    round->is_closed = closes;
    store::say(tx, *round, {viewer.account, world.clock.now()});
    record_round(tx, world, viewer, *round, closes ? "closed" : "opened again");
    tx.commit();
    return which.round;
}

}  // namespace mentorkorps::app
