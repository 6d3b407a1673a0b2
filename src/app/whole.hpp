#pragma once

#include <utility>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/matching/pool.hpp"
#include "domain/matching/proposal.hpp"

/// A mentor for everybody who waits, all at once.
namespace mentorkorps::app {

/// Two people of a programme, by their places in it.
struct TwoOfThem {
    domain::EnrolmentId young{};
    domain::CommitmentId mentor{};
    friend bool operator==(const TwoOfThem&, const TwoOfThem&) = default;
};
struct WholeWish {
    domain::ProgrammeId programme{};
    domain::Aim aim = domain::Aim::most;
    std::optional<domain::MatchingWeights> weights{};  ///< nothing: as the policy has them
    std::vector<TwoOfThem> together{}, apart{};        ///< those who do not wait any more are left out
};
/// Who waits, longest first, the mentors of the programme, and what is proposed. Nothing is stored.
struct Whole {
    const domain::Programme* policy = nullptr;
    domain::MatchingWeights weights{};
    domain::Pool pool;
    domain::Proposal proposal;
    std::vector<domain::ProposedPair> apart{};     ///< of those who were to be, the ones who wait still
    std::vector<domain::ProposedPair> declined{};  ///< kept apart, since one of them has said no to the other
    int asked = 0;                                 ///< young people who are proposed to somebody, and left out
    std::size_t matched_undecided = 0;             ///< how many would be matched if nothing were decided beforehand
    std::int64_t sum = 0;                          ///< of the scores, in millionths
    std::int64_t sum_undecided = 0;
};
/// For who may `see_people` in the programme. The look is on record when this returns.
Result<Whole, NotFound> whole(const World& world, const domain::Viewer& viewer, const WholeWish& wish);
/// The same for the command line, as of a day.
Result<Whole, NotFound> whole(const World& world, const domain::audit::Actor& by, const WholeWish& wish, Date as_of);

}  // namespace mentorkorps::app
