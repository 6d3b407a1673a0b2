#include "app/contacts.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "store/contacts.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

constexpr int own_contacts_shown = 5;

std::optional<int> agreed_days(const Match& match, const Programme* rules, Date today) {
    if (match.agreement && rules == nullptr) return match.agreement->every_days;
    if (match.agreement) return std::min(match.agreement->every_days, agreement_bounds(*rules, today).days_max);
    const auto* gap = rules != nullptr ? rules->rule<ContactGap>(today) : nullptr;
    return gap != nullptr ? gap->days_max : std::nullopt;
}

/// The match, when the viewer is a mentor in it and may log contacts there.
std::optional<Visible<Match>> own_match(db::Read& tx, const Viewer& viewer, MatchId id, Date today) {
    auto match = store::match_seen_by(tx, viewer, id, today);
    if (!match || !is_mentor(**match, viewer.person, today)) return std::nullopt;
    return Gate::in_programme(viewer, Right::log_contacts, (*match)->programme, **match);
}

OwnMatch own(const World& world, db::Read& tx, const Match& match, Date today) {
    OwnMatch own{.match = match,
                 .young_people = {},
                 .every_days = agreed_days(match, policy(world, tx, match.programme), today),
                 .last_held = store::last_held(tx, match.id)};
    for (const auto& young : match.young_people)
        if (!young.to || *young.to >= today)
            if (auto person = store::person(tx, young.person)) own.young_people.push_back(std::move(*person));
    return own;
}

MentorsPage found(const World& world, const Viewer& viewer) {
    MentorsPage page;
    const auto today = world.clock.today();
    auto tx = world.db.read();
    std::map<ProgrammeId, bool> kept_out;
    const auto may_see = [&](ProgrammeId programme) {
        const auto [known, is_new] = kept_out.try_emplace(programme);
        if (is_new) known->second = is_kept_out(tx, world, viewer, programme);
        return !known->second;
    };
    for (const auto& each : store::matches_of(tx, viewer.person, today))
        if (const auto match = own_match(tx, viewer, each.id, today);
            match && is_running((*match)->stand.state) && may_see((*match)->programme))
            page.matches.push_back(own(world, tx, **match, today));
    for (auto& each : store::contacts_written_by(tx, viewer.account, own_contacts_shown))
        if (may_see(each.programme))
            page.contacts.push_back({std::move(each.line), std::move(each.young_people),
                                     may_take_back(each.written_at, world.clock.now())});
    return page;
}

void record_for_young_people(db::Write& tx, const World& world, const Viewer& viewer, const Contact& contact,
                             audit::Kind kind) {
    for (const auto& attendee : contact.attendees)
        if (attendee.role == AttendeeRole::young_person)
            record(tx, world,
                   {kind, audit::actor(viewer, Right::log_contacts), attendee.person, contact.programme,
                    fmt::format("contact {}", contact.id.value)});
}

}  // namespace

MentorsPage mentors_page(const World& world, const Viewer& viewer) {
    auto page = found(world, viewer);
    std::vector<audit::Event> looks;
    for (const auto& own : page.matches)
        for (const auto& young : own.young_people)
            looks.push_back({audit::Kind::people_listed, audit::actor(viewer, Right::log_contacts), young.id,
                             own.match.programme, "own matches"});
    record_looks(world, looks);
    return page;
}

Result<LoggedContact, LogRefusal> log_contact(const World& world, const Viewer& viewer, const ContactDraft& draft) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    std::vector<Match> matches;
    for (const auto id : draft.matches) {
        const auto match = own_match(tx, viewer, id, today);
        if (!match) return refused(NotFound{});
        if (is_kept_out(tx, world, viewer, (*match)->programme)) return refused(DeclarationFirst{});
        matches.push_back(**match);
    }
    auto contact = domain::record(matches, viewer.person, draft, today);
    if (!contact) return refused(contact.error());
    contact->once.reset();
    if (!draft.once.empty())  // nobody's key meets another's
        contact->once = fmt::format("{}:{}", viewer.account.value, draft.once);

    const auto added = store::add(tx, *contact, {viewer.account, world.clock.now()});
    if (!added.is_new) {
        const bool same = same_facts(store::contact(tx, added.id)->contact, *contact);
        return LoggedContact{added.id,
                             same ? LoggedContact::stored_before : LoggedContact::stored_before_with_other_facts};
    }
    contact->id = added.id;
    record_for_young_people(tx, world, viewer, *contact, audit::Kind::contact_logged);
    tx.commit();
    return LoggedContact{added.id};
}

std::string sentence(TakeBackRefusal refusal) {
    switch (refusal) {
        case TakeBackRefusal::not_found: return "Kontakten findes ikke længere.";
        case TakeBackRefusal::too_late:
            return "Kontakten er mere end et døgn gammel og kan ikke fortrydes. Ring til din koordinator.";
    }
    return {};
}

Result<ContactId, TakeBackRefusal> take_back_contact(const World& world, const Viewer& viewer, ContactId id) {
    auto tx = world.db.write();
    const auto stored = store::contact(tx, id);
    if (!stored || stored->written_by != viewer.account ||
        !Gate::in_programme(viewer, Right::log_contacts, stored->contact.programme, id))
        return refused(TakeBackRefusal::not_found);
    if (!may_take_back(stored->written_at, world.clock.now())) return refused(TakeBackRefusal::too_late);

    store::remove(tx, id);
    record_for_young_people(tx, world, viewer, stored->contact, audit::Kind::contact_taken_back);
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
