#include "app/deputies.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/accounts.hpp"
#include "store/deputies.hpp"
#include "store/organisation.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// The viewer, and everybody else who coordinates a programme that the viewer coordinates.
Colleagues colleagues_of(db::Read& tx, const Viewer& viewer) {
    Colleagues found{{viewer.account, viewer.name}};
    for (const auto& programme : store::programmes(tx)) {
        if (!viewer.may(Right::change_people, programme.id)) continue;
        for (auto& each : store::coordinators(tx, programme.id))
            if (find(found, each.account) == nullptr) found.push_back(std::move(each));
    }
    return found;
}

void record_absence(db::Write& tx, const World& world, const Viewer& viewer, AccountId who, std::string detail) {
    record(tx, world,
           {audit::Kind::absence_noted, audit::actor(viewer, Right::change_people), store::account(tx, who)->person,
            std::nullopt, std::move(detail)});
}

}  // namespace

Result<AwayDesk, NotFound> away_desk(const World& world, const Viewer& viewer) {
    if (!viewer.may(Right::change_people)) return refused(NotFound{});
    auto tx = world.db.read();
    AwayDesk desk{colleagues_of(tx, viewer), store::absences(tx, world.clock.today())};
    std::erase_if(desk.absences, [&](const Absence& each) { return find(desk.colleagues, each.who) == nullptr; });
    return desk;
}

Result<Absence, AwayRefusal> say_away(const World& world, const Viewer& viewer, AccountId who,
                                      const AbsenceWish& wish) {
    if (!viewer.may(Right::change_people)) return refused(NotFound{});
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto colleagues = colleagues_of(tx, viewer);
    if (find(colleagues, who) == nullptr) return refused(NotFound{});
    const auto absence = away(who, wish, colleagues, store::absences(tx, today), today);
    if (!absence) return refused(absence.error());
    store::add(tx, *absence, {viewer.account, world.clock.now()});
    record_absence(
        tx, world, viewer, who,
        fmt::format("away {} to {}, deputy account {}", iso(absence->from), iso(absence->to), absence->deputy.value));
    tx.commit();
    return *absence;
}

Result<AccountId, NotFound> say_back(const World& world, const Viewer& viewer, AccountId who) {
    if (!viewer.may(Right::change_people)) return refused(NotFound{});
    auto tx = world.db.write();
    if (find(colleagues_of(tx, viewer), who) == nullptr) return refused(NotFound{});
    const auto absences = store::absences(tx, world.clock.today());
    if (std::ranges::find(absences, who, &Absence::who) == absences.end()) return who;
    store::take_back_absence(tx, who, {viewer.account, world.clock.now()});
    record_absence(tx, world, viewer, who, "back");
    tx.commit();
    return who;
}

}  // namespace mentorkorps::app
