#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ReferredLine {
    std::string name;
    std::string stand;
    std::string since;
    std::string mentor;
    bool is_matched = false;
};
/// The young people whom a caseworker follows.
struct Referred {
    Shell shell;
    std::vector<ReferredLine> lines;
};

}  // namespace mentorkorps::web::views
