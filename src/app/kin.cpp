#include "app/kin.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/protection.hpp"
#include "domain/people/guardian.hpp"
#include "store/kin.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// A programme that they are in as a young person, where the viewer may change them.
std::optional<ProgrammeId> where(db::Read& tx, const Viewer& viewer, PersonId person) {
    for (const auto programme : store::ties(tx, person, viewer.account).programmes)
        if (viewer.may(Right::change_people, programme) && store::enrolment(tx, programme, person)) return programme;
    return std::nullopt;
}

}  // namespace

Result<KinSheet, NotFound> kin_sheet(const World& world, const Viewer& viewer, PersonId id) {
    KinSheet sheet;
    std::optional<ProgrammeId> programme;
    {
        auto tx = world.db.read();
        programme = where(tx, viewer, id);
        if (!programme) return refused(NotFound{});
        const auto person = store::person(tx, id);
        sheet.name = person->name;
        sheet.is_grown_up = !has_guardian(person->birth_date, world.clock.today());
        sheet.is_hidden = is_hidden_from(tx, viewer, {id});
        if (!sheet.is_hidden) sheet.kin = store::kin_of(tx, world.keys.sealing, id);
    }
    record_look(world, {audit::Kind::person_seen, audit::actor(viewer, Right::change_people), id, programme, "kin"});
    return sheet;
}

Result<PersonId, KinRefusal> write_kin(const World& world, const Viewer& viewer, PersonId id, KinId which,
                                       const KinDraft& draft) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto programme = where(tx, viewer, id);
    if (!programme || is_hidden_from(tx, viewer, {id})) return refused(NotFound{});
    const auto known = store::kin_of(tx, world.keys.sealing, id);
    if (which != KinId{} && std::ranges::find(known, which, &Kin::id) == known.end()) return refused(NotFound{});
    auto kin = written(draft, world.clock.today());
    if (!kin) return refused(std::move(kin.error()));
    for (const auto& each : known) {  // the form sent twice
        kin->id = each.id;
        if ((which == each.id || which == KinId{}) && *kin == each) return id;
    }
    kin->id = which;
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    const auto row = store::put(tx, sealing, id, *kin, {viewer.account, world.clock.now()});
    record(tx, world,
           {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), id, programme,
            fmt::format("kin {} ({})", row.value, name_of(kin->kind))});
    tx.commit();
    return id;
}

std::vector<Kin> guardians(db::Read& tx, const World& world, const Viewer& viewer, const Person& person) {
    if (is_hidden_from(tx, viewer, {person.id})) return {};
    return who_decide(store::kin_of(tx, world.keys.sealing, person.id), person.birth_date, world.clock.today());
}

}  // namespace mentorkorps::app
