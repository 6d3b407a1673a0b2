#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// Which duty the volunteers of a programme have.
struct DutyPart {
    std::string key{}, name{};
    std::string now{};   ///< what holds, in words
    std::string said{};  ///< who said so, when and why; empty: nobody
    std::string field{}, reason_field{};
    std::vector<AgreementOption> duties{};
    std::string reason{};  ///< as typed
};

/// What "Jeg er bekymret" says of numbers and duties, for administrators.
struct ConcernSettings {
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, here{}, duty{};
    std::string receiver{}, phone{}, hours{}, out_of_hours{};
    std::string said{};  ///< by whom, and when
    std::vector<DutyPart> programmes{};
};

}  // namespace mentorkorps::web::views
