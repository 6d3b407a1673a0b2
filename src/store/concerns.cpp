#include "store/concerns.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another concern, step or author it does not open.
std::string place(ConcernId concern, ConcernState state, Date on, AccountId by, Instant at) {
    return fmt::format("concern {} {} on {} by {} at {}", concern.value, name_of(state), iso(on), by.value,
                       at.time_since_epoch().count());
}

}  // namespace

constexpr db::Sql select_young_people =
    "select e.id, p.id, e.programme_id, p.name from enrolment e join person p on p.id = e.person_id "
    "join enrolment_state s on s.id = (select l.id from enrolment_state l where l.enrolment_id = e.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where e.programme_id = $1 and s.state not in ('closed', 'declined') order by p.name_sort, e.id";

std::vector<ConcernPerson> young_people_now(db::Read& tx, ProgrammeId programme, Date on) {
    return tx.all(
        select_young_people,
        [](const db::Row& row) {
            return ConcernPerson{row.get<EnrolmentId>(0), row.get<PersonId>(1), row.get<ProgrammeId>(2),
                                 row.get<std::string>(3)};
        },
        programme, on);
}

constexpr db::Sql insert_concern =
    "insert into concern (enrolment_id, account_id, once, at) values ($1, $2, $3, $4) on conflict (once) do nothing "
    "returning id";
constexpr db::Sql select_by_once = "select id from concern where once = $1";

AddedConcern add(db::Write& tx, const NewConcern& concern) {
    const auto read_id = [](const db::Row& row) { return row.get<ConcernId>(0); };
    const auto id = tx.one(insert_concern, read_id, concern.about, concern.by, concern.once, concern.at);
    if (id) return {*id};
    return {*tx.one(select_by_once, read_id, concern.once), false};
}

constexpr db::Sql insert_step =
    "insert into concern_step (concern_id, state, on_date, box, account_id, at) values ($1, $2, $3, $4, $5, $6)";

void add(db::Write& tx, const Sealing& sealing, const NewConcernStep& to, const ConcernStep& step) {
    std::optional<db::Bytes> box;
    if (has_text(step.state)) {
        const auto key = person_key(tx, sealing, to.about);
        box = db::Bytes{sealed(key, step.text, place(to.concern, step.state, step.on, to.by, to.at), sealing.random)};
    }
    tx.run(insert_step, to.concern, step.state, step.on, box, to.by, to.at);
}

constexpr db::Sql hold_concern = "update concern set at = at where id = $1";

void hold(db::Write& tx, ConcernId id) { tx.run(hold_concern, id); }

constexpr db::Sql select_concern =
    "select c.id, e.programme_id, p.id, p.name, p.birth_date, a.person_id from concern c join enrolment e on e.id = "
    "c.enrolment_id "
    "join person p on p.id = e.person_id join account a on a.id = c.account_id where c.id = $1";
constexpr db::Sql select_steps =
    "select s.state, s.on_date, s.account_id, s.at, p.name, s.box from concern_step s "
    "join account a on a.id = s.account_id join person p on p.id = a.person_id where s.concern_id = $1 order by s.id";

namespace {

Concern read_concern(const db::Row& row) {
    return {row.get<ConcernId>(0),
            row.get<ProgrammeId>(1),
            row.get<PersonId>(2),
            row.get<std::string>(3),
            row.get<std::optional<Date>>(4),
            row.get<PersonId>(5),
            {}};
}

std::vector<WrittenStep> opened_steps(db::Read& tx, const Key& persons, const Concern& concern) {
    const auto key = person_key(tx, persons, concern.about);
    return tx.all(
        select_steps,
        [&](const db::Row& row) {
            WrittenStep found{
                {row.get<ConcernState>(0), row.get<Date>(1)}, row.get<std::string>(4), row.get<Instant>(3)};
            if (!key || !has_text(found.step.state)) return found;
            auto text = opened(*key, row.bytes(5),
                               place(concern.id, found.step.state, found.step.on, row.get<AccountId>(2), found.at));
            if (!text) throw Broken("a concern does not open: the row has been changed from outside");
            found.step.text = *std::move(text);
            return found;
        },
        concern.id);
}

}  // namespace

std::optional<Visible<Concern>> concern_seen_by(db::Read& tx, const Key& persons, const Viewer& viewer, ConcernId id) {
    auto found = tx.one(select_concern, read_concern, id);
    if (!found || !Gate::concern(viewer, found->programme, found->author, id)) return std::nullopt;
    found->steps = opened_steps(tx, persons, *found);
    return Gate::concern(viewer, found->programme, found->author, *found);
}

constexpr db::Sql select_concerns =
    "select c.id, e.programme_id, p.id, p.name, p.birth_date, a.person_id, s.state, s.on_date, s.at from concern c "
    "join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id "
    "join account a on a.id = c.account_id "
    "join concern_step s on s.id = (select max(l.id) from concern_step l where l.concern_id = c.id) order by c.id desc";
constexpr db::Sql select_without_receipt =
    "select c.id, e.programme_id, p.id, p.name, p.birth_date, a.person_id, s.state, s.on_date, s.at from concern_step "
    "s "
    "join concern c on c.id = s.concern_id join enrolment e on e.id = c.enrolment_id "
    "join person p on p.id = e.person_id join account a on a.id = c.account_id "
    "where s.state = 'handed_over' and not exists (select 1 from concern_step l where l.concern_id = c.id "
    "and l.id > s.id) order by c.id desc";

namespace {

std::vector<Visible<Concern>> seen_of(db::Read& tx, db::Sql sql, const Viewer& viewer) {
    std::vector<Visible<Concern>> seen;
    tx.each(sql, [&](const db::Row& row) {
        auto concern = read_concern(row);
        concern.steps.push_back({{row.get<ConcernState>(6), row.get<Date>(7)}, {}, row.get<Instant>(8)});
        const auto programme = concern.programme;
        const auto author = concern.author;
        if (auto found = Gate::concern(viewer, programme, author, std::move(concern)))
            seen.push_back(*std::move(found));
    });
    return seen;
}

}  // namespace

std::vector<Visible<Concern>> concerns_seen_by(db::Read& tx, const Viewer& viewer) {
    return seen_of(tx, select_concerns, viewer);
}

std::vector<Visible<Concern>> concerns_without_receipt(db::Read& tx, const Viewer& viewer) {
    return seen_of(tx, select_without_receipt, viewer);
}

}  // namespace mentorkorps::store
