#pragma once

#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct Password {
    Shell shell;
    std::vector<FieldError> errors;
    html::Url address;
};

}  // namespace mentorkorps::web::views
