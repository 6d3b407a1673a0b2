#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Jeg er væk": a coordinator says when, and who takes their talks.
struct Deputies {
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::string today{};
    std::string stand{};  ///< what was said last; empty: nothing, or it is over
    std::string from{}, to{};
    std::vector<AgreementOption> others{};
};

}  // namespace mentorkorps::web::views
