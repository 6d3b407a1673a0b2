#pragma once

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What stands after an application. It knows nothing of who sent it.
struct Thanks {
    Shell shell{};
    bool is_english = false;
    html::Url back{};
};

}  // namespace mentorkorps::web::views
