#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What a policy would change, before it is published.
struct PolicyPreview {
    struct Change {
        std::string what;
        std::string was;
        std::string becomes;
        std::string source;
    };
    struct Verdicts {
        std::string sentence;
        std::string was;
        std::string becomes;
        int matches = 0;
    };
    struct Match {
        std::string who;
        html::Url page;
        std::vector<std::string> lines;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string programme{};
    html::Url back{}, publish{};
    Date today{}, from{};             ///< the day that it is shown for
    std::vector<Change> changes{};    ///< of rules
    std::vector<std::string> more{};  ///< of all else
    std::vector<Verdicts> verdicts{};
    std::vector<Match> matches{};
    int running = 0, changed = 0, added = 0, gone = 0, moved = 0;
    int hidden = 0;  ///< matches that change and are not listed
    bool names_people = false;
    std::string base{}, toml{}, typed_from{}, reason{};
};

}  // namespace mentorkorps::web::views
