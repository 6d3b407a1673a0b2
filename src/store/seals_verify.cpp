#include <fmt/format.h>

#include <algorithm>

#include "domain/audit/seals.hpp"
#include "store/sealed_rows.hpp"
#include "store/seals.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain::audit;

struct Expected {
    std::int64_t number;
    RowPrint print;
};

/// What the seals of a table say: the rows in their order, and the first seal that somebody has edited.
struct TableSeals {
    std::vector<Expected> rows;
    std::optional<std::int64_t> edited_from;
};

}  // namespace

constexpr db::Sql select_seals = "select run, prints from row_seal where table_name = $1 order by run";
constexpr db::Sql select_all_seals = "select table_name, run, prints from row_seal";
constexpr db::Sql select_heads =
    "select h.schema, h.seq, h.print, h.box, a.seq, a.print from seal_head h, audit_head a where h.id = 1";

namespace {

TableSeals seals_of(db::Read& tx, const Key& key, const db::Watched& table) {
    TableSeals seals;
    tx.each(
        select_seals,
        [&](const db::Row& row) {
            const auto run = row.get<std::int64_t>(0);
            const Seal seal(key, {table.table, run}, kept_bytes(row, 1));
            if (!seal.holds() && !seals.edited_from) seals.edited_from = run * 64;
            for (const auto& [number, print] : seal.rows()) seals.rows.push_back({number, print});
        },
        table.table);
    return seals;
}

/// Walks through the rows that are there and those that should be, side by side.
class Comparison {
  public:
    Comparison(const TableSeals& seals, const char* table, SealState& state)
        : next_(seals.rows.begin()), end_(seals.rows.end()), table_(table), state_(state) {}

    void found(const RowFound& row) {
        if (!row.number) return broken(0, "a row has been put in whose number is none");
        missing_before(*row.number);
        if (next_ == end_ || next_->number != *row.number) return broken(*row.number, "the row has been put in");
        if (next_->print != row.print) broken(*row.number, "the row has been changed");
        if (next_->print == row.print) ++state_.rows;
        ++next_;
    }
    void finish() {
        for (; next_ != end_; ++next_) broken(next_->number, "the row has been taken out");
    }

  private:
    void missing_before(std::int64_t number) {
        for (; next_ != end_ && next_->number < number; ++next_) broken(next_->number, "the row has been taken out");
    }
    void broken(std::int64_t number, const char* why) {
        if (!state_.first_broken) state_.first_broken = BrokenRow{table_, number, why};
    }

    std::vector<Expected>::const_iterator next_;
    std::vector<Expected>::const_iterator end_;
    const char* table_;
    SealState& state_;
};

void compare(db::Read& tx, const Key& key, const db::Watched& table, const TableSeals& seals, SealState& state) {
    Comparison comparison(seals, table.table, state);
    RowsByNumber rows(key, table.table, [&](const RowFound& row) { comparison.found(row); });
    tx.rows(table, [&](const db::Row& row) { rows.take(row); });
    rows.finish();
    comparison.finish();
    if (seals.edited_from && !state.broken_seals)
        state.broken_seals = fmt::format("the seal of {} {} to {} has been edited", table.table, *seals.edited_from,
                                         *seals.edited_from + 63);
}

SealHead all_of(db::Read& tx, const Key& key) {
    SealHead all(key);
    tx.each(select_all_seals, [&](const db::Row& row) {
        all.toggle({row.get<std::string>(0), row.get<std::int64_t>(1)}, kept_bytes(row, 2));
    });
    return all;
}

/// Why the seals as a whole do not hold.
std::optional<std::string> complaint(db::Read& tx, const Key& key) {
    const auto all = all_of(tx, key);
    std::optional<std::string> why = "the seals have been taken out";
    tx.each(select_heads, [&](const db::Row& row) {
        if (row.is_null(3)) return;
        const SealedAt at{row.get<std::int64_t>(0), row.get<std::int64_t>(1), kept_bytes(row, 2)};
        const auto opened = SealHead::opened(key, kept_bytes(row, 3), at);
        if (!opened)
            why = "the head of the seals has been edited";
        else if (at.seq != row.integer(4) || !same(at.print, kept_bytes(row, 5)))
            why = fmt::format("the audit log ended at row {} and has been cut off or set back", at.seq);
        else if (*opened != all)
            why = "a seal has been taken out, or set back to an older one";
        else
            why = std::nullopt;
    });
    return why;
}

}  // namespace

std::string SealState::sentence() const {
    if (first_broken) return fmt::format("{} {}: {}", first_broken->table, first_broken->id, first_broken->why);
    return broken_seals.value_or("");
}

SealState verify_seals(db::Read& tx, const Key& key, Look look) {
    SealState state;
    for (const auto& table : sealed_tables()) {
        const auto seals = seals_of(tx, key, table);
        const bool has_seals = !seals.rows.empty() || seals.edited_from;
        if (look == Look::everywhere || has_seals) compare(tx, key, table, seals, state);
    }
    if (!state.broken_seals) state.broken_seals = complaint(tx, key);
    return state;
}

}  // namespace mentorkorps::store
