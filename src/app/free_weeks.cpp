#include "app/free_weeks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/free_weeks.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

struct Side {
    std::optional<Enrolment> young;
    std::optional<Commitment> mentor;
    std::optional<Person> person;
};

Side side_of(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    if (!viewer.may(Right::change_people, who.programme)) return {};
    return {store::enrolment(tx, who.programme, who.person), store::commitment(tx, who.programme, who.person),
            store::person(tx, who.person)};
}

/// Where the viewer is a mentor now.
std::vector<Commitment> own_commitments(db::Read& tx, const Viewer& viewer, Date today) {
    auto found = store::commitments(tx, viewer.person);
    std::erase_if(found, [&](const Commitment& each) {
        const auto held = store::stand(tx, each.id, today);
        return !viewer.may(Right::log_contacts, each.programme) ||
               (held && (held->state == CommitmentState::left || held->state == CommitmentState::rejected));
    });
    return found;
}

audit::Event changed(const audit::Actor& by, PersonId person, ProgrammeId programme, const Week& week) {
    std::size_t times = 0;
    for (const auto& [day, name] : names<Weekday>) times += week.stretches(day).size();
    return {audit::Kind::person_changed, by, person, programme, fmt::format("free time: {}", times)};
}

}  // namespace

Result<WeeksOf, NotFound> weeks_of(const World& world, const Viewer& viewer, const Somebody& who) {
    const auto today = world.clock.today();
    WeeksOf found;
    {
        auto tx = world.db.read();
        const auto side = side_of(tx, viewer, who);
        if (!side.person || (!side.young && !side.mentor)) return refused(NotFound{});
        found.person = *side.person;
        if (side.young) found.parts.push_back({Party::young_person, store::free_week(tx, side.young->id, today)});
        if (side.mentor) found.parts.push_back({Party::mentor, store::free_week(tx, side.mentor->id, today)});
    }
    record_look(world, {audit::Kind::person_seen, audit::actor(viewer, Right::change_people), who.person, who.programme,
                        "free time"});
    return found;
}

Result<PersonId, WeekRefusal> write_week(const World& world, const Viewer& viewer, const Somebody& who, Party party,
                                         const WeekTexts& texts) {
    auto tx = world.db.write();
    const auto side = side_of(tx, viewer, who);
    const bool is_there =
        party == Party::mentor ? side.mentor.has_value() : party == Party::young_person && side.young.has_value();
    if (!side.person || !is_there) return refused(NotFound{});
    auto week = read_week(texts);
    if (!week) return refused(std::move(week.error()));
    const FreeWeek said{world.clock.today(), *week};
    const store::Written written{viewer.account, world.clock.now()};
    if (party == Party::mentor)
        store::add(tx, side.mentor->id, said, written);
    else
        store::add(tx, side.young->id, said, written);
    record(tx, world, changed(audit::actor(viewer, Right::change_people), who.person, who.programme, *week));
    tx.commit();
    return who.person;
}

Result<std::optional<FreeWeek>, NotFound> own_week(const World& world, const Viewer& viewer) {
    const auto today = world.clock.today();
    std::optional<FreeWeek> newest;
    {
        auto tx = world.db.read();
        const auto mine = own_commitments(tx, viewer, today);
        if (mine.empty()) return refused(NotFound{});
        for (const auto& each : mine)
            if (const auto said = store::free_week(tx, each.id, today); said && (!newest || newest->on < said->on))
                newest = said;
    }
    record_look(
        world,
        {audit::Kind::person_seen, audit::actor(viewer, Right::log_contacts), viewer.person, {}, "own free time"});
    return newest;
}

Result<PersonId, WeekRefusal> write_own_week(const World& world, const Viewer& viewer, const WeekTexts& texts) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto mine = own_commitments(tx, viewer, today);
    if (mine.empty()) return refused(NotFound{});
    auto week = read_week(texts);
    if (!week) return refused(std::move(week.error()));
    for (const auto& each : mine) {
        store::add(tx, each.id, FreeWeek{today, *week}, {viewer.account, world.clock.now()});
        record(tx, world, changed(audit::actor(viewer, Right::log_contacts), viewer.person, each.programme, *week));
    }
    tx.commit();
    return viewer.person;
}

}  // namespace mentorkorps::app
