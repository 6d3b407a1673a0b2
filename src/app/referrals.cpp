#include "app/referrals.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/same_people.hpp"
#include "domain/practice/entry.hpp"
#include "store/accounts.hpp"
#include "store/outbox.hpp"
#include "store/people.hpp"
#include "store/protection.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using audit::Kind;

store::ReferralSealing sealing(const World& world) { return {world.keys.referrals, world.random}; }

audit::Event event(Kind kind, const Viewer& viewer, Right right, const Referral& referral, std::string_view what) {
    return {kind, audit::actor(viewer, right), referral.steps.empty() ? std::nullopt : referral.steps.back().person,
            referral.programme, fmt::format("referral {}{}", referral.id.value, what)};
}

/// The sender's own.
std::optional<Visible<Referral>> own(db::Read& tx, const World& world, const Viewer& viewer, ReferralId id) {
    auto found = store::referral(tx, world.keys.referrals, id);
    if (!found || found->sender != viewer.account) return std::nullopt;
    const auto programme = found->programme;
    return Gate::in_programme(viewer, Right::see_referred, programme, *std::move(found));
}

std::optional<Visible<Referral>> in_programme(db::Read& tx, const World& world, const Viewer& viewer, Right right,
                                              ReferralId id) {
    auto found = store::referral(tx, world.keys.referrals, id);
    if (!found) return std::nullopt;
    const auto programme = found->programme;
    return Gate::in_programme(viewer, right, programme, *std::move(found));
}

void mail(db::Write& tx, const World& world, AccountId to, std::string_view where) {
    const auto account = store::account(tx, to);
    if (!account || account->closed_at) return;
    store::post(tx, account->login, "Der er nyt til dig i Mentorkorps",
                fmt::format("Hej {}\n\nDer er nyt om noget, du har sendt eller svaret på. Log ind, og se det under "
                            "»{}«.\n",
                            account->name, where),
                world.clock.now());
}

/// Takes a step and tells who is to act next.
void take(db::Write& tx, const World& world, const Viewer& viewer, Right right, const Referral& referral,
          ReferralStep step) {
    const auto to = step.state;
    step.on = world.clock.today();
    store::add(tx, sealing(world), {referral.id, std::move(step), viewer.account, world.clock.now()});
    record(tx, world, event(Kind::referral_changed, viewer, right, referral, fmt::format(": {}", name_of(to))));
    if (viewer.account != referral.sender) mail(tx, world, referral.sender, "Mine henviste");
}

/// What is known, as the rules about admission see it.
std::vector<Obstacle> against(const Programme& rules, const Referral& referral, Date today) {
    YoungPersonFacts young{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    young.person.birth_date = referral.birth_date;
    young.observations = referral.known;
    return against_admission(rules, young, {}, today);
}

Person person_of(const Referral& referral) {
    Person person;
    person.name = referral.name;
    person.birth_date = referral.birth_date;
    person.phone = referral.phone;
    person.email = referral.email;
    return person;
}

/// The young person's place in the programme, new or taken up again.
void enrol(db::Write& tx, const World& world, const Viewer& viewer, const Referral& referral, PersonId person) {
    const auto today = world.clock.today();
    const store::Written written{viewer.account, world.clock.now()};
    auto enrolment = store::enrolment(tx, referral.programme, person);
    const bool is_new = !enrolment;
    if (is_new) {
        enrolment.emplace();
        enrolment->person = person;
        enrolment->programme = referral.programme;
        enrolment->id = store::add(tx, *enrolment, written.at);
        store::add(tx, enrolment->id, Stand<EnrolmentState>{EnrolmentState::referred, referral.received, {}}, written);
    }
    enrolment->referred_on = referral.received;
    enrolment->referred_by = referral.sender_name;
    enrolment->caseworker = referral.sender;
    store::update(tx, *enrolment);
    const auto next = is_new ? EnrolmentState::in_visitation : EnrolmentState::referred;
    const auto now = store::stand(tx, enrolment->id, today);
    if (now && may_follow(now->state, next))
        store::add(tx, enrolment->id, Stand<EnrolmentState>{next, today, {}}, written);
    if (!store::observations(tx, enrolment->id).empty()) return;  // what we have written ourselves stands
    for (const auto& each : referral.known) store::add(tx, enrolment->id, each, written);
}

}  // namespace

Result<Referred, ReferRefusal> refer(const World& world, const Viewer& viewer, ProgrammeId programme,
                                     const ReferralDraft& draft) {
    if (!viewer.may(Right::see_referred, programme)) return refused(NotFound{});
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    auto referral = written(draft, *rules, world.clock.today());
    if (!referral) return refused(std::move(referral.error()));
    referral->programme = programme;
    referral->sender = viewer.account;
    if (!draft.once.empty()) referral->once = fmt::format("{}:{}", viewer.account.value, draft.once);
    const auto id = store::add(tx, sealing(world), *referral, world.clock.now());
    if (!id) return Referred::yes;
    referral->id = *id;
    record(tx, world, event(Kind::referral_changed, viewer, Right::see_referred, *referral, ": received"));
    tx.commit();
    return Referred::yes;
}

