#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"

namespace mentorkorps::app {

/// A programme that the organisation runs, with its policy.
struct RunProgramme {
    domain::ProgrammeId id;
    const domain::Programme* policy = nullptr;
};

/// Those that a viewer has a role in, in the order they were opened.
std::vector<RunProgramme> programmes_for(const World& world, db::Read& tx, const domain::Viewer& viewer);

/// There is no policy of that key.
struct NoPolicy {
    std::string key;
    std::vector<std::string> known;
};
std::string console_sentence(const NoPolicy& refusal);  ///< in English
std::optional<NoPolicy> missing_policy(const Policies& policies, std::string_view key);

/// Runs the programme in the organisation from today on; nothing happens when it runs already.
Result<domain::ProgrammeId, NoPolicy> open_programme(const World& world, const domain::audit::Actor& by,
                                                     std::string_view key);

}  // namespace mentorkorps::app
