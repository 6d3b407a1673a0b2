#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace mentorkorps::http {

/// What a multipart/form-data body (RFC 7578) holds.
struct Multipart {
    Fields form;
    std::vector<Upload> uploads;  ///< a file field that was left empty is no upload; file names without a path
};

/// `boundary` without its dashes. Nothing when the body is malformed, has more than `parts_max` parts, or when a name
/// or a value that is not a file is not UTF-8. A file's content is bytes, as they came.
std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary,
                                         std::size_t parts_max = 1000);

}  // namespace mentorkorps::http
