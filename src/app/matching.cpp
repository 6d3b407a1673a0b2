#include "app/matching.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/plan.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

std::optional<Visible<Enrolment>> enrolment_for(db::Read& tx, const Viewer& viewer, Right right,
                                                const Enrolled& where) {
    auto found = store::enrolment(tx, where.programme, where.person);
    if (!found) return std::nullopt;
    return Gate::in_programme(viewer, right, where.programme, std::move(*found));
}

Result<MentorChoice, NotFound> found(const World& world, const Viewer& viewer, const Enrolled& where) {
    auto tx = world.db.read();
    const auto enrolment = enrolment_for(tx, viewer, Right::see_people, where);
    const auto* rules = policy(world, tx, where.programme);
    if (!enrolment || rules == nullptr) return refused(NotFound{});
    const auto today = world.clock.today();
    MentorChoice choice{store::young_person_facts(tx, **enrolment, today), {}};
    choice.candidates = candidates(choice.young, store::mentor_facts(tx, where.programme, today), *rules, today);
    return choice;
}

/// The mentor of the draft as a candidate, as of now.
std::optional<Candidate> candidate(db::Read& tx, const YoungPersonFacts& young, CommitmentId mentor,
                                   const Programme& rules, Date today) {
    auto facts = store::mentor_facts(tx, young.enrolment.programme, mentor, today);
    if (!facts) return std::nullopt;
    return candidates(young, {std::move(*facts)}, rules, today).front();
}

MatchId store_match(db::Write& tx, const Enrolment& young, const MatchDraft& made, const store::Written& written) {
    const auto id = store::add(
        tx, store::NewMatch{.programme = young.programme, .rationale = made.rationale, .external_id = {}}, written.at);
    store::add_mentor(tx, id, made.mentor, made.start);
    store::add_young_person(tx, id, young.id, made.start);
    store::add(tx, id, Stand<MatchState>{MatchState::active, made.start, {}}, written);
    auto agreement = made.agreement;
    agreement.from = made.start;
    store::add(tx, id, agreement, written);
    store::add(tx, young.id, Stand<EnrolmentState>{EnrolmentState::active, made.start, {}}, written);
    return id;
}

}  // namespace

Result<MentorChoice, NotFound> mentors_for(const World& world, const Viewer& viewer, const Enrolled& where) {
    auto choice = found(world, viewer, where);
    if (!choice) return choice;
    const auto by = audit::actor(viewer, Right::see_people);
    record_looks(world, {{audit::Kind::person_seen, by, choice->young.person.id, where.programme, "choice of mentor"},
                         {audit::Kind::people_listed, by, std::nullopt, where.programme,
                          fmt::format("mentors to choose from: {}", choice->candidates.size())}});
    return choice;
}

Result<MatchId, MakeRefusal> make_match(const World& world, const Viewer& viewer, const Enrolled& where,
                                        const MatchDraft& draft) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto enrolment = enrolment_for(tx, viewer, Right::change_people, where);
    const auto* rules = policy(world, tx, where.programme);
    if (!enrolment || rules == nullptr) return refused(NotFound{});
    store::hold(tx, (*enrolment)->id);
    store::hold(tx, draft.mentor);

    const auto young = store::young_person_facts(tx, **enrolment, today);
    const auto mentor = candidate(tx, young, draft.mentor, *rules, today);
    if (!mentor) return refused(MatchRefusal(MatchFault::mentor_missing));
    const auto made = domain::make(young, *mentor, draft, today);
    if (!made) return refused(made.error());

    const store::Written written{viewer.account, world.clock.now()};
    const auto id = store_match(tx, **enrolment, *made, written);
    if (mentor->mentor.state != CommitmentState::active)
        store::add(tx, made->mentor, Stand<CommitmentState>{CommitmentState::active, made->start, {}}, written);

    replan(tx, world, where.programme, id);
    const auto by = audit::actor(viewer, Right::change_people);
    for (const auto person : {young.person.id, mentor->mentor.person.id})
        record(tx, world, {audit::Kind::match_made, by, person, where.programme, fmt::format("match {}", id.value)});
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
