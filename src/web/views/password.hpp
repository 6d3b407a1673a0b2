#pragma once

#include <vector>

#include "web/views/kept.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct Password {
    Shell shell;
    std::vector<FieldError> errors;
    bool is_first = false;  ///< instead of one that was good for once
    Kept kept;
    html::Url address;
};

}  // namespace mentorkorps::web::views
