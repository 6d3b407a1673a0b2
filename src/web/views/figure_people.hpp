#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Those whom a figure counts.
struct FigurePeople {
    struct Person {
        std::string name;
        html::Url page;
    };
    Shell shell;
    std::string heading;
    Date as_of;
    html::Url back;
    std::vector<Person> people;
};

}  // namespace mentorkorps::web::views
