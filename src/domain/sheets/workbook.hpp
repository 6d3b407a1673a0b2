#pragma once

#include "domain/sheets/sheet.hpp"

namespace mentorkorps::domain {

/// The XLSX half of `read_sheet` (ECMA-376 part 1, 18).
Result<Sheet, SheetRefusal> read_workbook(std::string_view bytes, const SheetOptions& options);

}  // namespace mentorkorps::domain
