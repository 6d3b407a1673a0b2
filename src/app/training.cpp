#include "app/training.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/people.hpp"
#include "store/policies.hpp"
#include "store/training.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

constexpr auto right = Right::change_people;

store::Written written_by(const World& world, const Viewer& viewer) { return {viewer.account, world.clock.now()}; }

void record_course(db::Write& tx, const World& world, const Viewer& viewer, const WhichCohort& which,
                   std::string_view what) {
    record(tx, world,
           {Kind::course_changed, audit::actor(viewer, right), std::nullopt, which.programme,
            fmt::format("cohort {} {}", which.cohort.value, what)});
}

/// One cohort among all of the programme.
struct Found {
    std::vector<Cohort> all{};
    const Cohort* cohort = nullptr;
    const Programme* rules = nullptr;

    const Course* course() const { return rules->course(cohort->course); }
};
Result<Found, NotFound> cohort_for(db::Read& tx, const World& world, const Viewer& viewer, const WhichCohort& which) {
    if (!viewer.may(right, which.programme)) return refused(NotFound{});
    Found found{.all = store::cohorts_of(tx, which.programme), .rules = policy(world, tx, which.programme)};
    const auto cohort = std::ranges::find(found.all, which.cohort, &Cohort::id);
    if (found.rules == nullptr || cohort == found.all.end()) return refused(NotFound{});
    found.cohort = &*cohort;
    return found;
}

const Evening* evening_of(const Cohort& cohort, int number) {
    const auto found = std::ranges::find(cohort.evenings, number, &Evening::number);
    return found == cohort.evenings.end() ? nullptr : &*found;
}

bool is_out(CommitmentState state) { return state == CommitmentState::left || state == CommitmentState::rejected; }

/// Those of one mentor.
std::vector<Followed> of(const std::vector<Followed>& all, CommitmentId mentor) {
    std::vector<Followed> own;
    std::ranges::copy_if(all, std::back_inserter(own), [&](const Followed& each) { return each.mentor == mentor; });
    return own;
}

/// What a mentor has followed of the cohort's course, and where the rest can be had.
Participant participant(const Found& found, const store::Trainee& mentor, PlaceState state,
                        const std::vector<Followed>& followed, Date today) {
    Participant line{.mentor = mentor.mentor, .person = mentor.person, .name = mentor.name, .state = state};
    line.followed = sessions_of(found.cohort->course, mentor.records, of(followed, mentor.mentor));
    for (const auto& evening : found.cohort->evenings) {
        if (evening.on >= today || line.followed.contains(evening.number)) continue;
        auto& missed = line.missing.emplace_back(MissingSession{.number = evening.number});
        if (const auto next = catch_up(found.all, *found.cohort, evening.number, today); next.evening != nullptr)
            missed.cohort = next.cohort->name, missed.on = next.evening->on;
    }
    return line;
}

void add_people(CohortSheet& sheet, db::Read& tx, const Found& found, ProgrammeId programme, Date today) {
    const auto places = store::places(tx, found.cohort->id);
    const auto mentors = store::trainees(tx, programme, today);
    const auto followed = store::followed(tx, programme);
    sheet.free = free_seats(*found.cohort, places);
    const auto place_of = [&](const store::Trainee& mentor) {
        const auto place = std::ranges::find(places, mentor.mentor, &Place::mentor);
        return place == places.end() ? PlaceState::left : place->state;
    };
    for (const auto& each : mentors) {
        if (place_of(each) == PlaceState::seated)
            sheet.participants.push_back(participant(found, each, PlaceState::seated, followed, today));
        else if (place_of(each) == PlaceState::left && !is_out(each.state))
            sheet.others.push_back({each.person, each.name});
    }
    for (const auto& place : places) {
        if (place.state != PlaceState::waiting) continue;
        const auto mentor = std::ranges::find(mentors, place.mentor, &store::Trainee::mentor);
        if (mentor != mentors.end())
            sheet.participants.push_back(participant(found, *mentor, PlaceState::waiting, followed, today));
    }
}

/// The count that the evenings come to, when it is news.
Trained recount(db::Write& tx, const World& world, const Viewer& viewer, const Found& found, CommitmentId mentor) {
    const auto* course = found.course();
    const auto commitment = store::commitment(tx, mentor);
    if (course == nullptr || !commitment) return Trained::on_the_way;
    const auto records = store::training(tx, mentor);
    const auto* rule = found.rules->rule<TrainingRequired>(world.clock.today());
    const auto record = counted(*course, rule, records, store::followed(tx, mentor));
    if (!is_news(record, records)) return Trained::on_the_way;
    return note_training(tx, world, viewer, *commitment, record);
}

