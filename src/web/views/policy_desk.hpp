#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Where an administrator makes a programme's rules their own: what is open, the file, and what was published.
struct PolicyDesk {
    struct Field {
        std::string id;
        std::string label;
        std::string typed;
    };
    struct OpenRule {
        std::string sentence;
        std::string source;
        std::vector<Field> fields;
        Field found_in;  ///< where the values come from
    };
    struct Version {
        std::optional<Date> from{};  ///< none: the file that the programme began with
        std::optional<Instant> at{};
        std::string who{};
        std::string why{};
        bool is_replaced = false;  ///< by a later one, from the same day or before
        html::Url text{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string programme{};
    html::Url rules{}, fill{}, file{};
    std::string base{};           ///< the version that the page shows
    std::optional<Date> comes{};  ///< the newest lies ahead
    std::vector<OpenRule> open{};
    std::vector<std::string> problems{};  ///< of a file that was sent
    std::vector<Version> versions{};      ///< the newest first
};

}  // namespace mentorkorps::web::views
