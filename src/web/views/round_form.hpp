#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// The fields of _round_form.html, as they stand or as they were typed.
struct RoundForm {
    html::Url here{};
    std::string name{}, channel{}, from{}, to{}, cohort{};
    std::vector<AgreementOption> channels{};  ///< none: the programme has no list
    std::vector<std::string> cohorts{};       ///< that mentors have already
};

}  // namespace mentorkorps::web::views
