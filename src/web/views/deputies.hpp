#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Somebody is away, in words.
struct AbsenceLine {
    std::string account{};
    std::string text{};
    std::string back{};  ///< what the button says
};

/// "Jeg er væk": a coordinator says when, and who takes their talks; or says it for a colleague who is ill.
struct Deputies {
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::string today{};
    std::vector<AbsenceLine> absences{};  ///< what was said last, unless it is over
    std::string from{}, to{};
    bool has_colleagues = false;
    std::vector<AgreementOption> who{}, deputies{};
};

}  // namespace mentorkorps::web::views
