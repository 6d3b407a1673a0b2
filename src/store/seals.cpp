#include "store/seals.hpp"

#include <algorithm>

#include "domain/audit/seals.hpp"
#include "store/sealed_rows.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain::audit;

constexpr db::Watched tables[] = {
    {"organisation", "id"},
    {"programme", "id"},
    {"policy_version", "id"},
    {"person", "id"},
    {"account", "id"},
    {"account_role", "id"},
    {"commitment", "id"},
    {"commitment_state", "id"},
    {"training_record", "id"},
    {"former_workplace", "id"},
    {"enrolment", "id"},
    {"enrolment_state", "id"},
    {"observation", "id"},
    {"granted_time", "id"},
    {"protection", "id"},
    {"hidden_detail", "id"},
    {"hidden_detail_reader", "id"},
    {"kin", "id"},
    {"kin_state", "id"},
    {"referral", "id"},
    {"referral_code", "id"},
    {"referral_state", "id"},
    {"pairing", "id"},
    {"pairing_member", "id"},
    {"pairing_state", "id"},
    {"pairing_outcome", "id"},
    {"meeting_agreement", "id"},
    {"rationale", "id"},
    {"contact", "id"},
    {"contact_attendee", "contact_id"},
    {"note", "id"},
    {"task", "id"},
    {"task_state", "id"},
    {"handover", "id"},
    {"deferral", "id"},
    {"deferral_end", "id"},
    {"absence", "id"},
    {"talk", "id"},
    {"fulfilment", "id"},
    {"declaration_text", "id"},
    {"acceptance", "id"},
    {"assessment", "id"},
    {"basis", "id"},
    {"basis_end", "id"},
    {"credential_note", "id"},
    {"cohort", "id"},
    {"course_evening", "id"},
    {"cohort_place", "id"},
    {"evening_presence", "id"},
    {"training_hours", "id"},
    {"training_hours_taken_back", "id"},
    {"screening_step", "id"},
    {"screening_decision", "id"},
    {"reference_request", "id"},
    {"reference_end", "id"},
    {"waiver", "id"},
    {"wish_list", "id"},
    {"wish", "id"},
    {"proposal", "id"},
    {"proposal_answer", "id"},
    {"proposal_end", "id"},
    {"first_meeting", "id"},
    {"free_week", "id"},
    {"free_time", "id"},
    {"group_meeting", "id"},
    {"group_meeting_attendee", "meeting_id"},
    {"group_meeting_point", "meeting_id"},
    {"group_meeting_subject", "meeting_id"},
    {"group_meeting_taken_back", "id"},
    {"recruitment_round", "id"},
    {"round_terms", "id"},
    {"information_meeting", "id"},
    {"information_meeting_count", "id"},
    {"information_meeting_called_off", "id"},
    {"application", "id"},
    {"application_state", "id"},
    {"concern_contact", "id"},
    {"volunteers_duty", "id"},
    {"concern", "id"},
    {"concern_step", "id"},
    {"import_batch", "id"},
    {"import_change", "batch_id"},
};
constexpr db::Watched audit_head{"audit_head", "id"};

/// What the seals of a transaction are made with, and all seals in one.
struct Sealed {
    const Key& key;
    SealHead all;
};

}  // namespace

std::span<const db::Watched> sealed_tables() { return tables; }

std::vector<db::Watched> watched_tables() {
    std::vector<db::Watched> all(std::begin(tables), std::end(tables));
    all.push_back(audit_head);
    return all;
}

constexpr db::Sql select_seal = "select prints from row_seal where table_name = $1 and run = $2";
constexpr db::Sql delete_seal = "delete from row_seal where table_name = $1 and run = $2";
constexpr db::Sql put_seal =
    "insert into row_seal (table_name, run, prints) values ($1, $2, $3) "
    "on conflict (table_name, run) do update set prints = excluded.prints";

