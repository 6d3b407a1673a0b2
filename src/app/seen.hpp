#pragma once

#include <string>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"

namespace mentorkorps::app {

/// Something that was done with what is kept of a person.
struct SeenLine {
    Instant at;
    std::string what;
    std::string who;  ///< a role, never a name; "Dig selv" for what the viewer did to their own
};
struct SeenPage {
    std::string name;  ///< whom it is about
    std::vector<SeenLine> lines;
    int page = 1;
    bool has_more = false;
};
inline constexpr int seen_page_size = 50;
/// Newest first, for who may see the person's story, and for the person. Asking is itself on record.
Result<SeenPage, NotFound> seen(const World& world, const domain::Viewer& viewer, domain::PersonId person, int page);

}  // namespace mentorkorps::app
