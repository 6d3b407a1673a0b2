#include "app/proposals.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/proposal_mail.hpp"
#include "app/protection.hpp"
#include "app/requirements.hpp"
#include "base/text.hpp"
#include "domain/people/observations.hpp"
#include "store/matches.hpp"
#include "store/matching.hpp"
#include "store/people.hpp"
#include "store/policies.hpp"
#include "store/wishes.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

store::Sealing sealing(const World& world) { return {world.keys.sealing, world.keys.prints, world.random}; }

std::string in_text(const MatchingWeights& weights) {
    std::vector<std::string> parts;
    for (const auto& [part, name] : names<FitPart>) parts.push_back(fmt::format("{} {}", name, weights[part]));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::optional<PolicyVersionId> version_on(db::Read& tx, ProgrammeId programme, Date day) {
    for (const auto& each : store::policy_versions(tx, programme))
        if (each.from <= day) return each.id;
    return std::nullopt;
}

store::Basis basis_of(db::Read& tx, const Matched& two, const std::optional<MatchingWeights>& own, Date today) {
    const auto weights = own.value_or(two.rules.matching.value_or(MatchingWeights{}));
    const Pool pool({two.young}, {two.mentor}, two.rules, today);
    const auto fit = pool.fit(0, 0, weights);
    store::Basis basis{.score = fit.score,
                       .weights = in_text(weights),
                       .version = version_on(tx, two.young.enrolment.programme, today)};
    for (const auto& share : fit.shares)
        if (share.weight > 0) basis.sentences += share.sentence + '\n';
    return basis;
}

MatchProposal proposal_of(const Matched& two, Date today, Date answer_by) {
    return {.programme = two.young.enrolment.programme,
            .enrolment = two.young.enrolment.id,
            .commitment = two.mentor.commitment.id,
            .young = {two.young.person.id, two.young.person.name},
            .mentor = {two.mentor.person.id, two.mentor.person.name},
            .asked = asked_about(two.young.person.birth_date, today),
            .on = today,
            .answer_by = answer_by};
}

/// What stops the two, and what rules ask for before they are proposed.
std::vector<std::string> in_the_way(const Candidate& candidate, const Requirements& asked, Date today) {
    std::vector<std::string> found;
    for (const auto& reason : candidate.reasons)
        if (reason.weight == Reason::Weight::stops) found.push_back(reason.sentence);
    Requirements first;
    std::ranges::copy_if(asked, std::back_inserter(first),
                         [](const Requirement& each) { return each.before == Step::proposal; });
    for (auto& obstacle : obstacles(first, today)) found.push_back(std::move(obstacle.sentence));
    return found;
}

PersonId person_of(const MatchProposal& proposal, Party party) {
    return party == Party::mentor ? proposal.mentor.person : proposal.young.person;
}

void record_both(db::Write& tx, const World& world, audit::Kind kind, const audit::Actor& by,
                 const MatchProposal& proposal, ProposalId id) {
    for (const auto person : {proposal.young.person, proposal.mentor.person})
        record(tx, world, {kind, by, person, proposal.programme, fmt::format("proposal {}", id.value)});
}

/// The proposal, for who may change it; held, so that nobody else changes it meanwhile.
std::optional<MatchProposal> held(db::Write& tx, const Viewer& viewer, ProposalId id) {
    const auto found = store::proposal(tx, id);
    if (!found || !viewer.may(Right::change_people, found->programme)) return std::nullopt;
    store::hold(tx, found->enrolment);
    return store::proposal(tx, id);
}

ProposalChange answered(db::Write& tx, const World& world, const Viewer& viewer, Right right,
                        const MatchProposal& proposal, const PartyAnswer& answer) {
    if (const auto fault = fault_of_answer(proposal, answer.party, answer.on)) return refused(ProposalRefusal(*fault));
    store::add(tx, proposal.id, answer, {viewer.account, world.clock.now()});
    record(tx, world,
           {audit::Kind::proposal_answered, audit::actor(viewer, right), person_of(proposal, answer.party),
            proposal.programme, fmt::format("proposal {} {}", proposal.id.value, name_of(answer.party))});
    const auto now = store::proposal(tx, proposal.id).value();
    const auto was = state(proposal, answer.on), is = state(now, answer.on);
    if (is == ProposalState::accepted && was != is) mail_of_yes(tx, world, now);
    if (is == ProposalState::declined) {  // as a withdrawal is recorded, so that nobody reads who said no
        record_both(tx, world, audit::Kind::proposal_changed, audit::actor(viewer, right), proposal, proposal.id);
        if (answer.party != Party::mentor) mail_of_end(tx, world, now);
    }
    if (right == Right::log_contacts) mail_of_answer(tx, world, now);
    tx.commit();
    return proposal.id;
}

}  // namespace

std::string sentence(const ProposeRefusal& refusal) {
    const auto why = std::visit(
        overloaded{[](NotFound) { return std::string("En af dem er ikke i programmet mere. Regn forslaget ud igen."); },
                   [](ProposalFault fault) { return sentence(fault); },
                   [](const CannotPropose& cannot) {
                       return fmt::format("De to kan ikke foreslås hinanden: {}.", fmt::join(cannot.reasons, "; "));
                   }},
        refusal.why);
    return refusal.who.empty() ? why : fmt::format("{}: {}", refusal.who, why);
}

