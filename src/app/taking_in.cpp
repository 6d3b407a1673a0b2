#include <algorithm>

#include <fmt/format.h>

#include "app/applications.hpp"
#include "app/same_people.hpp"
#include "store/applications.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/protection.hpp"
#include "store/recruitment.hpp"
#include "store/screening.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// Who the application says that they are.
Person person_in(const Application& application) {
    Person person;
    person.name = application.name;
    person.phone = application.phone;
    person.email = application.email;
    person.postcode = application.postcode;
    person.languages = application.languages;
    return person;
}

/// What nobody knew of the person before.
Person completed(Person person, const Person& applied) {
    if (!person.phone) person.phone = applied.phone;
    if (!person.email) person.email = applied.email;
    if (!person.postcode) person.postcode = applied.postcode;
    if (person.languages.empty()) person.languages = applied.languages;
    return person;
}

/// A mentor of the programme, as the round says; who was one once keeps what is known.
Result<CommitmentId, IsMentorAlready> begin(db::Write& tx, const RecruitmentRound& round,
                                            const Application& application, PersonId person,
                                            const Stand<CommitmentState>& applied, const store::Written& written) {
    const auto channel = application.channel ? application.channel : round.channel;
    if (auto was = store::commitment(tx, round.programme, person)) {
        store::hold(tx, was->id);
        const auto now = store::stand(tx, was->id, applied.from);
        const auto decision = store::last_decision(tx, was->id);
        const bool may_return = !decision || lets_return(*decision, applied.from);
        if (now && (!may_follow(now->state, CommitmentState::applied) || !may_return))
            return refused(IsMentorAlready{now->state});
        if (!was->channel) was->channel = channel;
        if (!was->cohort) was->cohort = round.cohort;
        store::update(tx, *was);
        store::add(tx, was->id, applied, written);
        return was->id;
    }
    Commitment commitment;
    commitment.person = person, commitment.programme = round.programme;
    commitment.channel = channel, commitment.cohort = round.cohort;
    const auto id = store::add(tx, commitment, written.at);
    store::add(tx, id, applied, written);
    return id;
}

void record_about(db::Write& tx, const World& world, const Viewer& viewer, audit::Kind kind, PersonId person,
                  const WhichApplication& which, std::string_view what) {
    record(tx, world,
           {kind, audit::actor(viewer, Right::change_people), person, which.programme,
            fmt::format("application {}: {}", which.application.value, what)});
}

}  // namespace

Result<PersonId, TakeInRefusal> take_in(const World& world, const Viewer& viewer, const TakeIn& wanted) {
    const auto& which = wanted.which;
    if (!viewer.may(Right::change_people, which.programme)) return refused(NotFound{});
    const auto today = world.clock.today();
    const store::Written written{viewer.account, world.clock.now()};
    auto tx = world.db.write();
    store::hold(tx, which.application);
    const auto kept = store::application(tx, world.keys.applications, which.programme, which.application);
    if (!kept) return refused(NotFound{});
    if (kept->person) return *kept->person;  // a double tap
    if (!may_follow(kept->now.state, ApplicationState::taken_in)) return refused(AnsweredBefore{kept->now.state});

    auto person = person_in(kept->application);
    auto same = maybe_same(tx, viewer, person, wanted.person ? std::vector<PersonId>{} : wanted.others);
    if (wanted.person) {
        const auto chosen = std::ranges::find(same, *wanted.person, &Person::id);
        if (chosen == same.end()) return refused(NobodyChosen{});
        person = completed(*chosen, person);
        store::update(tx, person);
    } else if (!same.empty()) {
        record_shown(tx, world, viewer, same, which.programme);
        tx.commit();
        return refused(MaybeSame{std::move(same)});
    } else {
        person.uuid = uuid(world.random);
        person.id = store::add(tx, person, written.at);
    }
    const auto round = store::round(tx, which.programme, kept->application.round);
    const auto commitment =
        begin(tx, *round, kept->application, person.id, {CommitmentState::applied, today, {}}, written);
    if (!commitment) return refused(commitment.error());
    const ApplicationStand stand{.state = ApplicationState::taken_in, .on = today, .commitment = *commitment};
    store::add(tx, {world.keys.applications, world.random}, which.application, stand, written);
    if (store::hides(tx, person.id)) store::erase(tx, which.application, today);
    record_about(tx, world, viewer, audit::Kind::person_changed, person.id, which, "mentor: applied");
    record(tx, world,
           {audit::Kind::application_answered, audit::actor(viewer, Right::change_people), person.id, which.programme,
            fmt::format("application {}: {}", which.application.value, name_of(stand.state))});
    tx.commit();
    return person.id;
}

}  // namespace mentorkorps::app
