#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Kurser": the cohorts of the programme's courses, and the form for a new one.
struct Cohorts {
    struct Row {
        std::string name{};
        html::Url page{};
        std::string text{};   ///< course, days, seats
        std::string state{};  ///< "I gang"
        bool is_ahead = false;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::vector<Row> rows{};
    std::vector<AgreementOption> courses{};  ///< none: there is one
    std::string course{};                    ///< that one
    std::vector<AgreementOption> rhythms{};
    std::vector<std::string> names{};  ///< that mentors have on them already
    std::string name{}, seats{}, first{}, from{}, to{}, place{};
};

}  // namespace mentorkorps::web::views
