#include "store/credentials.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_note =
    "insert into credential_note (commitment_id, credential, note, on_date, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6)";
constexpr db::Sql insert_assessment = "insert into assessment (fulfilment_id, is_approved) values ($1, $2)";

void add(db::Write& tx, CommitmentId mentor, const CredentialNote& note, AccountId by, Instant at) {
    tx.run(insert_note, mentor, note.credential, note.step, note.on, by, at);
}

void add_assessment(db::Write& tx, std::int64_t fulfilment, bool is_approved) {
    tx.run(insert_assessment, fulfilment, is_approved ? 1 : 0);
}

constexpr db::Sql select_notes =
    "select n.credential, n.note, n.on_date, p.name, n.at, n.id from credential_note n "
    "join account a on a.id = n.account_id join person p on p.id = a.person_id where n.commitment_id = $1 "
    "union all select f.what, case when s.is_approved = 1 then 'approved' else 'not_approved' end, f.on_date, p.name, "
    "f.at, f.id from assessment s join fulfilment f on f.id = s.fulfilment_id join account a on a.id = f.account_id "
    "join person p on p.id = a.person_id where f.commitment_id = $1 order by 5, 6";

std::vector<CredentialNote> credential_notes(db::Read& tx, CommitmentId mentor) {
    return tx.all(
        select_notes,
        [](const db::Row& row) {
            return CredentialNote{row.get<std::string>(0), row.get<CredentialStep>(1), row.get<Date>(2),
                                  row.get<std::string>(3)};
        },
        mentor);
}

constexpr db::Sql select_mentors =
    "select c.id, p.id, p.name, p.birth_date, c.engagement, case when p.cpr is null then 0 else 1 end "
    "from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) where c.programme_id = $1 "
    "and s.state in ('screening', 'waiting', 'training', 'approved', 'active', 'paused') order by p.name_sort, c.id";
constexpr db::Sql select_young_people =
    "select m.commitment_id, p.birth_date from pairing g join pairing_member m on m.pairing_id = g.id "
    "and m.commitment_id is not null and (m.to_date is null or m.to_date > $2) "
    "join pairing_state s on s.id = (select l.id from pairing_state l where l.pairing_id = g.id and l.from_date <= $2 "
    "  order by l.from_date desc, l.id desc limit 1) "
    "join pairing_member y on y.pairing_id = g.id and y.enrolment_id is not null "
    "  and (y.to_date is null or y.to_date > $2) "
    "join enrolment e on e.id = y.enrolment_id join person p on p.id = e.person_id "
    "where g.programme_id = $1 and s.state in ('introduced', 'active', 'paused', 'closing')";

std::vector<MentorOnFile> mentors_on_file(db::Read& tx, ProgrammeId programme, Date on) {
    std::map<CommitmentId, std::vector<std::optional<Date>>> with;
    tx.each(
        select_young_people,
        [&](const db::Row& row) { with[row.get<CommitmentId>(0)].push_back(row.get<std::optional<Date>>(1)); },
        programme, on);
    return tx.all(
        select_mentors,
        [&](const db::Row& row) {
            return MentorOnFile{.id = row.get<CommitmentId>(0),
                                .person = row.get<PersonId>(1),
                                .name = row.get<std::string>(2),
                                .birth_date = row.get<std::optional<Date>>(3),
                                .engagement = row.get<Engagement>(4),
                                .has_cpr = row.get<int>(5) != 0,
                                .young_people = std::move(with[row.get<CommitmentId>(0)])};
        },
        programme, on);
}

}  // namespace mentorkorps::store
