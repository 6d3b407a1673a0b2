#pragma once

#include <string>

#include "domain/reports/report.hpp"

namespace mentorkorps::domain {

/// The report for a console, in Danish: aligned columns, "59 af 109 (54 %)", bars, and under each section what it
/// counts. "Ikke oplyst" is a line where it is more than 0.
std::string as_text(const Report& report);

/// The report for a spreadsheet: `afsnit;række;antal;af;procent`, written by `write_csv`. Percents are whole numbers,
/// halves rounded up, and empty of nothing. Every partition has its line "Ikke oplyst".
std::string as_csv(const Report& report);

}  // namespace mentorkorps::domain
