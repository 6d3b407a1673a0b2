#pragma once

#include <optional>
#include <string_view>

namespace mentorkorps::domain {

/// The line of the first letter that may not stand where it does: outside quotes and comments, and after a backslash in
/// quotes, there are only the printable letters of ASCII, tabs and line ends, and a table begins with its name.
/// Nothing: there is none before what is wrong in another way. To be asked before toml++ 3.3 reads the text, which
/// takes other letters there for impossible (`TOML_UNREACHABLE` in its table of blanks, `TOML_ASSERT_ASSUME` in
/// `parse_key`); TOML itself would allow them at the begin of a continued line.
std::optional<int> line_of_odd_letter(std::string_view toml);

}  // namespace mentorkorps::domain
