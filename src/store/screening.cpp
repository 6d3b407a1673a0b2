#include "store/screening.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another mentor, kind, day, verdict or author it does not open.
std::string place(CommitmentId mentor, const ScreeningStep& step, const WrittenBy& by) {
    return fmt::format("screening of {} by {} on {} came to {}, by {} at {}", mentor.value, name_of(step.kind),
                       iso(step.on), name_of(step.verdict), by.account.value, by.at.time_since_epoch().count());
}
std::string place(CommitmentId mentor, const ScreeningDecision& decision, const WrittenBy& by) {
    return fmt::format("decision of {} to be {} on {} by {} at {}", mentor.value, name_of(decision.outcome),
                       iso(decision.on), by.account.value, by.at.time_since_epoch().count());
}

std::string contents(const Key& key, std::string_view box, const std::string& about) {
    auto text = opened(key, box, about);
    if (!text) throw Broken("a screening does not open: the row has been changed from outside");
    return *std::move(text);
}

}  // namespace

constexpr db::Sql insert_step =
    "insert into screening_step (commitment_id, kind, on_date, held_by, also_by, verdict, account_id, at, box) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

void add(db::Write& tx, const Sealing& sealing, const Screened& who, const ScreeningStep& step, const WrittenBy& by) {
    const auto key = person_key(tx, sealing, who.person);
    const auto box = sealed(key, packed(step), place(who.mentor, step, by), sealing.random);
    const auto also_by = step.also_by.empty() ? std::nullopt : std::optional(step.also_by);
    tx.run(insert_step, who.mentor, step.kind, step.on, step.held_by, also_by, step.verdict, by.account, by.at,
           db::Bytes{box});
}

constexpr db::Sql insert_decision =
    "insert into screening_decision (commitment_id, outcome, on_date, may_return, again_from, account_id, at, box) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8)";

void add(db::Write& tx, const Sealing& sealing, const Screened& who, const ScreeningDecision& decision,
         const WrittenBy& by) {
    std::optional<db::Bytes> box;
    if (!decision.reason.empty())
        box = db::Bytes{sealed(person_key(tx, sealing, who.person), decision.reason, place(who.mentor, decision, by),
                               sealing.random)};
    tx.run(insert_decision, who.mentor, decision.outcome, decision.on, decision.reentry == Reentry::never ? 0 : 1,
           decision.again_from, by.account, by.at, box);
}

constexpr db::Sql select_steps =
    "select s.kind, s.on_date, s.held_by, s.also_by, s.verdict, s.account_id, s.at, s.box, p.name from screening_step "
    "s join account a on a.id = s.account_id join person p on p.id = a.person_id where s.commitment_id = $1 "
    "order by s.id";

std::vector<WrittenScreeningStep> screening_steps(db::Read& tx, const Key& persons, const Screened& who) {
    const auto key = person_key(tx, persons, who.person);
    return tx.all(
        select_steps,
        [&](const db::Row& row) {
            WrittenScreeningStep written{.step = {.kind = row.get<ScreeningKind>(0),
                                                  .on = row.get<Date>(1),
                                                  .held_by = row.get<std::string>(2),
                                                  .also_by = row.get<std::optional<std::string>>(3).value_or(""),
                                                  .verdict = row.get<ScreeningVerdict>(4)},
                                         .author = row.get<std::string>(8),
                                         .at = row.get<Instant>(6)};
            const WrittenBy by{row.get<AccountId>(5), written.at};
            if (key) unpack(contents(*key, row.bytes(7), place(who.mentor, written.step, by)), written.step);
            return written;
        },
        who.mentor);
}

namespace {

/// From the first four columns.
ScreeningDecision read_decision(const db::Row& row) {
    ScreeningDecision decision{.outcome = row.get<ScreeningOutcome>(0), .on = row.get<Date>(1)};
    decision.again_from = row.get<std::optional<Date>>(3);
    decision.reentry = row.get<int>(2) == 0  ? Reentry::never
                       : decision.again_from ? Reentry::from_day
                                             : Reentry::any_time;
    return decision;
}

}  // namespace

constexpr db::Sql select_decisions =
    "select d.outcome, d.on_date, d.may_return, d.again_from, d.account_id, d.at, d.box, p.name from "
    "screening_decision d join account a on a.id = d.account_id join person p on p.id = a.person_id "
    "where d.commitment_id = $1 order by d.id";

std::vector<WrittenDecision> screening_decisions(db::Read& tx, const Key& persons, const Screened& who) {
    const auto key = person_key(tx, persons, who.person);
    return tx.all(
        select_decisions,
        [&](const db::Row& row) {
            WrittenDecision written{
                .decision = read_decision(row), .author = row.get<std::string>(7), .at = row.get<Instant>(5)};
            const WrittenBy by{row.get<AccountId>(4), written.at};
            if (key && !row.is_null(6))
                written.decision.reason = contents(*key, row.bytes(6), place(who.mentor, written.decision, by));
            return written;
        },
        who.mentor);
}

constexpr db::Sql select_last =
    "select outcome, on_date, may_return, again_from from screening_decision where commitment_id = $1 "
    "order by id desc limit 1";

std::optional<ScreeningDecision> last_decision(db::Read& tx, CommitmentId mentor) {
    return tx.one(select_last, read_decision, mentor);
}

}  // namespace mentorkorps::store
