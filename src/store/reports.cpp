#include "store/reports.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;
using OptionalText = std::optional<std::string>;

OptionalText stated(const db::Row& row, int column) {
    auto text = row.get<OptionalText>(column);
    return text && text->empty() ? std::nullopt : text;
}

constexpr db::Sql select_mentors_on_day =
    "select p.id, s.state, (select min(f.from_date) from commitment_state f where f.commitment_id = c.id), "
    "p.birth_date, p.sex, c.cohort, c.sector, c.education, c.engagement, "
    "coalesce((select w.workplace from former_workplace w where w.commitment_id = c.id and w.until_date > $2 "
    "  order by w.until_date, w.id limit 1), c.workplace) from commitment c join person p on p.id = c.person_id "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 order by p.name_sort, p.id";

std::vector<MentorOnDay> mentors_on_day(db::Read& tx, ProgrammeId programme, Date as_of) {
    return tx.all(
        select_mentors_on_day,
        [](const db::Row& row) {
            return MentorOnDay{.person = row.get<PersonId>(0),
                               .state = row.get<CommitmentState>(1),
                               .appeared = row.get<Date>(2),
                               .birth_date = row.get<std::optional<Date>>(3),
                               .sex = row.get<std::optional<Sex>>(4),
                               .cohort = stated(row, 5),
                               .sector = stated(row, 6),
                               .education = stated(row, 7),
                               .engagement = row.get<Engagement>(8),
                               .employer = stated(row, 9)};
        },
        programme, as_of);
}

// A match has started with its first state that is more than a plan.
constexpr db::Sql select_matches_on_day =
    "select g.id, b.started, s.state, s.reason, "
    "(select o.code from pairing_outcome o where o.pairing_id = g.id and o.from_date <= $2 "
    "  order by o.from_date desc, o.id desc limit 1) "
    "from pairing g join (select f.pairing_id, min(f.from_date) as started from pairing_state f "
    "  where f.from_date <= $2 and f.state not in ('proposed', 'declined', 'accepted') group by f.pairing_id) b "
    "  on b.pairing_id = g.id "
    "join pairing_state s on s.id = (select l.id from pairing_state l where l.pairing_id = g.id and l.from_date <= $2 "
    "  order by l.from_date desc, l.id desc limit 1) where g.programme_id = $1 order by g.id";
constexpr db::Sql select_young_members_on_day =
    "select distinct m.pairing_id, e.person_id from pairing g join pairing_member m on m.pairing_id = g.id "
    "join enrolment e on e.id = m.enrolment_id where g.programme_id = $1 and m.from_date <= $2 "
    "order by m.pairing_id, e.person_id";

std::vector<MatchOnDay> matches_on_day(db::Read& tx, ProgrammeId programme, Date as_of) {
    auto matches = tx.all(
        select_matches_on_day,
        [](const db::Row& row) {
            const bool is_closed = row.get<MatchState>(2) == MatchState::closed;
            return MatchOnDay{.match = row.get<MatchId>(0),
                              .started = row.get<Date>(1),
                              .is_closed = is_closed,
                              .end_reason = is_closed ? stated(row, 3) : std::nullopt,
                              .outcome = stated(row, 4),
                              .young_people = {}};
        },
        programme, as_of);
    auto match = matches.begin();
    tx.each(
        select_young_members_on_day,
        [&](const db::Row& row) {
            const auto id = row.get<MatchId>(0);
            while (match != matches.end() && match->match < id) ++match;
            if (match != matches.end() && match->match == id) match->young_people.push_back(row.get<PersonId>(1));
        },
        programme, as_of);
    return matches;
}

}  // namespace

constexpr db::Sql select_young_people_on_day =
    "select e.person_id from enrolment e where e.programme_id = $1 and exists (select 1 from enrolment_state s "
    "  where s.enrolment_id = e.id and s.from_date <= $2) order by e.id";

CorpsFacts corps_facts(db::Read& tx, ProgrammeId programme, Date as_of) {
    return {.mentors = mentors_on_day(tx, programme, as_of),
            .young_people = tx.all(
                select_young_people_on_day, [](const db::Row& row) { return row.get<PersonId>(0); }, programme, as_of),
            .matches = matches_on_day(tx, programme, as_of)};
}

constexpr db::Sql select_people_in =
    "select p.id, p.name from person p where p.id in (select c.person_id from commitment c where c.programme_id = $1 "
    "  union select e.person_id from enrolment e where e.programme_id = $1) order by p.name_sort, p.id";

std::vector<NamedPerson> people_in(db::Read& tx, ProgrammeId programme) {
    return tx.all(
        select_people_in, [](const db::Row& row) { return NamedPerson{row.get<PersonId>(0), row.get<std::string>(1)}; },
        programme);
}

constexpr db::Sql select_heads =
    "select (select count(*) from programme), count(distinct t.person_id), count(*) from ("
    "select c.programme_id, c.person_id from commitment c join commitment_state s on s.id = (select l.id from "
    "  commitment_state l where l.commitment_id = c.id and l.from_date <= $1 order by l.from_date desc, l.id desc "
    "  limit 1) where s.state <> 'rejected' "
    "union select e.programme_id, e.person_id from enrolment e join enrolment_state s on s.id = (select l.id from "
    "  enrolment_state l where l.enrolment_id = e.id and l.from_date <= $1 order by l.from_date desc, l.id desc "
    "  limit 1) where s.state <> 'declined') t";

domain::Heads heads(db::Read& tx, Date as_of) {
    return tx
        .one(
            select_heads,
            [](const db::Row& row) { return domain::Heads{row.get<int>(0), row.get<int>(1), row.get<int>(2)}; }, as_of)
        .value_or(domain::Heads{});
}

}  // namespace mentorkorps::store
