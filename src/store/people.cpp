#include "store/people.hpp"

#include "base/text.hpp"
#include "store/protection.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

Person read_person(const db::Row& row) {
    return {.id = row.get<PersonId>(0),
            .uuid = row.get<std::string>(1),
            .name = row.get<std::string>(2),
            .birth_date = row.get<std::optional<Date>>(3),
            .sex = row.get<std::optional<Sex>>(4),
            .phone = row.get<std::optional<std::string>>(5),
            .email = row.get<std::optional<std::string>>(6),
            .address = row.get<std::optional<std::string>>(7),
            .postcode = row.get<std::optional<std::string>>(8),
            .city = row.get<std::optional<std::string>>(9),
            .languages = row.get<std::string>(10),
            .interests = row.get<std::string>(11)};
}

Commitment read_commitment(const db::Row& row) {
    return {.id = row.get<CommitmentId>(0),
            .person = row.get<PersonId>(1),
            .programme = row.get<ProgrammeId>(2),
            .engagement = row.get<Engagement>(3),
            .capacity = row.get<std::optional<int>>(4),
            .channel = row.get<std::optional<std::string>>(5),
            .cohort = row.get<std::optional<std::string>>(6),
            .sector = row.get<std::optional<std::string>>(7),
            .education = row.get<std::optional<std::string>>(8),
            .workplace = row.get<std::optional<std::string>>(9),
            .employed_since = row.get<std::optional<Date>>(10),
            .available_until = row.get<std::optional<Date>>(11),
            .external_id = row.get<std::optional<std::string>>(12)};
}

Enrolment read_enrolment(const db::Row& row) {
    return {.id = row.get<EnrolmentId>(0),
            .person = row.get<PersonId>(1),
            .programme = row.get<ProgrammeId>(2),
            .referred_on = row.get<std::optional<Date>>(3),
            .referred_by = row.get<std::optional<std::string>>(4),
            .caseworker = row.get<std::optional<AccountId>>(5),
            .external_id = row.get<std::optional<std::string>>(6)};
}

Commitment without_hidden(db::Write& tx, Commitment commitment) {
    hold(tx, commitment.person);
    if (hides(tx, commitment.person)) commitment.workplace.reset();
    return commitment;
}

}  // namespace

constexpr db::Sql hold_person = "update person set id = id where id = $1";

void hold(db::Write& tx, PersonId id) { tx.run(hold_person, id); }

constexpr db::Sql insert_person =
    "insert into person (uuid, name, name_folded, name_sort, birth_date, sex, phone, email, address, postcode, city, "
    "languages, interests, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning "
    "id";

PersonId add(db::Write& tx, const Person& p, Instant at) {
    return tx.value<PersonId>(insert_person, p.uuid, p.name, folded(p.name), sort_key(p.name), p.birth_date, p.sex,
                              p.phone, p.email, p.address, p.postcode, p.city, p.languages, p.interests, at);
}

constexpr db::Sql update_person =
    "update person set name = $2, name_folded = $3, name_sort = $4, birth_date = $5, sex = $6, phone = $7, email = $8, "
    "address = $9, postcode = $10, city = $11, languages = $12, interests = $13 where id = $1";

void update(db::Write& tx, const Person& wanted) {
    auto p = wanted;
    hold(tx, p.id);
    if (const auto hidden = hides(tx, p.id)) keep_hidden(p, *person(tx, p.id), *hidden);
    tx.run(update_person, p.id, p.name, folded(p.name), sort_key(p.name), p.birth_date, p.sex, p.phone, p.email,
           p.address, p.postcode, p.city, p.languages, p.interests);
}

constexpr db::Sql select_person =
    "select id, uuid, name, birth_date, sex, phone, email, address, postcode, city, languages, interests "
    "from person where id = $1";

std::optional<Person> person(db::Read& tx, PersonId id) { return tx.one(select_person, read_person, id); }

constexpr db::Sql select_mentor_with_email =
    "select p.id from person p where lower(p.email) = $1 and exists (select 1 from commitment c where c.person_id = "
    "p.id)";

