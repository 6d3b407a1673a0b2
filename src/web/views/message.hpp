#pragma once

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// One thing said, with one way on.
struct Message {
    Shell shell;
    std::string heading;
    std::string text;
    std::string link;  ///< to the front
};

}  // namespace mentorkorps::web::views
