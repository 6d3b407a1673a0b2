#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/programmes/versions.hpp"
#include "store/states.hpp"

namespace mentorkorps::store {

/// A published policy: the text of the whole file, and the day from which it holds.
struct PolicyText {
    domain::PolicyVersionId id{};
    Date from{};
    std::string toml{};
};
/// Of a programme, in the order in which they were published.
std::vector<PolicyText> policy_texts(db::Read& tx, domain::ProgrammeId programme);

/// Who published a version, when and why.
struct PolicyVersion {
    domain::PolicyVersionId id{};
    Date from{};
    std::string why{};
    std::optional<std::string> by{};  ///< nobody: on the console
    Instant at{};
};
/// The newest first.
std::vector<PolicyVersion> policy_versions(db::Read& tx, domain::ProgrammeId programme);

/// Keeps others from publishing in the programme until the transaction ends.
void hold(db::Write& tx, domain::ProgrammeId programme);
domain::PolicyVersionId add(db::Write& tx, domain::ProgrammeId programme, const PolicyText& text, std::string_view why,
                            const Written& written);

}  // namespace mentorkorps::store
