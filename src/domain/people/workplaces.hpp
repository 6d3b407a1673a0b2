#pragma once

#include <optional>
#include <string>

#include "domain/people/person.hpp"

namespace mentorkorps::domain {

/// Where a mentor was employed until the day that they came to the next place.
struct FormerWorkplace {
    std::string workplace;
    std::optional<Date> employed_since{};
    Date until{};

    friend bool operator==(const FormerWorkplace&, const FormerWorkplace&) = default;
};

/// Whether it matters where somebody is employed: they are a mentor as part of their work.
bool is_employed(Engagement engagement);

/// What a mentor has left whose workplace is another one from a later day. A new name or a new day alone corrects what
/// was written, and nothing is left.
std::optional<FormerWorkplace> left(const Commitment& before, const Commitment& after);

}  // namespace mentorkorps::domain
