#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/crypto.hpp"
#include "db/database.hpp"

/// The seals of the rows that carry facts about people: domain/audit/seals.hpp says what they are.
namespace mentorkorps::store {

/// The tables whose rows are sealed.
std::span<const db::Watched> sealed_tables();
/// Those, and what else the seals hang on: what `seal` is to be told of.
std::vector<db::Watched> watched_tables();

struct SealingRows {
    const Key& key;
    Random& random;
};
/// Seals anew what a transaction has touched, and the end of the audit log, right before the commit. Rows that it has
/// not touched keep the seal that they have: what was edited from outside is not sealed by others' work.
void seal(db::Write& tx, const SealingRows& sealing, std::span<const db::Touched> touched);
/// Seals every row as it stands now, for the schema at that migration.
void seal_all(db::Write& tx, const SealingRows& sealing, int schema);

/// The newest migration that has run on the database.
int schema(db::Read& tx);
/// Which schema the rows were sealed at; nothing when they never were, or when somebody has taken the seals away.
std::optional<int> sealed_schema(db::Read& tx);

struct BrokenRow {
    std::string table;
    std::int64_t id = 0;
    std::string why;  ///< in English, for the administrator: "the row has been changed"
};
/// What `verify_seals` finds.
struct SealState {
    std::int64_t rows = 0;  ///< that are as the program wrote them
    std::optional<BrokenRow> first_broken;
    std::optional<std::string> broken_seals;  ///< why the seals themselves do not hold
    bool whole() const { return !first_broken && !broken_seals; }
    /// What is wrong, in one sentence; empty when nothing is.
    std::string sentence() const;
};
/// `where_sealed`: looks only at tables that have seals, on a database whose schema is older than this program.
enum class Look { everywhere, where_sealed };
SealState verify_seals(db::Read& tx, const Key& key, Look look = Look::everywhere);

}  // namespace mentorkorps::store
