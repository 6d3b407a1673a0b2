#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "domain/imports/values.hpp"

namespace mentorkorps::domain {

/// `return no(ValueFault::not_a_date, text);`
inline std::unexpected<ValueRefusal> no(ValueFault fault, std::string_view value, std::string hint = {}) {
    return refused(ValueRefusal{.fault = fault, .value = std::string(value), .hint = std::move(hint)});
}

/// The whole text as a number; nothing when a byte of it is something else.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

inline bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace mentorkorps::domain
