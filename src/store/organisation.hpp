#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::store {

struct Organisation {
    std::string slug;
    std::string name;
    db::Bytes wrapped_key;  ///< the organisation's key, sealed under the installation's
    Instant created_at;
};

void add(db::Write& tx, const Organisation& organisation);
/// Nothing in an empty database.
std::optional<Organisation> organisation(db::Read& tx);

/// A programme that the organisation runs.
struct OpenProgramme {
    domain::ProgrammeId id;
    std::string key;
    std::int64_t newest_version = 0;  ///< of its policy; 0: nobody has published any
};
std::vector<OpenProgramme> programmes(db::Read& tx);
std::optional<domain::ProgrammeId> programme(db::Read& tx, std::string_view key);
/// Runs it from `day` on; the same id when it does already.
domain::ProgrammeId open_programme(db::Write& tx, std::string_view key, Date day);

}  // namespace mentorkorps::store
