#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Hvem har set mig?"
struct Seen {
    struct Line {
        Instant at;
        std::string what;
        std::string who;
    };
    Shell shell{};
    std::string name{};
    bool is_own = false;
    html::Url back{}, previous{}, next{};
    int page = 1;
    bool has_more = false;
    std::vector<Line> lines{};
};

}  // namespace mentorkorps::web::views
