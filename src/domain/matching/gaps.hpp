#pragma once

#include <string>
#include <vector>

#include "domain/matching/pool.hpp"

namespace mentorkorps::domain {

/// Something that those who wait ask of a mentor, and the free places at mentors who are known to have it: for the next
/// recruitment round.
struct Gap {
    std::string what{};  ///< "en, der taler arabisk", "en, der kan hjælpe med økonomi"
    int wanted = 0;      ///< young people who wish for it, or whose guardian does, or who need it
    int places = 0;
    int missing() const { return wanted > places ? wanted - places : 0; }
    friend bool operator==(const Gap&, const Gap&) = default;
};
/// What is wished for of sex, language, interests and nearness, and what is needed; what most is missing of first.
/// Somebody who wishes for two things counts at both.
std::vector<Gap> gaps(const Pool& pool, const Programme& programme, Date today);

}  // namespace mentorkorps::domain
