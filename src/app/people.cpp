#include "app/people.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "app/same_people.hpp"
#include "domain/practice/entry.hpp"
#include "store/people.hpp"
#include "store/protection.hpp"
#include "store/screening.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

/// A day, and who writes on it.
struct Today {
    Date day;
    store::Written written;
};

std::string_view role_name(CommitmentState) { return "mentor"; }
std::string_view role_name(EnrolmentState) { return "young person"; }

store::Written written_by(const World& world, const Viewer& viewer) { return {viewer.account, world.clock.now()}; }

void record_change(db::Write& tx, const World& world, const Viewer& viewer, const Somebody& who, std::string what) {
    record(
        tx, world,
        {Kind::person_changed, audit::actor(viewer, Right::change_people), who.person, who.programme, std::move(what)});
}

/// The mentor, if the viewer may change them there.
std::optional<Commitment> mentor(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    if (!viewer.may(Right::change_people, who.programme)) return std::nullopt;
    return store::commitment(tx, who.programme, who.person);
}

std::optional<Enrolment> young_person(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    if (!viewer.may(Right::change_people, who.programme)) return std::nullopt;
    return store::enrolment(tx, who.programme, who.person);
}

Stand<CommitmentState> stand_now(db::Read& tx, CommitmentId id, Date today) {
    return store::stand(tx, id, today).value_or(Stand<CommitmentState>{CommitmentState::interested, since_ever, {}});
}
Stand<EnrolmentState> stand_now(db::Read& tx, EnrolmentId id, Date today) {
    return store::stand(tx, id, today).value_or(Stand<EnrolmentState>{EnrolmentState::referred, since_ever, {}});
}

/// A programme of the person in which the viewer may change them.
std::optional<ProgrammeId> where_changed(db::Read& tx, const Viewer& viewer, PersonId person) {
    const auto programmes = store::ties(tx, person, viewer.account).programmes;
    const auto found = std::ranges::find_if(
        programmes, [&](ProgrammeId programme) { return viewer.may(Right::change_people, programme); });
    return found == programmes.end() ? std::nullopt : std::optional(*found);
}

/// Begins in the programme today.
void begin(db::Write& tx, const Programme& rules, const NewPerson& wanted, PersonId person, const Today& today) {
    const auto& [day, written] = today;
    if (wanted.kind == ListKind::mentors) {
        Commitment commitment;
        commitment.person = person, commitment.programme = wanted.programme;
        store::add(tx, store::add(tx, commitment, written.at),
                   Stand<CommitmentState>{CommitmentState::interested, day, {}}, written);
        return;
    }
    Enrolment enrolment;
    enrolment.person = person, enrolment.programme = wanted.programme, enrolment.referred_on = day;
    enrolment.id = store::add(tx, enrolment, written.at);
    const auto state =
        before_entry(tx, rules, enrolment, day).empty() ? EnrolmentState::waiting : EnrolmentState::referred;
    store::add(tx, enrolment.id, Stand<EnrolmentState>{state, day, {}}, written);
}

/// A state that may follow, and is not stopped; what is set aside for it is in the log.
template <class Role, class State>
Result<PersonId, StateChangeRefusal> take(db::Write& tx, const World& world, const Viewer& viewer, const Role& role,
                                          const NewState<State>& wish) {
    const auto today = world.clock.today();
    const auto now = stand_now(tx, role.id, today);
    const auto next = change(now, wish.stand, today);
    if (!next) return refused(next.error());
    std::vector<std::string> waived;
    const Somebody who{role.programme, role.person};
    if (step_taken(now.state, next->state)) {
        const auto* rules = policy(world, tx, role.programme);
        if (rules == nullptr) return refused(NotFound{});
        auto against = before_entry(tx, *rules, role, next->from);
        if (!against.empty()) {
            auto passed = pass(std::move(against), {next->reason, wish.rules});
            if (!passed) return refused(std::move(passed.error()));
            waived = std::move(*passed);
        }
    }
    store::add(tx, role.id, store::Decided<State>{*next, waived}, written_by(world, viewer));
    record_change(tx, world, viewer, who, fmt::format("{}: {}", role_name(next->state), name_of(next->state)));
    for (const auto& rule : waived)
        record(tx, world,
               {Kind::rule_waived, audit::actor(viewer, Right::change_people), who.person, who.programme,
                fmt::format("{}: {}: rule {}", role_name(next->state), name_of(next->state), rule)});
    return who.person;
}

}  // namespace

