#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "domain/audit/seals.hpp"

namespace mentorkorps::store {

/// What a column of ours holds, or what somebody else has put in its place; empty for nothing.
std::string kept_bytes(const db::Row& row, int column);

/// What stands under one number of a table.
struct RowFound {
    std::optional<std::int64_t> number;  ///< nothing: the key is no whole number, which only another program can write
    domain::audit::RowPrint print;
};

/// Reads rows in the order of their keys and makes the fingerprint of what stands under each number. A column that is
/// empty leaves no trace, so that one that a migration adds changes nothing; columns come by name, and text and bytes
/// with their length, so that both engines give the same.
class RowsByNumber {
  public:
    using Each = std::function<void(const RowFound&)>;
    RowsByNumber(const Key& key, std::string_view table, Each each)
        : key_(key), table_(table), each_(std::move(each)) {}

    void take(const db::Row& row);
    /// After the last row.
    void finish();

  private:
    const Key& key_;
    std::string_view table_;
    Each each_;
    std::optional<std::int64_t> number_;
    std::vector<std::string> rows_;
};

}  // namespace mentorkorps::store
