#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Protection of somebody's name and address: what holds, what is hidden and who may read it.
struct Protection {
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    struct Field {
        std::string id;
        std::string label;
        std::string value;
        std::string type{"text"};
    };
    struct Reader {
        std::string account;
        std::string name;
        bool is_own = false;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string name{};
    html::Url here{}, back{}, lift{}, readers_address{};
    bool is_protected = false;
    bool is_over = false;  ///< the day that was said has passed
    std::string said{};    ///< "Adressen er beskyttet til og med 12-12-2026."
    bool reads = false;    ///< the viewer may read what is hidden
    std::string own{};     ///< the viewer's account, where nobody is left who reads it
    std::vector<Choice> what{};
    std::string until{}, earliest{}, alias{};
    std::vector<Field> details{};
    std::vector<std::string> workplaces{};
    std::vector<Reader> readers{};
    std::vector<Reader> others{};
};

}  // namespace mentorkorps::web::views
