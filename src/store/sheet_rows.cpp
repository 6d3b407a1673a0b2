#include "store/sheet_rows.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

std::string stated(const db::Row& row, int column) { return row.get<std::optional<std::string>>(column).value_or(""); }

/// The first columns of both statements.
PersonCells read_person(const db::Row& row) {
    return {.external_id = stated(row, 1),
            .name = row.get<std::string>(2),
            .birth_date = row.get<std::optional<Date>>(3),
            .cpr = {},
            .sex = row.get<std::optional<Sex>>(4),
            .phone = stated(row, 5),
            .email = stated(row, 6),
            .address = stated(row, 7),
            .postcode = stated(row, 8),
            .city = stated(row, 9)};
}

std::optional<Date> known_day(Date day) { return day == since_ever ? std::nullopt : std::optional(day); }

constexpr db::Sql select_mentor_rows =
    "select p.id, c.external_id, p.name, p.birth_date, p.sex, p.phone, p.email, p.address, p.postcode, p.city, "
    "s.state, s.from_date, c.sector, c.education, p.languages, p.interests, c.engagement, c.capacity, c.channel, "
    "c.cohort, c.workplace, c.employed_since from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) where c.programme_id = $1";

MentorRow read_mentor(const db::Row& row) {
    return {.place = {},
            .person = read_person(row),
            .sector = stated(row, 12),
            .education = stated(row, 13),
            .workplace = stated(row, 20),
            .employed_since = row.get<std::optional<Date>>(21),
            .languages = row.get<std::string>(14),
            .interests = row.get<std::string>(15),
            .engagement = row.get<Engagement>(16),
            .capacity = row.get<std::optional<int>>(17),
            .channel = stated(row, 18),
            .cohort = stated(row, 19),
            .state = row.get<CommitmentState>(10),
            .state_date = known_day(row.get<Date>(11))};
}

constexpr db::Sql select_youth_rows =
    "select p.id, e.external_id, p.name, p.birth_date, p.sex, p.phone, p.email, p.address, p.postcode, p.city, "
    "s.state, s.from_date, e.referred_on, e.referred_by from enrolment e join person p on p.id = e.person_id "
    "join enrolment_state s on s.id = (select l.id from enrolment_state l where l.enrolment_id = e.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) where e.programme_id = $1";

YouthRow read_youth(const db::Row& row) {
    return {.place = {},
            .person = read_person(row),
            .referred = row.get<std::optional<Date>>(12),
            .referred_by = stated(row, 13),
            .benefit = {},
            .education_status = {},
            .needs = {},
            .area = {},
            .active_case = {},
            .state = row.get<EnrolmentState>(10),
            .state_date = known_day(row.get<Date>(11))};
}

constexpr db::Sql select_observed =
    "select e.person_id, o.scheme, o.code from enrolment e join observation o on o.enrolment_id = e.id "
    "where e.programme_id = $1 and o.from_date <= $2 and (o.to_date is null or o.to_date > $2) order by o.id";

void add_observation(YouthRow& youth, std::string_view scheme, std::string code) {
    if (scheme == lists::benefit)
        youth.benefit = std::move(code);
    else if (scheme == lists::education_status)
        youth.education_status = std::move(code);
    else if (scheme == lists::need)
        youth.needs.push_back(std::move(code));
    else if (scheme == lists::area)
        youth.area = std::move(code);
    else if (scheme == lists::active_case)
        youth.active_case = std::move(code);
}

}  // namespace

MentorRows mentor_rows(db::Read& tx, ProgrammeId programme, Date on) {
    MentorRows found;
    tx.each(
        select_mentor_rows, [&](const db::Row& row) { found.emplace(row.get<PersonId>(0), read_mentor(row)); },
        programme, on);
    return found;
}

YouthRows youth_rows(db::Read& tx, ProgrammeId programme, Date on) {
    YouthRows found;
    tx.each(
        select_youth_rows, [&](const db::Row& row) { found.emplace(row.get<PersonId>(0), read_youth(row)); }, programme,
        on);
    tx.each(
        select_observed,
        [&](const db::Row& row) {
            const auto youth = found.find(row.get<PersonId>(0));
            if (youth != found.end()) add_observation(youth->second, row.text(1), row.get<std::string>(2));
        },
        programme, on);
    return found;
}

}  // namespace mentorkorps::store
