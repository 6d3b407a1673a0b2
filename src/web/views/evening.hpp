#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// An evening of a cohort: who came, and what is to be changed about it. Printed it is a sheet to sign.
struct Evening {
    struct Attendee {
        std::int64_t id = 0;
        std::string name{};
        bool has_come = false;   ///< as it is known
        bool is_ticked = false;  ///< as the form shows it
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::string cohort{}, heading{}, text{};
    bool is_held = false;
    std::vector<Attendee> own{}, guests{};
    std::string on{}, from{}, to{}, place{}, topic{};
};

}  // namespace mentorkorps::web::views
