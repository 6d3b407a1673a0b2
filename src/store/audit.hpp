#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "db/database.hpp"
#include "domain/audit/audit.hpp"

namespace mentorkorps::store {

/// Puts an event at the end of the chain, in the same transaction as what it tells of.
void append(db::Write& tx, const Key& chain_key, Instant at, const domain::audit::Event& event);

/// What `verify` finds: how many rows hold, and the first that does not.
struct ChainState {
    std::int64_t rows = 0;
    std::optional<std::int64_t> first_broken;
    std::string why;  ///< in English, for the administrator
};
ChainState verify(db::Read& tx, const Key& chain_key);

/// How many lines the log has, and whether one of them is of that kind.
std::int64_t log_length(db::Read& tx);
bool has_happened(db::Read& tx, domain::audit::Kind kind);

/// Who looked at a person or changed something about them, newest first; at most `most`.
std::vector<domain::audit::Entry> entries_about(db::Read& tx, domain::PersonId person, int most);

}  // namespace mentorkorps::store