Result<ProposalId, ProposeRefusal> propose(const World& world, const Viewer& viewer, const NewProposal& wish) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, wish.programme);
    const auto enrolment = store::enrolment(tx, wish.two.young);
    if (!viewer.may(Right::change_people, wish.programme) || rules == nullptr || !enrolment ||
        enrolment->programme != wish.programme)
        return refused(ProposeRefusal{NotFound{}});
    store::hold(tx, wish.two.young);
    store::hold(tx, wish.two.mentor);
    const auto young = store::young_person_facts(tx, *enrolment, today);
    const auto mentor = store::mentor_facts(tx, wish.programme, wish.two.mentor, today);
    if (!mentor) return refused(ProposeRefusal{NotFound{}});
    const auto no = [&](auto why) {
        return refused(ProposeRefusal{std::move(why), fmt::format("{} og {}", young.person.name, mentor->person.name)});
    };
    if (!can_be_matched(young.state)) return no(ProposalFault::not_waiting);
    if (!young.proposed.empty()) return no(ProposalFault::already_proposed);
    if (const auto fault = fault_of_day(wish.answer_by, today)) return no(*fault);
    const auto candidate = weighed(tx, young, {*mentor}, *rules, today).front();
    MeetingAgreement usual;
    usual.from = today;
    const auto pair = facts_of_pair(tx, young, *mentor, usual);
    auto reasons = in_the_way(candidate, requirements(*rules, Timeline(pair, today)), today);
    if (!reasons.empty()) return no(CannotPropose{std::move(reasons)});
    if (Pool({young}, {*mentor}, *rules, today).places(0) == 0) return no(ProposalFault::mentor_full);

    const Matched two{young, *mentor, *rules};
    const auto proposal = proposal_of(two, today, wish.answer_by);
    const auto id = store::add(tx, sealing(world), proposal, basis_of(tx, two, wish.weights, today),
                               {viewer.account, world.clock.now()});
    record_both(tx, world, audit::Kind::proposal_made, audit::actor(viewer, Right::change_people), proposal, id);
    mail_of_new(tx, world, proposal);
    tx.commit();
    return id;
}

Result<std::vector<ProposalLine>, NotFound> proposals(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::see_people, programme)) return refused(NotFound{});
    std::vector<ProposalLine> found;
    {
        auto tx = world.db.read();
        for (auto& each : store::proposals(tx, programme)) {
            const auto stands = state(each, world.clock.today());
            found.push_back({std::move(each), stands});
        }
    }
    record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::see_people), std::nullopt, programme,
                        fmt::format("proposals: {}", found.size())});
    return found;
}

Result<ProposalStory, NotFound> proposal_story(const World& world, const Viewer& viewer, ProgrammeId in,
                                               ProposalId id) {
    ProposalStory story;
    {
        auto tx = world.db.read();
        const auto found = store::proposal(tx, id);
        if (!found || found->programme != in || !viewer.may(Right::see_people, in)) return refused(NotFound{});
        const auto today = world.clock.today();
        story.line = {*found, state(*found, today)};
        story.basis = store::basis(tx, world.keys.sealing, id);
        story.meeting = store::first_meeting(tx, world.keys.sealing, id);
        if (is_hidden_from(tx, viewer, {found->young.person, found->mentor.person})) {
            story.basis.sentences.clear();  // "samme postnummer", from before the protection
            if (story.meeting) story.meeting->place.clear();
        }
        if (const auto* rules = policy(world, tx, in)) story.at_meeting = at_first_meeting(*rules, today);
        story.young = store::person(tx, found->young.person).value();
        story.mentor = store::person(tx, found->mentor.person).value();
        story.may_change = viewer.may(Right::change_people, in);
    }
    const auto by = audit::actor(viewer, Right::see_people);
    const auto detail = fmt::format("proposal {}", id.value);
    record_looks(world, {{audit::Kind::person_seen, by, story.young.id, in, detail},
                         {audit::Kind::person_seen, by, story.mentor.id, in, detail}});
    return story;
}

ProposalChange answer_for(const World& world, const Viewer& viewer, ProposalId id, Party party, Answer answer) {
    auto tx = world.db.write();
    const auto proposal = held(tx, viewer, id);
    if (!proposal) return refused(NotFound{});
    return answered(tx, world, viewer, Right::change_people, *proposal, {party, answer, world.clock.today()});
}

ProposalChange answer_own(const World& world, const Viewer& viewer, ProposalId id, Answer answer) {
    auto tx = world.db.write();
    const auto found = store::proposal(tx, id);
    if (!found || found->mentor.person != viewer.person || !viewer.may(Right::log_contacts, found->programme))
        return refused(NotFound{});
    if (is_kept_out(tx, world, viewer, found->programme)) return refused(DeclarationFirst{});
    store::hold(tx, found->enrolment);
    return answered(tx, world, viewer, Right::log_contacts, store::proposal(tx, id).value(),
                    {Party::mentor, answer, world.clock.today()});
}

