#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What the coordinators of a programme have written about somebody, and room for more.
struct Notes {
    struct Note {
        Instant at;
        std::string author;
        std::vector<std::string> paragraphs;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string name{};
    html::Url here{}, back{};
    std::string draft_key{};
    std::string typed{};
    std::vector<Note> notes{};
};

}  // namespace mentorkorps::web::views
