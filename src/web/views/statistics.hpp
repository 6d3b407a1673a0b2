#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct FigureRow {
    std::string label;
    int n = 0;
    html::Url people;
};

struct FigureSection {
    std::string key;
    std::string title;
    std::string definition;
    int of = 0;
    std::vector<FigureRow> rows;
    bool has_not_stated = false;  ///< the line is shown, be it 0
    FigureRow not_stated;
};

struct Statistics {
    Shell shell;
    std::string heading;
    html::Url address;
    html::Url csv{};
    html::Url practice{};
    Date as_of{};
    Date today;
    std::string heads{};       ///< across all programmes; empty: not for this viewer
    bool sees_people = false;  ///< figures lead to their people
    std::vector<FigureSection> sections{};
    std::vector<FieldError> errors{};
};

}  // namespace mentorkorps::web::views
