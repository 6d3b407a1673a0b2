#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// For young people: how a mentor is found for them, and who decides.
struct Method {
    Shell shell{};
    std::vector<std::string> parts{};  ///< what two are compared by, as questions
};

}  // namespace mentorkorps::web::views
