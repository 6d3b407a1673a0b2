#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/matches/match.hpp"

/// Why the people of a match were matched, in a coordinator's words.
namespace mentorkorps::domain {

/// As it was written down. The text is empty when the key that it is sealed under has been destroyed.
struct WrittenRationale {
    std::string text{};
    std::string author{};  ///< empty: nobody's that we know of
    Instant at{};
};

inline constexpr std::size_t rationale_letters_max = 2000;
enum class RationaleFault { missing, too_long };
/// In Danish, with the way out.
std::string_view sentence(RationaleFault fault);
/// What is to be kept of what somebody typed.
Result<std::string, RationaleFault> rationale(std::string_view typed);

/// Under whose key it is sealed: a young person's; a mentor's where no young person has come yet.
PersonId subject_of(const Match& match);

}  // namespace mentorkorps::domain
