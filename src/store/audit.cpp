#include "store/audit.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using domain::audit::Entry;
using domain::audit::Event;

struct Head {
    std::int64_t seq;
    std::string print;
};

Head read_head(const db::Row& row) { return {row.get<std::int64_t>(0), row.get<db::Bytes>(1).bytes}; }

Entry read_entry(const db::Row& row) {
    return {row.get<std::int64_t>(0), row.get<Instant>(1),
            Event{.kind = row.get<domain::audit::Kind>(4),
                  .by = {row.get<std::optional<domain::AccountId>>(2), row.get<std::string>(3)},
                  .person = row.get<std::optional<domain::PersonId>>(5),
                  .programme = row.get<std::optional<domain::ProgrammeId>>(6),
                  .detail = row.get<std::string>(7)}};
}

}  // namespace

// Taking the head first makes appenders queue: the chain has one end.
constexpr db::Sql take_head = "update audit_head set seq = seq + 1 where id = 1 returning seq, print";
constexpr db::Sql insert_event =
    "insert into audit_event (seq, at, account_id, role, kind, person_id, programme_id, detail, print) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr db::Sql put_head = "update audit_head set print = $1 where id = 1";

void append(db::Write& tx, const Key& chain_key, Instant at, const Event& event) {
    const auto head = tx.one(take_head, read_head);
    check(head.has_value(), "an organisation has the head of its audit chain");
    const auto print = domain::audit::print(chain_key, {head->seq, at, event}, head->print);
    tx.run(insert_event, head->seq, at, event.by.account, event.by.role, event.kind, event.person, event.programme,
           event.detail, db::Bytes{print});
    tx.run(put_head, db::Bytes{print});
}

constexpr db::Sql select_head = "select seq, print from audit_head where id = 1";
constexpr db::Sql select_chain =
    "select seq, at, account_id, role, kind, person_id, programme_id, detail, print from audit_event order by seq";

ChainState verify(db::Read& tx, const Key& chain_key) {
    ChainState state;
    std::string previous;
    const auto broken = [&](std::int64_t seq, std::string why) {
        if (!state.first_broken) state.first_broken = seq, state.why = std::move(why);
    };
    tx.each(select_chain, [&](const db::Row& row) {
        if (state.first_broken) return;
        const auto seq = row.get<std::int64_t>(0);
        if (seq != state.rows + 1) return broken(state.rows + 1, "the row is missing");
        if (!named<domain::audit::Kind>(row.text(4))) return broken(seq, "the row has been changed");
        const auto print = row.get<db::Bytes>(8).bytes;
        if (!same(print, domain::audit::print(chain_key, read_entry(row), previous)))
            return broken(seq, "the row has been changed");
        previous = print;
        ++state.rows;
    });
    const auto head = tx.one(select_head, read_head);
    if (!head) return broken(state.rows + 1, "the head of the chain is missing"), state;
    if (head->seq > state.rows) broken(state.rows + 1, "rows are missing at the end");
    if (head->seq < state.rows) broken(head->seq + 1, "the head of the chain has been set back");
    if (head->seq == state.rows && !same(head->print, previous))
        broken(state.rows, "the head does not fit the last row");
    return state;
}

std::int64_t log_length(db::Read& tx) {
    const auto head = tx.one(select_head, read_head);
    return head ? head->seq : 0;
}

constexpr db::Sql select_of_kind = "select 1 from audit_event where kind = $1 limit 1";

bool has_happened(db::Read& tx, domain::audit::Kind kind) {
    return tx.one(select_of_kind, [](const db::Row& row) { return row.get<int>(0); }, kind).has_value();
}

constexpr db::Sql select_about =
    "select seq, at, account_id, role, kind, person_id, programme_id, detail from audit_event "
    "where person_id = $1 order by seq desc limit $2";

std::vector<Entry> entries_about(db::Read& tx, domain::PersonId person, int most) {
    return tx.all(select_about, read_entry, person, most);
}

}  // namespace mentorkorps::store
