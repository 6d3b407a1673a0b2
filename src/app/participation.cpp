#include "app/participation.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/people/workplaces.hpp"
#include "store/accounts.hpp"
#include "store/people.hpp"
#include "store/protection.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

constexpr auto right = Right::change_people;

std::optional<Visible<Commitment>> mentor(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    auto found = store::commitment(tx, who.programme, who.person);
    if (!found) return std::nullopt;
    return Gate::in_programme(viewer, right, who.programme, std::move(*found));
}

std::optional<Visible<YoungStanding>> young_person(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    auto found = store::enrolment(tx, who.programme, who.person);
    if (!found) return std::nullopt;
    const auto id = found->id;
    return Gate::in_programme(viewer, right, who.programme,
                              YoungStanding{std::move(*found), store::observations(tx, id), store::granted(tx, id)});
}

bool follows_in(const store::Account& account, ProgrammeId programme) {
    return !account.closed_at && std::ranges::any_of(account.grants, [&](const Grant& grant) {
        return grant.role == Role::caseworker && (!grant.programme || grant.programme == programme);
    });
}

std::vector<Caseworker> caseworkers(db::Read& tx, ProgrammeId programme, std::optional<AccountId> present) {
    std::vector<Caseworker> found;
    for (auto& each : store::accounts(tx))
        if (each.id == present || follows_in(each, programme)) found.push_back({each.id, std::move(each.name)});
    return found;
}

std::vector<AccountId> accounts_of(const std::vector<Caseworker>& caseworkers) {
    std::vector<AccountId> accounts;
    for (const auto& each : caseworkers) accounts.push_back(each.account);
    return accounts;
}

audit::Event event(Kind kind, const Viewer& viewer, const Somebody& who, std::string detail) {
    return {kind, audit::actor(viewer, right), who.person, who.programme, std::move(detail)};
}

FieldFault not_moved_yet() {
    return {"employed_since",
            "Ansat siden: Dagen er ikke kommet endnu. Skriv den nye arbejdsplads, når mentoren er begyndt der."};
}

FieldFault workplace_is_hidden() {
    return {"workplace",
            "Arbejdsplads: Mentoren er beskyttet, så den må ikke stå her. Skriv den, når beskyttelsen er ophævet."};
}

void store_change(db::Write& tx, const YoungChange& change, const store::Written& written) {
    store::update(tx, change.enrolment);
    const auto id = change.enrolment.id;
    for (const auto& each : change.observations.ended) store::end_observation(tx, id, each);
    for (const auto& each : change.observations.begun) store::add(tx, id, each, written);
    for (const auto& [from, to] : change.granted) store::grant(tx, id, from, to, written);
}

}  // namespace

Result<MentorToChange, NotFound> mentor_to_change(const World& world, const Viewer& viewer, const Somebody& who) {
    MentorToChange form;
    {
        auto tx = world.db.read();
        const auto found = mentor(tx, viewer, who);
        if (!found) return refused(NotFound{});
        form = {store::person(tx, who.person)->name, **found, store::cohorts(tx, who.programme)};
        std::ranges::sort(form.cohorts, {}, sort_key);
    }
    record_look(world, event(Kind::person_seen, viewer, who, "as mentor"));
    return form;
}

Result<PersonId, PersonRefusal> change_mentor(const World& world, const Viewer& viewer, const Somebody& who,
                                              const MentorDraft& draft) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, who.programme);
    const auto found = mentor(tx, viewer, who);
    if (!found || rules == nullptr) return refused(NotFound{});
    auto changed = written(draft, **found, *rules);
    if (!changed) return refused(std::move(changed.error()));
    if (store::hides(tx, who.person) && changed->workplace) return refused(FieldFaults{workplace_is_hidden()});
    const auto moved = left(**found, *changed);
    if (moved && moved->until > world.clock.today()) return refused(FieldFaults{not_moved_yet()});
    if (moved) store::add(tx, changed->id, *moved, {viewer.account, world.clock.now()});
    store::update(tx, *changed);
    record(tx, world, event(Kind::person_changed, viewer, who, "mentor: facts"));
    tx.commit();
    return who.person;
}

Result<YoungPersonToChange, NotFound> young_person_to_change(const World& world, const Viewer& viewer,
                                                             const Somebody& who) {
    YoungPersonToChange form;
    {
        auto tx = world.db.read();
        const auto found = young_person(tx, viewer, who);
        if (!found) return refused(NotFound{});
        form = {store::person(tx, who.person)->name, **found,
                caseworkers(tx, who.programme, (*found)->enrolment.caseworker)};
    }
    record_look(world, event(Kind::person_seen, viewer, who, "as young person"));
    return form;
}

Result<PersonId, PersonRefusal> change_young_person(const World& world, const Viewer& viewer, const Somebody& who,
                                                    const YoungDraft& draft) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, who.programme);
    const auto found = young_person(tx, viewer, who);
    if (!found || rules == nullptr) return refused(NotFound{});
    const auto may_follow = accounts_of(caseworkers(tx, who.programme, std::nullopt));
    auto changed = written(draft, **found, {*rules, may_follow, world.clock.today()});
    if (!changed) return refused(std::move(changed.error()));
    store_change(tx, *changed, {viewer.account, world.clock.now()});
    record(tx, world, event(Kind::person_changed, viewer, who, "young person: facts"));
    tx.commit();
    return who.person;
}

}  // namespace mentorkorps::app
