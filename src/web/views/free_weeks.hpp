#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Hvornår kan …?": an ordinary week as seven texts; scripts add a week to paint on.
struct FreeWeeks {
    struct Day {
        std::string field{};
        std::string label{};
        std::string text{};
    };
    struct Form {
        std::string key{};      ///< of the party, before each of its fields: "mentor"
        std::string heading{};  ///< "" where there is but one form
        std::string said{};     ///< when they last said it
        std::vector<Day> days{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string heading{}, back_label{}, lead{};
    html::Url here{}, back{};
    std::vector<Form> forms{};
};

}  // namespace mentorkorps::web::views