std::optional<PersonId> mentor_with_email(db::Read& tx, std::string_view email) {
    const auto found =
        tx.all(select_mentor_with_email, [](const db::Row& row) { return row.get<PersonId>(0); }, folded(trim(email)));
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

constexpr db::Sql select_people_like =
    "select id, uuid, name, birth_date, sex, phone, email, address, postcode, city, languages, interests "
    "from person where name_folded = $1 or phone = $2 or lower(email) = $3 order by name_sort, id";

std::vector<Person> people_like(db::Read& tx, const Person& p) {
    const auto email = p.email ? std::optional(folded(*p.email)) : std::nullopt;
    return tx.all(select_people_like, read_person, folded(p.name), p.phone, email);
}

constexpr db::Sql select_ties =
    "select programme_id, 0 from commitment where person_id = $1 "
    "union all select programme_id, case when caseworker_id = $2 then 1 else 0 end from enrolment where person_id = $1";

Ties ties(db::Read& tx, PersonId person, AccountId viewer) {
    Ties ties;
    tx.each(
        select_ties,
        [&](const db::Row& row) {
            ties.programmes.push_back(row.get<ProgrammeId>(0));
            if (row.get<bool>(1)) ties.referred_by_viewer.push_back(row.get<ProgrammeId>(0));
        },
        person, viewer);
    return ties;
}

std::optional<Visible<Person>> person_seen_by(db::Read& tx, const Viewer& viewer, PersonId id) {
    auto found = person(tx, id);
    if (!found) return std::nullopt;
    return Gate::story(viewer, id, ties(tx, id, viewer.account), std::move(*found));
}

constexpr db::Sql insert_commitment =
    "insert into commitment (person_id, programme_id, engagement, capacity, channel, cohort, sector, education, "
    "workplace, employed_since, available_until, external_id, created_at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id";

CommitmentId add(db::Write& tx, const Commitment& wanted, Instant at) {
    const auto c = without_hidden(tx, wanted);
    return tx.value<CommitmentId>(insert_commitment, c.person, c.programme, c.engagement, c.capacity, c.channel,
                                  c.cohort, c.sector, c.education, c.workplace, c.employed_since, c.available_until,
                                  c.external_id, at);
}

constexpr db::Sql update_commitment =
    "update commitment set engagement = $2, capacity = $3, channel = $4, cohort = $5, sector = $6, education = $7, "
    "workplace = $8, employed_since = $9, available_until = $10, external_id = $11 where id = $1";

void update(db::Write& tx, const Commitment& wanted) {
    const auto c = without_hidden(tx, wanted);
    tx.run(update_commitment, c.id, c.engagement, c.capacity, c.channel, c.cohort, c.sector, c.education, c.workplace,
           c.employed_since, c.available_until, c.external_id);
}

constexpr db::Sql select_commitments =
    "select id, person_id, programme_id, engagement, capacity, channel, cohort, sector, education, "
    "workplace, employed_since, available_until, external_id from commitment where person_id = $1 order by id";

std::vector<Commitment> commitments(db::Read& tx, PersonId person) {
    return tx.all(select_commitments, read_commitment, person);
}

constexpr db::Sql select_commitment =
    "select id, person_id, programme_id, engagement, capacity, channel, cohort, sector, education, "
    "workplace, employed_since, available_until, external_id from commitment where id = $1";

std::optional<Commitment> commitment(db::Read& tx, CommitmentId id) {
    return tx.one(select_commitment, read_commitment, id);
}

constexpr db::Sql select_commitment_in =
    "select id, person_id, programme_id, engagement, capacity, channel, cohort, sector, education, "
    "workplace, employed_since, available_until, external_id from commitment where programme_id = $1 and person_id = "
    "$2";

std::optional<Commitment> commitment(db::Read& tx, ProgrammeId programme, PersonId person) {
    return tx.one(select_commitment_in, read_commitment, programme, person);
}

constexpr db::Sql select_cohorts =
    "select distinct cohort from commitment where programme_id = $1 and cohort is not null";

std::vector<std::string> cohorts(db::Read& tx, ProgrammeId programme) {
    return tx.all(select_cohorts, [](const db::Row& row) { return row.get<std::string>(0); }, programme);
}

constexpr db::Sql insert_enrolment =
    "insert into enrolment (person_id, programme_id, referred_on, referred_by, caseworker_id, external_id, created_at) "
    "values ($1, $2, $3, $4, $5, $6, $7) returning id";

EnrolmentId add(db::Write& tx, const Enrolment& e, Instant at) {
    return tx.value<EnrolmentId>(insert_enrolment, e.person, e.programme, e.referred_on, e.referred_by, e.caseworker,
                                 e.external_id, at);
}

constexpr db::Sql update_enrolment =
    "update enrolment set referred_on = $2, referred_by = $3, caseworker_id = $4, external_id = $5 where id = $1";

void update(db::Write& tx, const Enrolment& e) {
    tx.run(update_enrolment, e.id, e.referred_on, e.referred_by, e.caseworker, e.external_id);
}

constexpr db::Sql select_enrolments =
    "select id, person_id, programme_id, referred_on, referred_by, caseworker_id, external_id "
    "from enrolment where person_id = $1 order by id";

std::vector<Enrolment> enrolments(db::Read& tx, PersonId person) {
    return tx.all(select_enrolments, read_enrolment, person);
}

constexpr db::Sql select_enrolment =
    "select id, person_id, programme_id, referred_on, referred_by, caseworker_id, external_id from enrolment where id "
    "= $1";

std::optional<Enrolment> enrolment(db::Read& tx, EnrolmentId id) {
    return tx.one(select_enrolment, read_enrolment, id);
}

constexpr db::Sql select_enrolment_in =
    "select id, person_id, programme_id, referred_on, referred_by, caseworker_id, external_id "
    "from enrolment where programme_id = $1 and person_id = $2";

std::optional<Enrolment> enrolment(db::Read& tx, ProgrammeId programme, PersonId person) {
    return tx.one(select_enrolment_in, read_enrolment, programme, person);
}

}  // namespace mentorkorps::store