/// With a seat the training begins for who may begin it.
void begin_training(db::Write& tx, const World& world, const Viewer& viewer, Commitment mentor, const Cohort& cohort) {
    if (mentor.cohort != cohort.name) {
        mentor.cohort = cohort.name;
        store::update(tx, mentor);
    }
    const auto today = world.clock.today();
    const auto now = store::stand(tx, mentor.id, today);
    if (now && may_follow(now->state, CommitmentState::training))
        static_cast<void>(change_state(tx, world, viewer, mentor, {{CommitmentState::training, today, {}}}));
}

bool is_among(const std::vector<CommitmentId>& all, CommitmentId each) {
    return std::ranges::find(all, each) != all.end();
}

}  // namespace

std::string_view sentence(PlaceFault fault) {
    switch (fault) {
        case PlaceFault::full: return "Holdet er fuldt. Sæt mentoren på venteliste, eller giv holdet flere pladser.";
        case PlaceFault::is_out: return "Mentoren er ikke i programmet mere. Se personens side.";
    }
    return {};
}

Result<std::vector<CohortLine>, NotFound> cohorts(const World& world, const Viewer& viewer, ProgrammeId programme) {
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (!viewer.may(right, programme) || rules == nullptr || rules->courses.empty()) return refused(NotFound{});
    std::vector<CohortLine> lines;
    for (auto& each : store::cohorts_of(tx, programme)) {
        const auto places = store::places(tx, each.id);
        lines.push_back({std::move(each), count_of(places, PlaceState::seated), count_of(places, PlaceState::waiting)});
    }
    return lines;
}

Result<CohortSheet, NotFound> cohort_sheet(const World& world, const Viewer& viewer, const WhichCohort& which) {
    CohortSheet sheet;
    {
        auto tx = world.db.read();
        const auto found = cohort_for(tx, world, viewer, which);
        if (!found) return refused(NotFound{});
        sheet.cohort = *found->cohort;
        sheet.course = found->course();
        add_people(sheet, tx, *found, which.programme, world.clock.today());
    }
    record_look(world, {Kind::people_listed, audit::actor(viewer, right), std::nullopt, which.programme,
                        fmt::format("cohort {}", which.cohort.value)});
    return sheet;
}

Result<CohortId, CohortRefusal> make_cohort(const World& world, const Viewer& viewer, ProgrammeId programme,
                                            const CohortDraft& draft) {
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, programme);
    if (!viewer.may(right, programme) || rules == nullptr || rules->courses.empty()) return refused(NotFound{});
    const auto cohort = written(draft, *rules);
    if (!cohort) return refused(cohort.error());
    const auto id = store::add(tx, programme, *cohort, written_by(world, viewer));
    record_course(tx, world, viewer, {programme, id}, "made");
    tx.commit();
    return id;
}

Result<CohortId, CohortRefusal> change_cohort(const World& world, const Viewer& viewer, const WhichCohort& which,
                                              const CohortNaming& draft) {
    auto tx = world.db.write();
    store::hold(tx, which.programme);
    const auto found = cohort_for(tx, world, viewer, which);
    if (!found) return refused(NotFound{});
    const int seated = count_of(store::places(tx, which.cohort), PlaceState::seated);
    const auto changed = written(draft, *found->cohort, seated);
    if (!changed) return refused(changed.error());
    store::update(tx, *changed);
    record_course(tx, world, viewer, which, "changed");
    tx.commit();
    return which.cohort;
}

Result<PersonId, PlaceRefusal> give_place(const World& world, const Viewer& viewer, const WhichCohort& which,
                                          PersonId person, PlaceState state) {
    auto tx = world.db.write();
    store::hold(tx, which.programme);
    const auto found = cohort_for(tx, world, viewer, which);
    const auto mentor = found ? store::commitment(tx, which.programme, person) : std::nullopt;
    if (!mentor) return refused(NotFound{});
    const auto places = store::places(tx, which.cohort);
    const auto place = std::ranges::find(places, mentor->id, &Place::mentor);
    if (place == places.end() ? state == PlaceState::left : place->state == state) return person;
    const auto now = store::stand(tx, mentor->id, world.clock.today());
    if (state != PlaceState::left && now && is_out(now->state)) return refused(PlaceFault::is_out);
    if (state == PlaceState::seated && free_seats(*found->cohort, places) == 0) return refused(PlaceFault::full);
    store::place(tx, which.cohort, {mentor->id, state, world.clock.now()}, viewer.account);
    record(tx, world,
           {Kind::person_changed, audit::actor(viewer, right), person, which.programme,
            fmt::format("cohort {}: {}", which.cohort.value, name_of(state))});
    if (state == PlaceState::seated) begin_training(tx, world, viewer, *mentor, *found->cohort);
    tx.commit();
    return person;
}

