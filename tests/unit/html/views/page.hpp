#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/writer.hpp"

namespace mentorkorps::web::views {

struct PageLink {
    html::Url url;
    std::string label;
};

/// Layout, blocks, macros, call and include.
struct Page {
    std::string heading;
    bool wide = false;
    std::string name;
    std::optional<std::string> error;
    std::vector<PageLink> links;
};

}  // namespace mentorkorps::web::views
