#include "app/concerns.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/concern_settings.hpp"
#include "store/concerns.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

bool may_write(const Viewer& viewer) { return viewer.may(Right::log_contacts) || viewer.may(Right::change_people); }

/// The young people in the viewer's own matches in a programme.
std::vector<ConcernPerson> own_young_people(db::Read& tx, const Viewer& viewer, ProgrammeId programme, Date today) {
    std::vector<ConcernPerson> found;
    if (!viewer.may(Right::log_contacts, programme)) return found;
    for (const auto& match : store::matches_of(tx, viewer.person, today)) {
        if (match.programme != programme || !is_running(match.stand.state) || !is_mentor(match, viewer.person, today))
            continue;
        for (const auto& young : match.young_people)
            if (const auto enrolment = store::enrolment(tx, programme, young.person);
                enrolment && (!young.to || *young.to >= today))
                found.push_back({enrolment->id, young.person, programme, young.name});
    }
    return found;
}

std::vector<ConcernGroup> whom(const World& world, db::Read& tx, const Viewer& viewer) {
    const auto today = world.clock.today();
    std::vector<ConcernGroup> groups;
    for (const auto& each : store::programmes(tx)) {
        const auto* rules = policy(world, tx, each.id);
        if (rules == nullptr) continue;
        auto people = viewer.may(Right::change_people, each.id) ? store::young_people_now(tx, each.id, today)
                                                                : own_young_people(tx, viewer, each.id, today);
        if (!people.empty()) groups.push_back({rules->name, std::move(people)});
    }
    return groups;
}

/// Of a mentor's few each by name; of a coordinator's many that they were listed.
std::vector<audit::Event> looks(const Viewer& viewer, const std::vector<ConcernGroup>& groups) {
    std::vector<audit::Event> events;
    for (const auto& group : groups) {
        const auto programme = group.people.front().programme;
        if (viewer.may(Right::change_people, programme)) {
            events.push_back({audit::Kind::people_listed, audit::actor(viewer, Right::change_people), std::nullopt,
                              programme, fmt::format("young people={}", group.people.size())});
            continue;
        }
        for (const auto& each : group.people)
            events.push_back({audit::Kind::people_listed, audit::actor(viewer, Right::log_contacts), each.person,
                              programme, "own matches"});
    }
    return events;
}

audit::Event event(audit::Kind kind, const Viewer& viewer, std::string detail) {
    const auto right = viewer.may(Right::read_concerns) ? Right::read_concerns : Right::signed_in;
    return {kind, audit::actor(viewer, right), std::nullopt, std::nullopt, std::move(detail)};
}

std::string named(ConcernId id) { return fmt::format("concern {}", id.value); }

void add(db::Write& tx, const World& world, const store::NewConcernStep& place, const std::vector<ConcernStep>& steps) {
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    for (const auto& each : steps) store::add(tx, sealing, place, each);
}

}  // namespace

Result<ConcernList, NotFound> concerns(const World& world, const Viewer& viewer) {
    ConcernList list{.may_write = may_write(viewer), .reads_theirs = viewer.may(Right::read_concerns)};
    {
        auto tx = world.db.read();
        for (const auto& each : store::concerns_seen_by(tx, viewer))
            list.concerns.push_back({*each, late_receipt(*each, world.clock.today()), each->author == viewer.person});
    }
    if (list.concerns.empty()) {
        if (!list.may_write && !list.reads_theirs) return refused(NotFound{});
        return list;
    }
    record_look(world, event(audit::Kind::concern_read, viewer, fmt::format("list of {}", list.concerns.size())));
    return list;
}

Result<std::vector<ConcernGroup>, NotFound> whom_to_worry_about(const World& world, const Viewer& viewer) {
    if (!may_write(viewer)) return refused(NotFound{});
    std::vector<ConcernGroup> groups;
    {
        auto tx = world.db.read();
        groups = whom(world, tx, viewer);
    }
    record_looks(world, looks(viewer, groups));
    return groups;
}

Result<ConcernId, ConcernRefusal> write_concern(const World& world, const Viewer& viewer, const ConcernDraft& draft) {
    if (!may_write(viewer)) return refused(NotFound{});
    if (draft.about == EnrolmentId{}) return refused(ConcernFault::whom_missing);
    auto tx = world.db.write();
    std::optional<ConcernPerson> about;
    for (const auto& group : whom(world, tx, viewer))
        if (const auto found = std::ranges::find(group.people, draft.about, &ConcernPerson::enrolment);
            found != group.people.end())
            about = *found;
    if (!about) return refused(NotFound{});
    const auto seen = first_step(draft.seen, world.clock.today());
    if (!seen) return refused(seen.error());

    store::NewConcern made{about->enrolment, {}, viewer.account, world.clock.now()};
    if (!draft.once.empty())  // nobody's key meets another's
        made.once = fmt::format("{}:{}", viewer.account.value, draft.once);
    const auto added = store::add(tx, made);
    if (!added.is_new) return added.id;
    add(tx, world, {added.id, about->person, made.by, made.at}, {*seen});
    record(tx, world, event(audit::Kind::concern_written, viewer, named(added.id)));
    tx.commit();
    return added.id;
}

Result<ConcernDesk, NotFound> concern(const World& world, const Viewer& viewer, ConcernId id) {
    std::optional<ConcernDesk> desk;
    {
        auto tx = world.db.read();
        const auto found = store::concern_seen_by(tx, world.keys.sealing, viewer, id);
        if (!found) return refused(NotFound{});
        const auto said = store::concern_contact(tx);
        desk = ConcernDesk{**found, late_receipt(**found, world.clock.today()), said ? said->contact : ConcernContact{},
                           (*found)->author == viewer.person};
    }
    record_look(world, event(audit::Kind::concern_read, viewer, named(id)));
    return *std::move(desk);
}

Result<ConcernId, ConcernRefusal> take_on(const World& world, const Viewer& viewer, ConcernId id,
                                          std::optional<ConcernState> to, const ConcernWish& wish) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto found = store::concern_seen_by(tx, world.keys.sealing, viewer, id);
    if (!found) return refused(NotFound{});
    if (!to) return refused(ConcernFault::step_missing);
    const auto steps = taken_on((*found)->steps.back().step, *to, wish, world.clock.today());
    if (!steps) return refused(steps.error());
    add(tx, world, {id, (*found)->about, viewer.account, world.clock.now()}, *steps);
    record(tx, world, event(audit::Kind::concern_written, viewer, named(id)));
    tx.commit();
    return id;
}

std::vector<LateReceipt> late_receipts(const World& world, const Viewer& viewer, std::optional<ProgrammeId> programme) {
    std::vector<LateReceipt> late;
    auto tx = world.db.read();
    for (const auto& each : store::concerns_without_receipt(tx, viewer)) {
        if (programme && each->programme != *programme) continue;
        if (const auto found = late_receipt(*each, world.clock.today())) late.push_back(*found);
    }
    return late;
}

}  // namespace mentorkorps::app