Result<EveningSheet, NotFound> evening_sheet(const World& world, const Viewer& viewer, const WhichEvening& which) {
    EveningSheet sheet;
    {
        auto tx = world.db.read();
        const auto found = cohort_for(tx, world, viewer, which.cohort);
        const auto* evening = found ? evening_of(*found->cohort, which.number) : nullptr;
        if (evening == nullptr) return refused(NotFound{});
        sheet.cohort = *found->cohort;
        sheet.evening = *evening;
        const auto came = store::came(tx, evening->id);
        const auto places = store::places(tx, found->cohort->id);
        const auto followed = store::followed(tx, which.cohort.programme);
        std::vector<Attendee> guests;
        for (const auto& each : store::trainees(tx, which.cohort.programme, world.clock.today())) {
            const auto place = std::ranges::find(places, each.mentor, &Place::mentor);
            const bool is_seated = place != places.end() && place->state == PlaceState::seated;
            const bool has_come = is_among(came, each.mentor);
            const auto sessions = sessions_of(found->cohort->course, each.records, of(followed, each.mentor));
            const bool lacks = each.state == CommitmentState::training && !sessions.contains(which.number);
            if (is_seated)
                sheet.attendees.push_back({each.mentor, each.name, false, has_come});
            else if (has_come || lacks)
                guests.push_back({each.mentor, each.name, true, has_come});
        }
        std::ranges::move(guests, std::back_inserter(sheet.attendees));
    }
    record_look(world, {Kind::people_listed, audit::actor(viewer, right), std::nullopt, which.cohort.programme,
                        fmt::format("cohort {} evening {}", which.cohort.cohort.value, which.number)});
    return sheet;
}

Result<CohortId, CohortRefusal> change_evening(const World& world, const Viewer& viewer, const WhichEvening& which,
                                               const EveningDraft& draft) {
    auto tx = world.db.write();
    store::hold(tx, which.cohort.programme);
    const auto found = cohort_for(tx, world, viewer, which.cohort);
    const auto* evening = found ? evening_of(*found->cohort, which.number) : nullptr;
    if (evening == nullptr) return refused(NotFound{});
    const auto changed = written(draft, *evening);
    if (!changed) return refused(changed.error());
    store::update(tx, *changed);
    record_course(tx, world, viewer, which.cohort, fmt::format("evening {} changed", which.number));
    for (const auto mentor : store::came(tx, evening->id)) recount(tx, world, viewer, *found, mentor);
    tx.commit();
    return which.cohort.cohort;
}

Result<Ticked, TickRefusal> tick(const World& world, const Viewer& viewer, const WhichEvening& which,
                                 const Ticks& ticks) {
    auto tx = world.db.write();
    store::hold(tx, which.cohort.programme);
    const auto found = cohort_for(tx, world, viewer, which.cohort);
    const auto* evening = found ? evening_of(*found->cohort, which.number) : nullptr;
    if (evening == nullptr) return refused(NotFound{});
    if (evening->on > world.clock.today()) return refused(TickFault::not_held_yet);
    const auto known = store::came(tx, evening->id);
    Ticked done;
    for (const auto& each : store::trainees(tx, which.cohort.programme, world.clock.today())) {
        if (!is_among(ticks.shown, each.mentor)) continue;
        const bool came = is_among(ticks.came, each.mentor);
        if (came == is_among(ticks.shown_as_come, each.mentor) || came == is_among(known, each.mentor)) continue;
        store::tick(tx, evening->id, each.mentor, came ? store::Came::yes : store::Came::no, written_by(world, viewer));
        ++done.changed;
        if (recount(tx, world, viewer, *found, each.mentor) == Trained::approved) ++done.approved;
    }
    if (done.changed > 0)
        record_course(tx, world, viewer, which.cohort,
                      fmt::format("evening {}: {} ticked", which.number, done.changed));
    tx.commit();
    return done;
}

}  // namespace mentorkorps::app
