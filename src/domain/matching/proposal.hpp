#pragma once

#include <optional>
#include <vector>

#include "domain/matching/best_whole.hpp"

/// The best whole with what a coordinator has decided beforehand.
namespace mentorkorps::domain {

/// By their places in the instance.
struct ProposedPair {
    std::size_t young = 0;
    std::size_t mentor = 0;
    friend bool operator==(const ProposedPair&, const ProposedPair&) = default;
};
struct Decided {
    std::vector<ProposedPair> together;
    std::vector<ProposedPair> apart;
};
struct Proposal {
    std::vector<std::optional<std::size_t>> mentor_of;  ///< each young person's; none: there is no place for them
    std::vector<ProposedPair>
        not_together;  ///< decided, and still not possible: something stops it, or no place is left
    /// Two who both fit each other better than those they are proposed; best first. Of the best whole that is the
    /// price.
    std::vector<ProposedPair> would_rather;
    std::size_t matched() const;
};

/// Who is decided to be together is; the best whole is found for all others.
Proposal propose(const MatchingInstance& instance, const Decided& decided, Aim aim);

}  // namespace mentorkorps::domain