Result<PersonId, StateChangeRefusal> change_state(const World& world, const Viewer& viewer, const Somebody& who,
                                                  const NewState<CommitmentState>& wish) {
    auto tx = world.db.write();
    const auto commitment = mentor(tx, viewer, who);
    if (!commitment) return refused(NotFound{});
    if (wish.stand.state == CommitmentState::rejected) return refused(StateRefusal::by_screening);
    const bool is_back = stand_now(tx, commitment->id, world.clock.today()).state == CommitmentState::rejected;
    if (const auto decision = is_back ? store::last_decision(tx, commitment->id) : std::nullopt;
        decision && !lets_return(*decision, wish.stand.from) && wish.stand.reason.empty())
        return refused(StateRefusal::not_again_yet);
    auto taken = take(tx, world, viewer, *commitment, wish);
    if (taken) tx.commit();
    return taken;
}

Result<PersonId, StateChangeRefusal> change_state(db::Write& tx, const World& world, const Viewer& viewer,
                                                  const Commitment& mentor, const NewState<CommitmentState>& wish) {
    return take(tx, world, viewer, mentor, wish);
}

Result<PersonId, StateChangeRefusal> change_state(const World& world, const Viewer& viewer, const Somebody& who,
                                                  const NewState<EnrolmentState>& wish) {
    auto tx = world.db.write();
    const auto enrolment = young_person(tx, viewer, who);
    if (!enrolment) return refused(NotFound{});
    auto taken = take(tx, world, viewer, *enrolment, wish);
    if (taken) tx.commit();
    return taken;
}

Result<Trained, TrainingChangeRefusal> record_training(const World& world, const Viewer& viewer, const Somebody& who,
                                                       int sessions, Date on) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, who.programme);
    const auto commitment = mentor(tx, viewer, who);
    if (!commitment || rules == nullptr) return refused(NotFound{});
    const auto today = world.clock.today();
    const auto course = train(store::training(tx, commitment->id), sessions, on, *rules, today);
    if (!course) return refused(course.error());
    const auto outcome = note_training(tx, world, viewer, *commitment, *course);
    tx.commit();
    return outcome;
}

Trained note_training(db::Write& tx, const World& world, const Viewer& viewer, const Commitment& mentor,
                      const TrainingRecord& record) {
    store::add(tx, mentor.id, record, written_by(world, viewer));
    record_change(tx, world, viewer, {mentor.programme, mentor.person}, fmt::format("training: {}", record.sessions));
    const auto now = stand_now(tx, mentor.id, world.clock.today());
    if (!record.completed_on || now.state != CommitmentState::training) return Trained::on_the_way;
    const NewState<CommitmentState> wish{{CommitmentState::approved, std::max(*record.completed_on, now.from), {}}};
    return take(tx, world, viewer, mentor, wish) ? Trained::approved : Trained::on_the_way;
}

Result<PersonToChange, NotFound> person_to_change(const World& world, const Viewer& viewer, PersonId id) {
    std::optional<Person> person;
    std::optional<Hides> hidden;
    std::optional<ProgrammeId> programme;
    {
        auto tx = world.db.read();
        programme = where_changed(tx, viewer, id);
        if (programme) person = store::person(tx, id), hidden = store::hides(tx, id);
    }
    if (!person) return refused(NotFound{});
    record_look(world, {Kind::person_seen, audit::actor(viewer, Right::change_people), id, programme, ""});
    return PersonToChange{*std::move(person), hidden};
}

Result<PersonId, PersonRefusal> change_person(const World& world, const Viewer& viewer, PersonId id,
                                              const PersonDraft& typed) {
    auto tx = world.db.write();
    const auto programme = where_changed(tx, viewer, id);
    const auto person = programme ? store::person(tx, id) : std::nullopt;
    if (!person) return refused(NotFound{});
    auto draft = typed;
    if (store::hides(tx, id) == Hides::name) draft.name = person->name;
    auto changed = written(draft, *person, world.clock.today());
    if (!changed) return refused(std::move(changed.error()));
    store::update(tx, *changed);
    record_change(tx, world, viewer, {*programme, id}, "facts");
    tx.commit();
    return id;
}

Result<PersonId, PersonRefusal> add_person(const World& world, const Viewer& viewer, const NewPerson& wanted) {
    if (!viewer.may(Right::change_people, wanted.programme)) return refused(NotFound{});
    const auto today = world.clock.today();
    auto person = written(wanted.draft, {}, today);
    if (!person) return refused(std::move(person.error()));
    person->uuid = uuid(world.random);

    auto tx = world.db.write();
    const auto* rules = policy(world, tx, wanted.programme);
    if (rules == nullptr) return refused(NotFound{});
    if (auto same = maybe_same(tx, viewer, *person, wanted.others); !same.empty()) {
        record_shown(tx, world, viewer, same, wanted.programme);
        tx.commit();
        return refused(MaybeSame{std::move(same)});
    }
    const auto id = store::add(tx, *person, world.clock.now());
    begin(tx, *rules, wanted, id, {today, written_by(world, viewer)});
    record_change(tx, world, viewer, {wanted.programme, id}, "made");
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
