#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/requirements.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// How a match ends.
struct CloseMatch {
    Shell shell;
    std::vector<FieldError> errors;
    std::string heading;
    html::Url match;
    Date today{};
    std::string early_end{}, early_source{};  ///< why it ends too early, and by whose word; empty: it does not
    std::string on;
    std::vector<AgreementOption> reasons;  ///< of the programme's list; empty: any text
    std::string reason;
    std::vector<AgreementOption> outcomes;
    bool goes_on = true;  ///< the young person waits for another mentor
    std::string plan;
    bool is_confirmed = false;
    RequirementFields requirements{};
};

}  // namespace mentorkorps::web::views
