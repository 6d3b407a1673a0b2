#pragma once

#include <span>
#include <string_view>

namespace mentorkorps::db {

/// One step of the schema, from db/migrations: its number and name are the file's, its text is the engine's own.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

/// Those that travel inside the program, in order.
std::span<const Migration> migrations();

}  // namespace mentorkorps::db
