#pragma once

#include <string>
#include <vector>

#include "web/views/kept.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct SignIn {
    Shell shell{};
    std::string email{};
    std::vector<FieldError> errors{};
    bool has_expired = false;  ///< the session ended under a form
    Kept kept{};
};

}  // namespace mentorkorps::web::views
