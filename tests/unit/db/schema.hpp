#pragma once

#include "db/migration.hpp"

namespace mentorkorps::db {

/// The tables of these tests, instead of the program's own: these do not change when the product grows.
inline constexpr const char* notebook = R"(
CREATE TABLE author (
    id $identity,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE note (
    id $identity,
    author BIGINT REFERENCES author (id),
    answers BIGINT REFERENCES note (id),
    body TEXT,
    seal $bytes,
    day TEXT,
    at BIGINT,
    open BIGINT CHECK (open IN (0, 1))
);
CREATE TABLE tally (
    name TEXT PRIMARY KEY,
    n BIGINT NOT NULL
);
INSERT INTO tally (name, n) VALUES ('all', 0);
)";
inline constexpr Migration notebook_schema[] = {{1, "notebook", notebook, notebook}};

}  // namespace mentorkorps::db
