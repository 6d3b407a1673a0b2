#pragma once

#include "domain/sheets/sheet.hpp"

namespace mentorkorps::domain {

/// The CSV half of `read_sheet`.
Result<Sheet, SheetRefusal> read_csv(std::string_view bytes, const SheetOptions& options);

}  // namespace mentorkorps::domain
