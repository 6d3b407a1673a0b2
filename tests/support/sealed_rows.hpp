#pragma once

#include <map>
#include <set>
#include <string>

namespace mentorkorps::tests {

/// A row of a sealed table, with {0} for its number and everything that must not be there twice; and an edit of it.
struct SealedRow {
    const char* insert;
    const char* edit;
};
/// One of each sealed table; $bytes stands for the database's type of bytes.
extern const std::map<std::string, SealedRow, std::less<>> sealed_rows;

/// Tables whose rows nobody seals, and why.
extern const std::set<std::string> unsealed_tables;

}  // namespace mentorkorps::tests
