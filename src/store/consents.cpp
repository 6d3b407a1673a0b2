#include "store/consents.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/fulfilments.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another person or thing it does not open.
std::string place(BasisId id, PersonId person, Instant at) {
    return fmt::format("basis {} of {} at {}", id.value, person.value, at.time_since_epoch().count());
}

bool is_by(const Basis& basis, Party party) { return std::ranges::find(basis.given_by, party) != basis.given_by.end(); }

}  // namespace

constexpr db::Sql insert_basis =
    "insert into basis (fulfilment_id, kind, by_young_person, by_guardian, until_date, person_id, at, box) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8)";

void add(db::Write& tx, const Sealing& sealing, const NewBasis& wanted) {
    const auto& [young, basis, written] = wanted;
    const BasisId id{add(tx, young.programme, young.id, basis.key, basis.from, written)};
    const auto box =
        sealed(person_key(tx, sealing, young.person), basis.words, place(id, young.person, written.at), sealing.random);
    tx.run(insert_basis, id, basis.kind, is_by(basis, Party::young_person) ? 1 : 0,
           is_by(basis, Party::guardian) ? 1 : 0, basis.until, young.person, written.at, db::Bytes{box});
}

constexpr db::Sql select_bases =
    "select f.id, f.rule, f.what, f.on_date, b.kind, b.by_young_person, b.by_guardian, b.until_date, x.on_date, "
    "x.party, p.name, b.person_id, b.at, b.box from fulfilment f join basis b on b.fulfilment_id = f.id "
    "left join basis_end x on x.id = (select min(l.id) from basis_end l where l.fulfilment_id = f.id) "
    "join account a on a.id = f.account_id join person p on p.id = a.person_id where f.enrolment_id = $1 order by f.id";

namespace {

struct BasisRow {
    Basis basis;
    PersonId person;
    Instant at{};
    std::string box{};
};

BasisRow read_row(const db::Row& row) {
    BasisRow found{.basis = {.id = row.get<BasisId>(0),
                             .key = {row.get<std::string>(1), row.get<std::string>(2), {}, row.get<PersonId>(11)},
                             .kind = row.get<BasisKind>(4),
                             .from = row.get<Date>(3),
                             .until = row.get<Date>(7),
                             .ended_on = row.get<std::optional<Date>>(8),
                             .ended_by = row.get<std::optional<Party>>(9),
                             .by = row.get<std::string>(10)},
                   .person = row.get<PersonId>(11),
                   .at = row.get<Instant>(12),
                   .box = std::string(row.bytes(13))};
    if (row.get<int>(5) != 0) found.basis.given_by.push_back(Party::young_person);
    if (row.get<int>(6) != 0) found.basis.given_by.push_back(Party::guardian);
    return found;
}

}  // namespace

std::vector<Basis> bases(db::Read& tx, const Key& persons, EnrolmentId young) {
    std::vector<Basis> found;
    for (auto& [basis, person, at, box] : tx.all(select_bases, read_row, young)) {
        if (const auto key = person_key(tx, persons, person)) {
            auto words = opened(*key, box, place(basis.id, person, at));
            if (!words) throw Broken("a basis does not open: the row has been changed from outside");
            basis.words = *std::move(words);
        }
        found.push_back(std::move(basis));
    }
    return found;
}

constexpr db::Sql insert_end =
    "insert into basis_end (fulfilment_id, on_date, party, account_id, at) values ($1, $2, $3, $4, $5)";

void end(db::Write& tx, BasisId basis, Date on, std::optional<Party> by, const Written& written) {
    tx.run(insert_end, basis, on, by, written.by, written.at);
}

// What was written before somebody took a yes back for the same is told of no more: they have answered.
constexpr db::Sql select_ending =
    "select e.person_id, p.name, f.rule, f.what, max(b.until_date) from basis b "
    "join fulfilment f on f.id = b.fulfilment_id "
    "join enrolment e on e.id = f.enrolment_id join person p on p.id = e.person_id where f.programme_id = $1 "
    "and (select l.state from enrolment_state l where l.enrolment_id = e.id order by l.from_date desc, l.id desc "
    "  limit 1) not in ('closed', 'declined') "
    "and not exists (select 1 from basis_end x join fulfilment t on t.id = x.fulfilment_id where t.enrolment_id = e.id "
    "  and t.rule = f.rule and t.what = f.what and x.at >= b.at) "
    "group by e.person_id, p.name, f.rule, f.what having max(b.until_date) between $2 and $3 order by 5, 1";

std::vector<EndingBasis> bases_ending(db::Read& tx, ProgrammeId programme, Date from, Date by) {
    return tx.all(
        select_ending,
        [](const db::Row& row) {
            return EndingBasis{row.get<PersonId>(0), row.get<std::string>(1), row.get<std::string>(2),
                               row.get<std::string>(3), row.get<Date>(4)};
        },
        programme, from, by);
}

}  // namespace mentorkorps::store
