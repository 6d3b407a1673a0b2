#pragma once

#include <cstddef>
#include <string_view>

namespace mentorkorps::html {

/// Text that stands in the source: no value that came from outside can be one.
struct Literal {
    template <std::size_t n>
    consteval Literal(const char (&literal)[n]) : text(literal, n - 1) {}  // NOLINT(google-explicit-constructor)

    std::string_view text;
};

}  // namespace mentorkorps::html
