#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct Front {
    struct Organisation {
        std::string slug;
        std::string name;
    };
    Shell shell;
    std::vector<Organisation> organisations;
};

}  // namespace mentorkorps::web::views
