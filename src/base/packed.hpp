#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Several texts as one, whatever stands in them.
namespace mentorkorps {

using Fields = std::vector<std::optional<std::string>>;

/// Each field as its length and its bytes ("4:Lis "), "-" for nothing.
std::string packed(const Fields& fields);
/// What `packed` wrote; anything else is a bug.
Fields unpacked(std::string_view text);

}  // namespace mentorkorps
