#pragma once

#include <vector>

#include "domain/matching/assignment.hpp"

namespace mentorkorps::domain {

/// Prices of the mentors' places, 0 or less, and who has whom at them. Each young person who has a mentor has none
/// cheaper, and staying without is not cheaper either. A place that is left may cost something nevertheless.
struct Offers {
    std::vector<Cost> prices;
    std::vector<Index> mentor_of;
};

enum class Bids {
    exact,    ///< soon done, and enough where people want different mentors
    in_steps  ///< large steps at first, then smaller ones: where all want the same, or who wants what hangs together
};

/// Prices at which most have a mentor already: young people bid against each other for the places, by no more than a
/// mentor is better than their next best (Jonker and Volgenant 1987: augmenting row reduction), or by a step more
/// (Bertsekas 1988: auction with scaling).
Offers first_offers(const Assignment& assignment, Bids bids);

}  // namespace mentorkorps::domain
