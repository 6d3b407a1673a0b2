#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Who somebody is: to correct, or to make.
struct PersonForm {
    struct Field {
        std::string id;
        std::string label;
        std::string value;
        std::string hint{};
        std::string type{"text"};
        bool is_needed = false;
    };
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string heading{};
    std::string button{};
    html::Url here{}, back{};
    std::vector<Field> fields{};
    std::vector<Choice> sexes{};
};

}  // namespace mentorkorps::web::views
