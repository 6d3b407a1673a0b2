#include "store/wishes.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_list =
    "insert into wish_list (commitment_id, enrolment_id, party, on_date, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6) returning id";
constexpr db::Sql insert_wish = "insert into wish (list_id, about, strength, value) values ($1, $2, $3, $4)";

namespace {

void add(db::Write& tx, std::optional<CommitmentId> mentor, std::optional<EnrolmentId> young, const WishList& list,
         const Written& written) {
    const auto id = tx.value<std::int64_t>(insert_list, mentor, young, list.by, list.on, written.by, written.at);
    for (const auto& wish : list.wishes) tx.run(insert_wish, id, wish.about, wish.strength, wish.value);
}

/// Rows of whose it is, the list, its party and day, and a wish: in the order of the lists.
template <class Id>
std::map<Id, std::vector<WishList>> read(db::Read& tx, db::Sql sql, auto of, Date on) {
    std::map<Id, std::vector<WishList>> found;
    std::int64_t last = 0;
    tx.each(
        sql,
        [&](const db::Row& row) {
            auto& lists = found[row.get<Id>(0)];
            if (const auto id = row.get<std::int64_t>(1); std::exchange(last, id) != id)
                lists.push_back({row.get<Party>(2), row.get<Date>(3), {}});
            if (!row.is_null(4))
                lists.back().wishes.push_back({row.get<WishAbout>(4), row.get<Strength>(5), row.get<std::string>(6)});
        },
        of, on);
    return found;
}

template <class Id>
std::vector<WishList> of_one(db::Read& tx, db::Sql sql, Id id, Date on) {
    auto found = read<Id>(tx, sql, id, on);
    return found.empty() ? std::vector<WishList>{} : std::move(found.begin()->second);
}

}  // namespace

void add(db::Write& tx, CommitmentId mentor, const WishList& list, const Written& written) {
    add(tx, mentor, std::nullopt, list, written);
}
void add(db::Write& tx, EnrolmentId young, const WishList& list, const Written& written) {
    add(tx, std::nullopt, young, list, written);
}

constexpr db::Sql select_of_mentor =
    "select l.commitment_id, l.id, l.party, l.on_date, w.about, w.strength, w.value from wish_list l "
    "left join wish w on w.list_id = l.id where l.commitment_id = $1 and l.id = (select max(o.id) from wish_list o "
    "  where o.commitment_id = l.commitment_id and o.party = l.party and o.on_date <= $2) order by l.id, w.id";
constexpr db::Sql select_of_young_person =
    "select l.enrolment_id, l.id, l.party, l.on_date, w.about, w.strength, w.value from wish_list l "
    "left join wish w on w.list_id = l.id where l.enrolment_id = $1 and l.id = (select max(o.id) from wish_list o "
    "  where o.enrolment_id = l.enrolment_id and o.party = l.party and o.on_date <= $2) order by l.id, w.id";

std::vector<WishList> wishes(db::Read& tx, CommitmentId mentor, Date on) {
    return of_one(tx, select_of_mentor, mentor, on);
}
std::vector<WishList> wishes(db::Read& tx, EnrolmentId young, Date on) {
    return of_one(tx, select_of_young_person, young, on);
}

constexpr db::Sql select_of_mentors =
    "select l.commitment_id, l.id, l.party, l.on_date, w.about, w.strength, w.value from commitment c "
    "join wish_list l on l.commitment_id = c.id left join wish w on w.list_id = l.id where c.programme_id = $1 "
    "and l.id = (select max(o.id) from wish_list o where o.commitment_id = c.id and o.party = l.party and o.on_date <= "
    "$2) "
    "order by l.id, w.id";
constexpr db::Sql select_of_young_people =
    "select l.enrolment_id, l.id, l.party, l.on_date, w.about, w.strength, w.value from enrolment e "
    "join wish_list l on l.enrolment_id = e.id left join wish w on w.list_id = l.id where e.programme_id = $1 "
    "and l.id = (select max(o.id) from wish_list o where o.enrolment_id = e.id and o.party = l.party and o.on_date <= "
    "$2) "
    "order by l.id, w.id";

std::map<CommitmentId, std::vector<WishList>> wishes_of_mentors(db::Read& tx, ProgrammeId programme, Date on) {
    return read<CommitmentId>(tx, select_of_mentors, programme, on);
}
std::map<EnrolmentId, std::vector<WishList>> wishes_of_young_people(db::Read& tx, ProgrammeId programme, Date on) {
    return read<EnrolmentId>(tx, select_of_young_people, programme, on);
}

}  // namespace mentorkorps::store
