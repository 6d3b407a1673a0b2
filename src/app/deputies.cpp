#include "app/deputies.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/deputies.hpp"
#include "store/organisation.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// Everybody else who coordinates a programme that the viewer coordinates.
Colleagues others(db::Read& tx, const Viewer& viewer) {
    Colleagues found;
    for (const auto& programme : store::programmes(tx)) {
        if (!viewer.may(Right::change_people, programme.id)) continue;
        for (auto& each : store::coordinators(tx, programme.id))
            if (each.account != viewer.account && find(found, each.account) == nullptr)
                found.push_back(std::move(each));
    }
    return found;
}

void record_absence(db::Write& tx, const World& world, const Viewer& viewer, std::string detail) {
    record(tx, world,
           {audit::Kind::absence_noted, audit::actor(viewer, Right::change_people), viewer.person, std::nullopt,
            std::move(detail)});
}

}  // namespace

Result<AwayDesk, NotFound> away_desk(const World& world, const Viewer& viewer) {
    if (!viewer.may(Right::change_people)) return refused(NotFound{});
    auto tx = world.db.read();
    AwayDesk desk{.others = others(tx, viewer)};
    for (const auto& each : store::absences(tx, world.clock.today()))
        if (each.who == viewer.account) desk.absence = each;
    return desk;
}

Result<Absence, AwayRefusal> say_away(const World& world, const Viewer& viewer, const AbsenceWish& wish) {
    if (!viewer.may(Right::change_people)) return refused(NotFound{});
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto absence = away(viewer.account, wish, others(tx, viewer), store::absences(tx, today), today);
    if (!absence) return refused(absence.error());
    store::add(tx, *absence, {viewer.account, world.clock.now()});
    record_absence(
        tx, world, viewer,
        fmt::format("away {} to {}, deputy account {}", iso(absence->from), iso(absence->to), absence->deputy.value));
    tx.commit();
    return *absence;
}

Result<AccountId, NotFound> say_back(const World& world, const Viewer& viewer) {
    if (!viewer.may(Right::change_people)) return refused(NotFound{});
    auto tx = world.db.write();
    const auto absences = store::absences(tx, world.clock.today());
    if (std::ranges::find(absences, viewer.account, &Absence::who) == absences.end()) return viewer.account;
    store::take_back_absence(tx, viewer.account, {viewer.account, world.clock.now()});
    record_absence(tx, world, viewer, "back");
    tx.commit();
    return viewer.account;
}

}  // namespace mentorkorps::app
