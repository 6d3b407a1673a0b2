#pragma once

#include <string>
#include <vector>

#include "web/views/round_form.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// The programme's rounds of recruiting, and the form for a new one.
struct Recruitment {
    struct Row {
        std::string name{};
        html::Url page{};
        std::string period{};
        std::string stands{};  ///< "Åben"
        bool is_open = false;
        int waiting = 0, received = 0;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, open_page{};
    std::vector<Row> rows{};
    RoundForm form{};
};

}  // namespace mentorkorps::web::views
