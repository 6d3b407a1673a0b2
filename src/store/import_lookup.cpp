#include "store/import_lookup.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

KnownPerson read_known(const db::Row& row) {
    return {.key = row.get<PersonId>(0).value,
            .external_id = row.get<std::optional<std::string>>(1).value_or(""),
            .name = row.get<std::string>(2),
            .birth_date = row.get<std::optional<Date>>(3),
            .phone = row.get<std::optional<std::string>>(4).value_or("")};
}

template <class ParticipationId>
Participants<ParticipationId> participants(db::Read& tx, db::Sql sql, ProgrammeId programme) {
    Participants<ParticipationId> found;
    const auto read = [&](const db::Row& row) {
        auto known = read_known(row);
        found.of.emplace(known.key, row.get<ParticipationId>(5));
        found.people.add(std::move(known));
    };
    tx.each(sql, read, programme);
    return found;
}

}  // namespace

constexpr db::Sql select_people_as_mentors =
    "select p.id, c.external_id, p.name, p.birth_date, p.phone from person p "
    "left join commitment c on c.person_id = p.id and c.programme_id = $1";
constexpr db::Sql select_people_as_young =
    "select p.id, e.external_id, p.name, p.birth_date, p.phone from person p "
    "left join enrolment e on e.person_id = p.id and e.programme_id = $1";
constexpr db::Sql select_mentors =
    "select p.id, c.external_id, p.name, p.birth_date, p.phone, c.id from person p "
    "join commitment c on c.person_id = p.id where c.programme_id = $1";
constexpr db::Sql select_young =
    "select p.id, e.external_id, p.name, p.birth_date, p.phone, e.id from person p "
    "join enrolment e on e.person_id = p.id where e.programme_id = $1";

KnownPeople people_as_mentors(db::Read& tx, ProgrammeId programme) {
    return KnownPeople(tx.all(select_people_as_mentors, read_known, programme));
}
KnownPeople people_as_young(db::Read& tx, ProgrammeId programme) {
    return KnownPeople(tx.all(select_people_as_young, read_known, programme));
}
Participants<CommitmentId> mentors_in(db::Read& tx, ProgrammeId programme) {
    return participants<CommitmentId>(tx, select_mentors, programme);
}
Participants<EnrolmentId> young_people_in(db::Read& tx, ProgrammeId programme) {
    return participants<EnrolmentId>(tx, select_young, programme);
}

constexpr db::Sql select_pairings = "select id, external_id, form from pairing where programme_id = $1 order by id";
constexpr db::Sql select_members =
    "select m.pairing_id, m.id, coalesce(c.person_id, e.person_id), "
    "case when m.commitment_id is null then 'young_person' else 'mentor' end, m.from_date, m.to_date "
    "from pairing_member m join pairing p on p.id = m.pairing_id "
    "left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = m.enrolment_id "
    "where p.programme_id = $1 order by m.id";
constexpr db::Sql select_states =
    "select s.pairing_id, s.id, s.state, s.from_date, s.reason from pairing_state s "
    "join pairing p on p.id = s.pairing_id where p.programme_id = $1 and s.state in ('active', 'closed') "
    "order by s.from_date, s.id";
constexpr db::Sql select_outcomes =
    "select o.pairing_id, o.code, o.from_date from pairing_outcome o join pairing p on p.id = o.pairing_id "
    "where p.programme_id = $1 order by o.from_date, o.id";

std::vector<KnownMatch> known_matches(db::Read& tx, ProgrammeId programme) {
    std::vector<KnownMatch> matches;
    std::unordered_map<std::int64_t, std::size_t> at;
    const auto match_of = [&](const db::Row& row) -> KnownMatch& { return matches[at.at(row.get<std::int64_t>(0))]; };
    tx.each(
        select_pairings,
        [&](const db::Row& row) {
            at.emplace(row.get<std::int64_t>(0), matches.size());
            matches.push_back({.id = row.get<MatchId>(0),
                               .external_id = row.get<std::optional<std::string>>(1).value_or(""),
                               .form = row.get<MatchForm>(2)});
        },
        programme);
    tx.each(
        select_members,
        [&](const db::Row& row) {
            match_of(row).members.push_back({row.get<std::int64_t>(1), row.get<std::int64_t>(2),
                                             row.get<AttendeeRole>(3), row.get<Date>(4),
                                             row.get<std::optional<Date>>(5)});
        },
        programme);
    tx.each(
        select_states,
        [&](const db::Row& row) {
            KnownMatch::State state{row.get<std::int64_t>(1), row.get<Date>(3),
                                    row.get<std::optional<std::string>>(4).value_or("")};
            auto& match = match_of(row);
            if (row.get<MatchState>(2) == MatchState::closed)
                match.closed = std::move(state);
            else if (!match.active)
                match.active = std::move(state);
        },
        programme);
    tx.each(
        select_outcomes,
        [&](const db::Row& row) {
            match_of(row).outcome = row.get<std::string>(1);
            match_of(row).outcome_from = row.get<Date>(2);
        },
        programme);
    return matches;
}

std::string contact_text(const Contact& contact) {
    auto who = contact.attendees;
    std::ranges::sort(who, {}, [](const auto& each) { return each.person; });
    auto text =
        fmt::format("{} {} {} {} {} ", contact.on.time_since_epoch().count(), contact.at ? contact.at->minutes : -1,
                    contact.minutes.value_or(-1), name_of(contact.mode), name_of(contact.outcome));
    for (const auto& each : who)
        fmt::format_to(std::back_inserter(text), "{}{} ", name_of(each.role)[0], each.person.value);
    return text + contact.topics;
}

constexpr db::Sql select_contacts =
    "select c.id, c.external_id, c.on_date, c.at_minute, c.minutes, c.mode, c.outcome, c.topics, a.person_id, a.role "
    "from contact c join contact_attendee a on a.contact_id = c.id where c.programme_id = $1 order by c.id";

KnownContacts known_contacts(db::Read& tx, ProgrammeId programme, const std::unordered_set<std::string_view>& wanted) {
    KnownContacts known;
    Contact contact;
    const auto keep = [&] {
        if (!contact.id) return;
        if (!contact.external_id)
            known.without_id.insert(contact_text(contact));
        else if (wanted.contains(*contact.external_id))
            known.by_external_id.emplace(*contact.external_id, KnownContacts::Known{contact.id, contact_text(contact)});
    };
    tx.each(
        select_contacts,
        [&](const db::Row& row) {
            if (const auto id = row.get<ContactId>(0); id != contact.id) {
                keep();
                contact = {};
                contact.id = id;
                contact.external_id = row.get<std::optional<std::string>>(1);
                contact.on = row.get<Date>(2);
                contact.at = row.get<std::optional<TimeOfDay>>(3);
                contact.minutes = row.get<std::optional<int>>(4);
                contact.mode = row.get<ContactMode>(5);
                contact.outcome = row.get<ContactOutcome>(6);
                contact.topics = row.get<std::string>(7);
            }
            contact.attendees.push_back({row.get<PersonId>(8), row.get<AttendeeRole>(9), {}});
        },
        programme);
    keep();
    return known;
}

}  // namespace mentorkorps::store
