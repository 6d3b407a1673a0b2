#include "app/person.hpp"

#include <algorithm>
#include <limits>

#include "app/requirements.hpp"
#include "domain/practice/entry.hpp"
#include "store/accounts.hpp"
#include "store/group_meetings.hpp"
#include "store/matches.hpp"
#include "store/notes.hpp"
#include "store/people.hpp"
#include "store/protection.hpp"
#include "store/referrals.hpp"
#include "store/states.hpp"
#include "store/stories.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

bool may_see(const Viewer& viewer, ProgrammeId programme) { return viewer.may(Right::see_people, programme); }

std::optional<std::string> name_of_caseworker(db::Read& tx, const Enrolment& young) {
    if (!young.caseworker) return std::nullopt;
    return store::account(tx, *young.caseworker)->name;
}

/// Whether the step on the road in lies ahead.
template <class State>
bool may_come_in(db::Read& tx, const auto& role, State otherwise, Date today) {
    const auto now = store::stand(tx, role.id, today);
    const auto state = now ? now->state : otherwise;
    return std::ranges::any_of(names<State>, [&](const Named<State>& each) {
        return may_follow(state, each.value) && step_taken(state, each.value);
    });
}

/// What rules ask, and have against somebody who is to come in.
void add_rules(const World& world, db::Read& tx, const auto& role, auto otherwise, auto& part) {
    if (part.policy == nullptr) return;
    const auto today = world.clock.today();
    part.asked = asked_of(tx, *part.policy, role, today);
    if (may_come_in(tx, role, otherwise, today)) part.against = before_entry(tx, *part.policy, role, today);
}

void add_parts(const World& world, db::Read& tx, const Viewer& viewer, Story& story) {
    for (auto& each : store::commitments(tx, story.person.id)) {
        if (!may_see(viewer, each.programme)) continue;
        const auto id = each.id;
        const auto programme = each.programme;
        auto& part = story.as_mentor.emplace_back(
            MentorPart{std::move(each), policy(world, tx, programme), store::story_of(tx, id), store::training(tx, id),
                       store::former_workplaces(tx, id), login_of(tx, viewer, story.person),
                       store::count_notes(tx, story.person.id, programme)});
        add_rules(world, tx, part.commitment, CommitmentState::interested, part);
        part.credentials = credentials_of(tx, id, part.asked);
    }
    for (auto& each : store::enrolments(tx, story.person.id)) {
        if (!may_see(viewer, each.programme)) continue;
        const auto id = each.id;
        const auto programme = each.programme;
        auto caseworker = name_of_caseworker(tx, each);
        auto& part = story.as_young.emplace_back(YoungPart{
            std::move(each), policy(world, tx, programme), store::story_of(tx, id), store::observations(tx, id),
            store::granted(tx, id), caseworker, store::count_notes(tx, story.person.id, programme)});
        part.referral = store::referral_of(tx, programme, story.person.id);
        add_rules(world, tx, part.enrolment, EnrolmentState::referred, part);
    }
}

/// A programme that the look was in, for the log.
std::optional<ProgrammeId> first_programme(const Story& story) {
    if (!story.as_young.empty()) return story.as_young.front().enrolment.programme;
    if (!story.as_mentor.empty()) return story.as_mentor.front().commitment.programme;
    return std::nullopt;
}

}  // namespace

Result<Story, NotFound> story(const World& world, const Viewer& viewer, PersonId id, Contacts contacts) {
    Story story;
    {
        auto tx = world.db.read();
        const auto person = store::person_seen_by(tx, viewer, id);
        if (!person) return refused(NotFound{});
        story.person = **person;
        story.protection = store::protection(tx, id);
        if (story.protection) story.protection_readers = store::readers(tx, id);
        add_parts(world, tx, viewer, story);
        story.matches = store::matches_of(tx, id, world.clock.today());
        std::erase_if(story.matches, [&](const Match& match) { return !may_see(viewer, match.programme); });
        const int most = contacts == Contacts::all ? std::numeric_limits<int>::max() : latest_contacts;
        story.contacts = store::contacts_with(tx, id, most);
        story.contacts_in_all = store::count_contacts(tx, id);
        std::erase_if(story.contacts, [&](const auto& contact) { return !may_see(viewer, contact.programme); });
        story.meetings = store::group_meetings_of(tx, id);
        std::erase_if(story.meetings, [&](const auto& meeting) { return !may_see(viewer, meeting.programme); });
    }
    record_look(world,
                {audit::Kind::person_seen, audit::actor(viewer, Right::see_people), id, first_programme(story), ""});
    return story;
}

}  // namespace mentorkorps::app
