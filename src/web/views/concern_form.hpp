#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ConcernGroup {
    std::string programme{};
    std::vector<AgreementOption> people{};
};

/// A concern is written down.
struct ConcernForm {
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, here{};
    std::string once{};
    std::vector<ConcernGroup> groups{};
    std::string on{}, today{}, text{};
};

}  // namespace mentorkorps::web::views
