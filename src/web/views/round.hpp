#pragma once

#include <string>
#include <vector>

#include "web/views/round_form.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// One round: who has applied in it, and what it is.
struct Round {
    struct Row {
        std::string name{};
        html::Url page{};
        std::string text{};
        std::string state{}, state_class{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{}, open_page{};
    std::string name{}, period{}, stands{};
    bool is_open = false, is_closed = false;
    std::vector<Row> rows{};
    RoundForm form{};
};

}  // namespace mentorkorps::web::views
