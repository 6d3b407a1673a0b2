#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mentorkorps::http {

/// A-Z as a-z; other bytes as they are. Header names and tokens are compared in this form.
std::string lower_ascii(std::string_view text);

/// A header value of the form `form-data; name="a"; filename="b.csv"`.
struct Parameterised {
    std::string value;  ///< in lower case
    Fields parameters;  ///< names in lower case; quotes taken off
};
/// Nothing when a quote is not closed. In a quoted text only \" is an escape: browsers send C:\new.csv as it is.
std::optional<Parameterised> parse_parameterised(std::string_view text);

}  // namespace mentorkorps::http
