#include "app/people.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/people/same.hpp"
#include "store/people.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

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

MentorStanding standing(db::Read& tx, CommitmentId id, Date today) {
    const auto now = store::stand(tx, id, today);
    return {now.value_or(Stand<CommitmentState>{CommitmentState::interested, since_ever, {}}), store::training(tx, id)};
}

/// A programme of the person in which the viewer may change them.
std::optional<ProgrammeId> where_changed(db::Read& tx, const Viewer& viewer, PersonId person) {
    const auto programmes = store::ties(tx, person, viewer.account).programmes;
    const auto found = std::ranges::find_if(
        programmes, [&](ProgrammeId programme) { return viewer.may(Right::change_people, programme); });
    return found == programmes.end() ? std::nullopt : std::optional(*found);
}

/// Those who may be the same, whom the viewer may see, and of whom nobody has said otherwise.
std::vector<Person> maybe_same(db::Read& tx, const Viewer& viewer, const Person& person,
                               const std::vector<PersonId>& others) {
    std::vector<Person> found;
    for (const auto& each : store::people_like(tx, person)) {
        const bool is_told_apart = std::ranges::find(others, each.id) != others.end();
        if (is_told_apart || !may_be_same(person, each)) continue;
        if (const auto seen = store::person_seen_by(tx, viewer, each.id)) found.push_back(**seen);
    }
    return found;
}

void record_shown(db::Write& tx, const World& world, const Viewer& viewer, const std::vector<Person>& people,
                  ProgrammeId programme) {
    for (const auto& each : people)
        record(tx, world,
               {Kind::people_listed, audit::actor(viewer, Right::change_people), each.id, programme,
                "may be the same as somebody new"});
}

/// Begins in the programme today.
void begin(db::Write& tx, const NewPerson& wanted, PersonId person, Date today, const store::Written& written) {
    if (wanted.kind == ListKind::mentors) {
        Commitment commitment;
        commitment.person = person, commitment.programme = wanted.programme;
        store::add(tx, store::add(tx, commitment, written.at),
                   Stand<CommitmentState>{CommitmentState::interested, today, {}}, written);
        return;
    }
    Enrolment enrolment;
    enrolment.person = person, enrolment.programme = wanted.programme, enrolment.referred_on = today;
    store::add(tx, store::add(tx, enrolment, written.at), Stand<EnrolmentState>{EnrolmentState::waiting, today, {}},
               written);
}

}  // namespace

Result<PersonId, StateChangeRefusal> change_state(const World& world, const Viewer& viewer, const Somebody& who,
                                                  const Stand<CommitmentState>& wish) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, who.programme);
    const auto commitment = mentor(tx, viewer, who);
    if (!commitment || rules == nullptr) return refused(NotFound{});
    const auto today = world.clock.today();
    const auto next = change(standing(tx, commitment->id, today), wish, *rules, today);
    if (!next) return refused(next.error());
    store::add(tx, commitment->id, *next, written_by(world, viewer));
    record_change(tx, world, viewer, who, fmt::format("mentor: {}", name_of(next->state)));
    tx.commit();
    return who.person;
}

Result<PersonId, StateChangeRefusal> change_state(const World& world, const Viewer& viewer, const Somebody& who,
                                                  const Stand<EnrolmentState>& wish) {
    auto tx = world.db.write();
    const auto enrolment = young_person(tx, viewer, who);
    if (!enrolment) return refused(NotFound{});
    const auto today = world.clock.today();
    const auto now = store::stand(tx, enrolment->id, today);
    const auto next =
        change(now.value_or(Stand<EnrolmentState>{EnrolmentState::referred, since_ever, {}}), wish, today);
    if (!next) return refused(next.error());
    store::add(tx, enrolment->id, *next, written_by(world, viewer));
    record_change(tx, world, viewer, who, fmt::format("young person: {}", name_of(next->state)));
    tx.commit();
    return who.person;
}

Result<Trained, TrainingChangeRefusal> record_training(const World& world, const Viewer& viewer, const Somebody& who,
                                                       int sessions, Date on) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, who.programme);
    const auto commitment = mentor(tx, viewer, who);
    if (!commitment || rules == nullptr) return refused(NotFound{});
    const auto today = world.clock.today();
    auto now = standing(tx, commitment->id, today);
    const auto course = train(now.training, sessions, on, *rules, today);
    if (!course) return refused(course.error());
    store::add(tx, commitment->id, *course, written_by(world, viewer));
    record_change(tx, world, viewer, who, fmt::format("training: {}", course->sessions));

    auto outcome = Trained::on_the_way;
    now.training.push_back(*course);
    const Stand<CommitmentState> wish{CommitmentState::approved, std::max(on, now.now.from), {}};
    if (course->completed_on && now.now.state == CommitmentState::training && change(now, wish, *rules, today)) {
        store::add(tx, commitment->id, wish, written_by(world, viewer));
        record_change(tx, world, viewer, who, "mentor: approved");
        outcome = Trained::approved;
    }
    tx.commit();
    return outcome;
}

Result<Person, NotFound> person_to_change(const World& world, const Viewer& viewer, PersonId id) {
    std::optional<Person> person;
    std::optional<ProgrammeId> programme;
    {
        auto tx = world.db.read();
        programme = where_changed(tx, viewer, id);
        if (programme) person = store::person(tx, id);
    }
    if (!person) return refused(NotFound{});
    record_look(world, {Kind::person_seen, audit::actor(viewer, Right::change_people), id, programme, ""});
    return *person;
}

Result<PersonId, PersonRefusal> change_person(const World& world, const Viewer& viewer, PersonId id,
                                              const PersonDraft& draft) {
    auto tx = world.db.write();
    const auto programme = where_changed(tx, viewer, id);
    const auto person = programme ? store::person(tx, id) : std::nullopt;
    if (!person) return refused(NotFound{});
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
    if (auto same = maybe_same(tx, viewer, *person, wanted.others); !same.empty()) {
        record_shown(tx, world, viewer, same, wanted.programme);
        tx.commit();
        return refused(MaybeSame{std::move(same)});
    }
    const auto id = store::add(tx, *person, world.clock.now());
    begin(tx, wanted, id, today, written_by(world, viewer));
    record_change(tx, world, viewer, {wanted.programme, id}, "made");
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