namespace {

void keep(db::Write& tx, Sealed& sealed, const Run& run, const Seal& seal) {
    if (seal.rows().empty() && seal.holds()) {
        tx.run(delete_seal, run.table, run.run);
        return;
    }
    const auto bytes = seal.bytes();
    sealed.all.toggle(run, bytes);
    tx.run(put_seal, run.table, run.run, db::Bytes{bytes});
}

/// `rows`: of one run, sorted.
void seal_run(db::Write& tx, Sealed& sealed, const db::Watched& table, std::span<const db::Touched> rows) {
    const Run run{table.table, run_of(rows.front().key)};
    const auto old = tx.one(select_seal, [](const db::Row& row) { return kept_bytes(row, 0); }, run.table, run.run);
    if (old) sealed.all.toggle(run, *old);
    auto seal = old ? Seal(sealed.key, run, *old) : Seal(sealed.key, run);
    for (const auto& row : rows) seal.remove(row.key);
    RowsByNumber found(sealed.key, table.table, [&](const RowFound& row) {
        if (row.number && std::ranges::binary_search(rows, *row.number, {}, &db::Touched::key))
            seal.put(*row.number, row.print);
    });
    tx.rows(table, rows.front().key, rows.back().key, [&](const db::Row& row) { found.take(row); });
    found.finish();
    keep(tx, sealed, run, seal);
}

void seal_touched(db::Write& tx, Sealed& sealed_now, std::span<const db::Touched> touched) {
    const auto run = [](const db::Touched& row) { return std::pair(row.table, run_of(row.key)); };
    for (auto rest = touched; !rest.empty();) {
        const auto end = std::ranges::upper_bound(rest, run(rest.front()), {}, run);
        const auto size = static_cast<std::size_t>(end - rest.begin());
        if (rest.front().table < std::size(tables))
            seal_run(tx, sealed_now, tables[rest.front().table], rest.first(size));
        rest = rest.subspan(size);
    }
}

struct Head {
    SealedAt at;
    std::string box;
};

Head read_head(const db::Row& row) {
    return {{row.get<std::int64_t>(0), row.get<std::int64_t>(1), kept_bytes(row, 2)}, kept_bytes(row, 3)};
}

}  // namespace

// Taking the head first makes those who seal queue, so that the later one sees what the earlier one wrote.
constexpr db::Sql take_head = "update seal_head set id = id where id = 1 returning schema, seq, print, box";
constexpr db::Sql select_log_end = "select seq, print from audit_head where id = 1";
constexpr db::Sql put_head = "update seal_head set schema = $1, seq = $2, print = $3, box = $4 where id = 1";

namespace {

void put(db::Write& tx, const SealHead& all, std::int64_t schema, Random& random) {
    const auto at = tx.one(select_log_end, [&](const db::Row& row) {
        return SealedAt{schema, row.get<std::int64_t>(0), row.get<db::Bytes>(1).bytes};
    });
    if (!at) return;  // somebody has taken it: the log does not verify
    tx.run(put_head, at->schema, at->seq, db::Bytes{at->print}, db::Bytes{all.box(*at, random)});
}

}  // namespace

void seal(db::Write& tx, const SealingRows& sealing, std::span<const db::Touched> touched) {
    const auto head = tx.one(take_head, read_head);
    if (!head || head->box.empty()) return;  // not sealed yet, or somebody has taken the seals: verify_seals tells
    const auto opened = SealHead::opened(sealing.key, head->box, head->at);
    Sealed sealed_now{sealing.key, opened.value_or(SealHead(sealing.key))};
    seal_touched(tx, sealed_now, touched);
    if (opened) put(tx, sealed_now.all, head->at.schema, sealing.random);  // one that was edited stays so
}

namespace {

void seal_table(db::Write& tx, Sealed& sealed_now, const db::Watched& table) {
    std::optional<Run> run;
    std::optional<Seal> seal;
    RowsByNumber found(sealed_now.key, table.table, [&](const RowFound& row) {
        if (!row.number) return;
        if (!run || run->run != run_of(*row.number)) {
            if (run) keep(tx, sealed_now, *run, *seal);
            run = Run{table.table, run_of(*row.number)};
            seal.emplace(sealed_now.key, *run);
        }
        seal->put(*row.number, row.print);
    });
    tx.rows(table, [&](const db::Row& row) { found.take(row); });
    found.finish();
    if (run) keep(tx, sealed_now, *run, *seal);
}

}  // namespace

constexpr db::Sql delete_seals = "delete from row_seal";

void seal_all(db::Write& tx, const SealingRows& sealing, int schema) {
    tx.one(take_head, read_head);
    tx.run(delete_seals);
    Sealed sealed_now{sealing.key, SealHead(sealing.key)};
    for (const auto& table : tables) seal_table(tx, sealed_now, table);
    put(tx, sealed_now.all, schema, sealing.random);
}

constexpr db::Sql newest_migration = "select coalesce(max(number), 0) from migration";

int schema(db::Read& tx) { return tx.value<int>(newest_migration); }

constexpr db::Sql select_schema = "select schema from seal_head where id = 1 and box is not null";

std::optional<int> sealed_schema(db::Read& tx) {
    return tx.one(select_schema, [](const db::Row& row) { return row.get<int>(0); });
}

}  // namespace mentorkorps::store
