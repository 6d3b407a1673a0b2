#include <algorithm>

#include "app/imports_run.hpp"
#include "store/contacts.hpp"
#include "store/import_lookup.hpp"
#include "store/import_rows.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using store::ImportNoun;

/// The matches of each young person, to find the one that a contact was held in.
class Matches {
  public:
    explicit Matches(const std::vector<store::KnownMatch>& matches) {
        for (const auto& match : matches)
            for (const auto& young : match.members)
                if (young.role == AttendeeRole::young_person) add(match, young);
    }

    /// The match of the two that ran on a day; the one begun last, should there be several.
    std::optional<MatchId> of(PersonId mentor, PersonId young, Date on) const {
        const auto found = of_young_.find(young.value);
        if (found == of_young_.end()) return std::nullopt;
        const Period* best = nullptr;
        for (const auto& each : found->second)
            if (each.mentor == mentor && each.from <= on && (!each.to || on <= *each.to) &&
                (best == nullptr || best->from < each.from))
                best = &each;
        return best == nullptr ? std::nullopt : std::optional(best->match);
    }

  private:
    struct Period {
        PersonId mentor;
        MatchId match;
        Date from;
        std::optional<Date> to;
    };
    void add(const store::KnownMatch& match, const store::KnownMatch::Member& young) {
        for (const auto& each : match.members)
            if (each.role == AttendeeRole::mentor)
                of_young_[young.person].push_back(
                    {{each.person}, match.id, std::max(young.from, each.from), young.to ? young.to : each.to});
    }
    std::unordered_map<std::int64_t, std::vector<Period>> of_young_;
};

std::unordered_set<std::string_view> ids(const std::vector<ContactRow>& rows) {
    std::unordered_set<std::string_view> found;
    found.reserve(rows.size());
    for (const auto& row : rows)
        if (!row.external_id.empty()) found.insert(row.external_id);
    return found;
}

class ContactsImport {
  public:
    ContactsImport(ImportRun& run, const std::vector<ContactRow>& rows)
        : run_(run),
          mentors_(store::mentors_in(run.tx, run.wish.programme)),
          young_(store::young_people_in(run.tx, run.wish.programme)),
          matches_(store::known_matches(run.tx, run.wish.programme)),
          known_(store::known_contacts(run.tx, run.wish.programme, ids(rows))) {}

    void take(const ContactRow& row) {
        auto contact = contact_of(row);
        if (!contact) return;
        if (row.external_id.empty()) {
            if (!known_.without_id.insert(store::contact_text(*contact)).second) return run_.count(RowFate::unchanged);
            return make(*contact);
        }
        const auto known = known_.by_external_id.find(row.external_id);
        if (known == known_.by_external_id.end()) return make(*contact);
        if (known->second.text == store::contact_text(*contact)) return run_.count(RowFate::unchanged);
        contact->id = known->second.id;
        run_.trail.changed(ImportNoun::contact, contact->id.value, [&] { store::replace(run_.tx, *contact); });
        touch(*contact);
        run_.count(RowFate::updated);
    }

  private:
    std::optional<Contact> contact_of(const ContactRow& row) {
        Contact contact;
        contact.programme = run_.wish.programme;
        contact.on = row.date;
        contact.at = row.time;
        contact.minutes = row.minutes;
        contact.mode = row.mode;
        contact.outcome = row.outcome;
        contact.topics = row.topics;
        if (!row.external_id.empty()) contact.external_id = row.external_id;
        const bool found =
            add(contact, row, {Field::mentor, row.mentors, AttendeeRole::mentor, mentors_.people}) &&
            add(contact, row, {Field::young_person, row.young_people, AttendeeRole::young_person, young_.people});
        if (!found) return std::nullopt;
        find_matches(contact);
        return contact;
    }

    struct Cell {
        Field field;
        const std::vector<std::string>& names;
        AttendeeRole role;
        const KnownPeople& people;
    };
    /// False when the row was refused for somebody in the cell.
    bool add(Contact& contact, const ContactRow& row, const Cell& cell) {
        for (const auto& name : cell.names) {
            auto person = person_meant(name, cell.people);
            if (!person) return run_.refuse(row.place, cell.field, std::move(person.error())), false;
            if (std::ranges::find(contact.attendees, PersonId{*person}, &Attendee::person) != contact.attendees.end())
                continue;
            contact.attendees.push_back({{*person}, cell.role, {}});
        }
        return true;
    }

    /// A young person comes on behalf of the match with one of the mentors; a mentor on behalf of the first of them.
    void find_matches(Contact& contact) const {
        for (auto& mentor : contact.attendees) {
            if (mentor.role != AttendeeRole::mentor) continue;
            for (auto& young : contact.attendees) {
                if (young.role != AttendeeRole::young_person) continue;
                const auto match = matches_.of(mentor.person, young.person, contact.on);
                if (!match) continue;
                if (!mentor.match) mentor.match = match;
                if (!young.match) young.match = match;
            }
        }
    }

    void make(const Contact& contact) {
        run_.trail.made(ImportNoun::contact, store::add(run_.tx, contact, run_.written).id.value);
        touch(contact);
        run_.count(RowFate::created);
    }
    void touch(const Contact& contact) {
        for (const auto& each : contact.attendees) run_.touched.insert(each.person);
    }

    ImportRun& run_;
    store::Participants<CommitmentId> mentors_;
    store::Participants<EnrolmentId> young_;
    Matches matches_;
    store::KnownContacts known_;
};

}  // namespace

void import_contacts(ImportRun& run, const std::vector<ContactRow>& rows) {
    ContactsImport contacts(run, rows);
    for (const auto& row : rows) contacts.take(row);
}

}  // namespace mentorkorps::app
