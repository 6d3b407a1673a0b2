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
    /// Somebody who is there already, and may be the same.
    struct Same {
        std::string name;
        std::string known;  ///< "født 03-02-2004 · 20 00 00 01"
        html::Url page;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string heading{};
    std::string button{};
    html::Url here{}, back{};
    std::vector<Field> fields{};
    std::string hidden{};  ///< why some fields are not there
    std::vector<Choice> sexes{};
    std::vector<Same> same{};
    std::string others{};  ///< the ids of all whom the form has shown
};

}  // namespace mentorkorps::web::views
