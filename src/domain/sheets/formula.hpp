#pragma once

#include <string>
#include <string_view>

namespace mentorkorps::domain {

/// Spreadsheet programs run a cell that begins with = + - @ or a control character as a formula, whoever wrote it
/// (OWASP, "CSV Injection"). An apostrophe in front makes it text. Plain numbers and telephone numbers are left alone:
/// nothing but digits, blanks, points and commas behind a sign.
///
/// Appends the cell as a CSV field with `;`, made harmless and quoted where needed.
void append_harmless(std::string& text, std::string_view cell);
/// The cell as it was before `append_harmless`.
std::string_view as_written(std::string_view cell);

}  // namespace mentorkorps::domain
