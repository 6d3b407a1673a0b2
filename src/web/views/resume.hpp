#pragma once

#include <vector>

#include "web/views/kept.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// After signing in again: the form that was sent too late, ready to be sent.
struct Resume {
    Shell shell;
    html::Url action;
    std::vector<KeptField> fields;
};

}  // namespace mentorkorps::web::views
