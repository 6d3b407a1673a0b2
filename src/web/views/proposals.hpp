#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Forslag": who is proposed to whom, those that wait for somebody first.
struct Proposals {
    struct Line {
        std::string names{}, stand{};
        html::Url page{};
    };
    struct Group {
        std::string id{}, heading{};
        std::vector<Line> lines{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url match_all{}, method{};
    std::vector<Group> groups{};
};

}  // namespace mentorkorps::web::views
