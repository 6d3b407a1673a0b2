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
    struct Meeting {
        std::string id{};  ///< of its field
        std::string heading{};
        std::string text{};
        html::Url here{};
        bool is_held = false;
        std::string came{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{}, open_page{};
    std::string name{}, period{}, stands{};
    bool is_open = false, is_closed = false;
    std::vector<Row> rows{};
    RoundForm form{};
    std::vector<Meeting> meetings{};
    std::string meeting_day{}, meeting_time{}, meeting_place{}, meeting_seats{};
};

}  // namespace mentorkorps::web::views
