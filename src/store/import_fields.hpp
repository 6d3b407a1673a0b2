#pragma once

#include <string>

#include "store/import_trail.hpp"

namespace mentorkorps::store {

/// The fields of a row that an import may change, as one text: two texts are the same when the fields are. Empty when
/// the row is not there, or when imports never change this kind of row.
std::string fields_of(db::Read& tx, ImportNoun noun, std::int64_t row);
/// Writes them back.
void restore_fields(db::Write& tx, ImportNoun noun, std::int64_t row, const std::string& fields);

}  // namespace mentorkorps::store
