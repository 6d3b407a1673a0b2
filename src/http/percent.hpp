#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mentorkorps::http {

enum class Plus { stays, is_space };

/// The text with %41 as A. Nothing when an escape is broken, or when what comes out is not UTF-8 or holds NUL.
std::optional<std::string> percent_decoded(std::string_view text, Plus plus = Plus::stays);
/// The text with everything escaped that is not a letter, a digit or one of -._~ : for one segment or one value.
std::string percent_encoded(std::string_view text);
/// `a=1&b=2` as a query or as application/x-www-form-urlencoded; at most `fields_max`, else nothing.
std::optional<Fields> parse_urlencoded(std::string_view text, std::size_t fields_max = 5000);

}  // namespace mentorkorps::http
