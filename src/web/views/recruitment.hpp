#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/round_form.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// The programme's rounds of recruiting, and the form for a new one.
struct Recruitment {
    struct Row {
        std::string name{};
        html::Url page{};
        std::string period{};
        std::string stands{};  ///< "Åben"
        bool is_open = false;
        int waiting = 0, received = 0;
    };
    /// What a round came to: "43 af 43", or "Ikke oplyst".
    struct Funnel {
        std::string round{};
        std::vector<std::string> figures{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, open_page{};
    std::vector<Row> rows{};
    RoundForm form{};
    Date as_of{}, today{};
    std::vector<std::string> steps{};
    std::vector<Funnel> funnel{};
};

}  // namespace mentorkorps::web::views