ProposalChange withdraw(const World& world, const Viewer& viewer, ProposalId id) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto proposal = held(tx, viewer, id);
    if (!proposal) return refused(NotFound{});
    if (!is_open(state(*proposal, today))) return refused(ProposalRefusal(ProposalFault::not_open));
    store::withdraw(tx, id, today, {viewer.account, world.clock.now()});
    record_both(tx, world, audit::Kind::proposal_changed, audit::actor(viewer, Right::change_people), *proposal, id);
    mail_of_end(tx, world, *proposal);
    tx.commit();
    return id;
}

ProposalChange arrange(const World& world, const Viewer& viewer, ProposalId id, const FirstMeeting& meeting) {
    auto tx = world.db.write();
    const auto proposal = held(tx, viewer, id);
    if (!proposal) return refused(NotFound{});
    if (const auto fault = fault_of_meeting(*proposal, meeting, world.clock.today()))
        return refused(ProposalRefusal(*fault));
    store::add(tx, sealing(world), *proposal, meeting, {viewer.account, world.clock.now()});
    record_both(tx, world, audit::Kind::proposal_changed, audit::actor(viewer, Right::change_people), *proposal, id);
    mail_of_meeting(tx, world, *proposal);
    tx.commit();
    return id;
}

namespace {

OwnProposal as_seen(db::Read& tx, const World& world, const MatchProposal& proposal, Date today) {
    const auto stands = state(proposal, today);
    const bool is_accepted = stands == ProposalState::accepted || stands == ProposalState::matched;
    OwnProposal own{.id = proposal.id,
                    .is_open = is_open(stands) || is_accepted,
                    .is_accepted = is_accepted,
                    .mine = answer_of(proposal, Party::mentor),
                    .answer_by = proposal.answer_by};
    const auto* rules = policy(world, tx, proposal.programme);
    if (!own.is_open || rules == nullptr) return own;
    auto young = store::person(tx, proposal.young.person).value();
    own.age = age(young, today);
    own.interests = young.interests;
    MentorFacts mentor;
    mentor.wishes = store::wishes(tx, proposal.commitment, today);
    const auto helped = abilities(mentor);
    for (const auto& code : codes_now(store::observations(tx, proposal.enrolment), lists::need))
        if (std::ranges::find(helped, code) != helped.end()) own.needs.push_back(rules->label_of(lists::need, code));
    if (!own.is_accepted) return own;
    own.young = std::move(young);
    own.meeting = store::first_meeting(tx, world.keys.sealing, proposal.id);
    own.at_meeting = at_first_meeting(*rules, today);
    return own;
}

}  // namespace

namespace {

/// A match stands on the page by itself: its proposal does until they have met.
bool is_shown(db::Read& tx, const World& world, const MatchProposal& proposal, Date today) {
    const auto stands = state(proposal, today);
    if (stands == ProposalState::matched) {
        const auto meeting = store::first_meeting(tx, world.keys.sealing, proposal.id);
        return meeting && meeting->on >= today;
    }
    const auto last = proposal.end ? proposal.ended_on : proposal.answer_by;
    return is_open(stands) || today <= last + std::chrono::days{ended_shown_days};
}

}  // namespace

std::vector<OwnProposal> own_proposals(const World& world, const Viewer& viewer) {
    const auto today = world.clock.today();
    std::vector<OwnProposal> found;
    std::vector<audit::Event> looks;
    {
        auto tx = world.db.read();
        for (const auto& each : store::proposals_to(tx, viewer.person)) {
            if (!viewer.may(Right::log_contacts, each.programme) || !is_shown(tx, world, each, today) ||
                is_kept_out(tx, world, viewer, each.programme))
                continue;
            found.push_back(as_seen(tx, world, each, today));
            if (found.back().is_open)
                looks.push_back({audit::Kind::person_seen, audit::actor(viewer, Right::log_contacts), each.young.person,
                                 each.programme, fmt::format("proposal {}", each.id.value)});
        }
    }
    if (!looks.empty()) record_looks(world, looks);
    return found;
}

void end_in_match(db::Write& tx, const World& world, const Viewer& viewer, const Matched& made) {
    const store::Written written{viewer.account, world.clock.now()};
    const auto today = world.clock.today();
    std::optional<ProposalId> of_the_two;
    for (auto& each : store::proposals(tx, made.young.enrolment.programme)) {
        each.can_be_matched = true;  // as it was before this match
        if (each.enrolment != made.young.enrolment.id || !is_open(state(each, today))) continue;
        if (each.commitment == made.mentor.commitment.id) {
            of_the_two = each.id;
            continue;
        }
        store::withdraw(tx, each.id, today, written);
        record_both(tx, world, audit::Kind::proposal_changed, audit::actor(viewer, Right::change_people), each,
                    each.id);
        mail_of_end(tx, world, each);
    }
    if (!of_the_two)
        of_the_two = store::add(tx, sealing(world), proposal_of(made, today, today),
                                basis_of(tx, made, std::nullopt, today), written);
    store::end(tx, *of_the_two, made.match, today, written);
}

}  // namespace mentorkorps::app
