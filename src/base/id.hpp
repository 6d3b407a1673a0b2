#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace mentorkorps {

/// The identity of one stored thing. Ids of different kinds do not mix, and a number is not an id until somebody says
/// so: `PersonId{7}`. Positive once stored; 0 names nothing.
template <class Kind>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace mentorkorps

template <class Kind>
struct std::hash<mentorkorps::Id<Kind>> {
    std::size_t operator()(mentorkorps::Id<Kind> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
