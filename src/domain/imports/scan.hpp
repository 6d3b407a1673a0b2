#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "domain/imports/values.hpp"

namespace mentorkorps::domain {

/// `return no(ValueFault::not_a_date, text);`
inline std::unexpected<ValueRefusal> no(ValueFault fault, std::string_view value, std::string hint = {}) {
    return refused(ValueRefusal{.fault = fault, .value = std::string(value), .hint = std::move(hint)});
}

inline bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace mentorkorps::domain
