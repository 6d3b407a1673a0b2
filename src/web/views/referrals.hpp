#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// The referrals to a programme.
struct Referrals {
    struct Line {
        std::string name;
        std::string stand;
        html::Url page;
        bool is_late = false;
    };
    struct Group {
        std::string id, heading;
        std::vector<Line> lines;
    };
    Shell shell{};
    html::Url back{};
    std::vector<Group> groups{};
};

}  // namespace mentorkorps::web::views
