#include "web/pages/faults.hpp"

namespace mentorkorps::web::pages {

std::vector<views::FieldError> errors_of(const std::vector<domain::FieldFault>& faults) {
    std::vector<views::FieldError> errors;
    for (const auto& each : faults) errors.push_back({each.field, each.sentence});
    return errors;
}

}  // namespace mentorkorps::web::pages
