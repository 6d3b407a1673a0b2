#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mentorkorps::db {

/// A table whose changes are told before a commit, and its first column, a whole number that its rows are known by.
/// Names are literals, as in a statement.
struct Watched {
    consteval Watched(const char* table_, const char* key_) : table(table_), key(key_) {}
    const char* table;
    const char* key;
};

/// A row that a transaction made, changed or removed: which of the watched tables, and the row's key, before and after.
struct Touched {
    std::size_t table = 0;
    std::int64_t key = 0;
    friend auto operator<=>(const Touched&, const Touched&) = default;
};

/// A TEMP trigger calls `touched(table, key)`, so that only the connection that made it tells. A change that changes
/// nothing is none. `differs`: an SQL condition on OLD and NEW.
std::string sqlite_triggers(const Watched& of, std::size_t number, const std::string& differs);

/// A trigger notes table and key in the session's table `touched_row`, and nothing in a session that has none.
constexpr const char* postgres_notes =
    "CREATE TEMP TABLE IF NOT EXISTS touched_row (name TEXT, key BIGINT, PRIMARY KEY (name, key)) "
    "ON COMMIT DELETE ROWS";
constexpr const char* postgres_trigger = "touched_changed";
std::string postgres_triggers(const Watched& of);

}  // namespace mentorkorps::db
