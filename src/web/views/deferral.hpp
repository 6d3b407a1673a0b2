#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A line of I dag that is to wait.
struct Deferral {
    Shell shell;
    std::vector<FieldError> errors{};
    std::string who;
    std::string why;
    html::Url here;
    html::Url back;
    Date first{}, last{};           ///< the days it may come back on
    bool may_be_set_aside = false;  ///< it can be of no relevance
    bool is_set_aside = false;      ///< as typed
    std::string until{}, reason{};  ///< as typed
};

}  // namespace mentorkorps::web::views
