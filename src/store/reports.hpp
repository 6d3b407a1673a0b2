#pragma once

#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/reports/corps.hpp"

namespace mentorkorps::store {

/// Everything that the report on a programme counts, as of a day.
domain::CorpsFacts corps_facts(db::Read& tx, domain::ProgrammeId programme, Date as_of);

struct NamedPerson {
    domain::PersonId person;
    std::string name;
    friend bool operator==(const NamedPerson&, const NamedPerson&) = default;
};
/// Everybody who is a mentor or a young person in a programme, in Danish order.
std::vector<NamedPerson> people_in(db::Read& tx, domain::ProgrammeId programme);

}  // namespace mentorkorps::store
