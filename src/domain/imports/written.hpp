#pragma once

#include <vector>

#include "domain/imports/rows.hpp"

namespace mentorkorps::domain {

/// The rows as a spreadsheet with the columns that an import of the same kind takes, so that what is read out can be
/// read in again. Codes are written as the programme's words.
Sheet mentor_sheet(const std::vector<MentorRow>& rows, const Programme& programme);
Sheet youth_sheet(const std::vector<YouthRow>& rows, const Programme& programme);

}  // namespace mentorkorps::domain