std::vector<Referral> own_referrals(const World& world, const Viewer& viewer) {
    std::vector<Referral> seen;
    {
        auto tx = world.db.read();
        for (auto& each : store::referrals_by(tx, world.keys.referrals, viewer.account)) {
            const auto programme = each.programme;
            if (const auto referral = Gate::in_programme(viewer, Right::see_referred, programme, std::move(each)))
                seen.push_back(**referral);
        }
    }
    std::vector<audit::Event> looks;
    for (const auto& each : seen)
        looks.push_back(event(Kind::referral_seen, viewer, Right::see_referred, each, " of their own"));
    record_looks(world, looks);
    return seen;
}

Result<ReferralId, ReferralRefusal> answer_question(const World& world, const Viewer& viewer, ReferralId id,
                                                    std::string_view typed) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto referral = own(tx, world, viewer, id);
    if (!referral) return refused(NotFound{});
    auto text = step_text(**referral, ReferralState::received, typed);
    if (!text) return refused(text.error());
    take(tx, world, viewer, Right::see_referred, **referral,
         {.state = ReferralState::received, .text = *std::move(text)});
    tx.commit();
    return id;
}

Result<ReferralId, ReferralRefusal> withdraw_referral(const World& world, const Viewer& viewer, ReferralId id) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto referral = own(tx, world, viewer, id);
    if (!referral) return refused(NotFound{});
    const auto text = step_text(**referral, ReferralState::withdrawn, "");
    if (!text) return refused(text.error());
    take(tx, world, viewer, Right::see_referred, **referral, {.state = ReferralState::withdrawn});
    tx.commit();
    return id;
}

Result<std::vector<Referral>, NotFound> referrals(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::see_people, programme)) return refused(NotFound{});
    std::vector<Referral> found;
    {
        auto tx = world.db.read();
        found = store::referrals(tx, world.keys.referrals, programme);
    }
    std::vector<audit::Event> looks;
    for (const auto& each : found)
        looks.push_back(event(Kind::referral_seen, viewer, Right::see_people, each, " in the list"));
    record_looks(world, looks);
    return found;
}

store::ReferralsWaiting referrals_waiting(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::see_people, programme)) return {};
    auto tx = world.db.read();
    return store::referrals_waiting(tx, programme);
}

Result<ReferralStory, NotFound> referral(const World& world, const Viewer& viewer, ProgrammeId programme,
                                         ReferralId id) {
    ReferralStory story;
    {
        auto tx = world.db.read();
        const auto found = in_programme(tx, world, viewer, Right::see_people, id);
        const auto* rules = policy(world, tx, programme);
        if (!found || (*found)->programme != programme || rules == nullptr) return refused(NotFound{});
        story.referral = **found;
        if (is_open(story.referral.state())) story.against = against(*rules, story.referral, world.clock.today());
    }
    record_look(world, event(Kind::referral_seen, viewer, Right::see_people, story.referral, ""));
    return story;
}

Result<ReferralId, ReferralRefusal> reply_to_referral(const World& world, const Viewer& viewer, ReferralId id,
                                                      const ReferralReply& reply) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto referral = in_programme(tx, world, viewer, Right::change_people, id);
    if (!referral) return refused(NotFound{});
    check(reply.to == ReferralState::more_wanted || reply.to == ReferralState::declined, "a reply is one of two");
    auto text = step_text(**referral, reply.to, reply.text);
    if (!text) return refused(text.error());
    take(tx, world, viewer, Right::change_people, **referral, {.state = reply.to, .text = *std::move(text)});
    tx.commit();
    return id;
}

Result<PersonId, TakeOnRefusal> take_on(const World& world, const Viewer& viewer, ReferralId id, const TakeOn& wish) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto referral = in_programme(tx, world, viewer, Right::change_people, id);
    if (!referral) return refused(NotFound{});
    if (const auto text = step_text(**referral, ReferralState::accepted, ""); !text) return refused(text.error());
    const auto programme = (*referral)->programme;
    auto person = person_of(**referral);
    auto same = maybe_same(tx, viewer, person, wish.others);
    if (wish.same) {
        const auto known = std::ranges::find(same, *wish.same, &Person::id);
        if (known == same.end()) return refused(NotFound{});
        person = *known;
    } else if (!same.empty()) {
        record_shown(tx, world, viewer, same, programme);
        tx.commit();
        return refused(MaybeSame{std::move(same)});
    } else {
        person.uuid = uuid(world.random);
        person.id = store::add(tx, person, world.clock.now());
    }
    enrol(tx, world, viewer, **referral, person.id);
    take(tx, world, viewer, Right::change_people, **referral, {.state = ReferralState::accepted, .person = person.id});
    store::hide_ways_in(tx, person.id);
    record(tx, world,
           {Kind::person_changed, audit::actor(viewer, Right::change_people), person.id, programme,
            fmt::format("came by referral {}", id.value)});
    tx.commit();
    return person.id;
}

}  // namespace mentorkorps::app
