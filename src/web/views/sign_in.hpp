#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A field that waits until its sender has signed in again.
struct KeptField {
    std::string name;
    std::string value;
};

struct SignIn {
    Shell shell{};
    std::string next{};  ///< where to go then
    std::string email{};
    std::vector<FieldError> errors{};
    bool has_expired = false;  ///< the session ended under a form
    std::string resume{};      ///< the form's address
    std::vector<KeptField> kept{};
};

}  // namespace mentorkorps::web::views
