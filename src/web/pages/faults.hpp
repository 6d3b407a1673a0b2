#pragma once

#include <vector>

#include "domain/imports/person_form.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::pages {

/// What was wrong with a form, as its page says it.
std::vector<views::FieldError> errors_of(const std::vector<domain::FieldFault>& faults);

}  // namespace mentorkorps::web::pages
