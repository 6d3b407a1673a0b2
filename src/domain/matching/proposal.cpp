#include "domain/matching/proposal.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

constexpr auto forbidden = MatchingInstance::forbidden;

std::int32_t& score(MatchingInstance& instance, const ProposedPair& pair) {
    return instance.scores[pair.young * instance.mentors() + pair.mentor];
}

/// The worst of a mentor's young people, where no place is left; nothing: there is one.
std::vector<std::optional<std::int32_t>> worst_kept(const MatchingInstance& instance, const Proposal& proposal) {
    auto left = instance.places;
    std::vector<std::optional<std::int32_t>> worst(instance.mentors());
    for (std::size_t young = 0; young < proposal.mentor_of.size(); ++young) {
        if (!proposal.mentor_of[young]) continue;
        const auto mentor = *proposal.mentor_of[young];
        const auto found = instance.score(young, mentor);
        worst[mentor] = std::min(worst[mentor].value_or(found), found);
        --left[mentor];
    }
    for (std::size_t mentor = 0; mentor < worst.size(); ++mentor)
        if (left[mentor] > 0) worst[mentor].reset();
    return worst;
}

std::vector<ProposedPair> who_would_rather(const MatchingInstance& instance, const Proposal& proposal) {
    const auto worst = worst_kept(instance, proposal);
    std::vector<ProposedPair> found;
    for (std::size_t young = 0; young < proposal.mentor_of.size(); ++young) {
        const auto own = proposal.mentor_of[young];
        const auto has = own ? instance.score(young, *own) : forbidden;
        for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor) {
            const auto together = instance.score(young, mentor);
            if (together <= has || instance.places[mentor] == 0 || own == mentor) continue;
            if (!worst[mentor] || together > *worst[mentor]) found.push_back({young, mentor});
        }
    }
    std::ranges::stable_sort(found, std::greater{},
                             [&](const ProposedPair& pair) { return instance.score(pair.young, pair.mentor); });
    return found;
}

}  // namespace

std::size_t Proposal::matched() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(mentor_of, [](const auto& each) { return each.has_value(); }));
}

Proposal propose(const MatchingInstance& instance, const Decided& decided, Aim aim) {
    auto allowed = instance;
    for (const auto& pair : decided.apart) score(allowed, pair) = forbidden;
    Proposal proposal;
    auto rest = allowed;
    std::vector<ProposedPair> together;
    for (const auto& pair : decided.together) {
        const bool is_taken = std::ranges::find(together, pair.young, &ProposedPair::young) != together.end();
        if (is_taken || score(rest, pair) == forbidden || rest.places[pair.mentor] == 0) {
            if (std::ranges::find(together, pair) == together.end()) proposal.not_together.push_back(pair);
            continue;
        }
        together.push_back(pair);
        --rest.places[pair.mentor];
        for (std::size_t mentor = 0; mentor < rest.mentors(); ++mentor) score(rest, {pair.young, mentor}) = forbidden;
    }
    proposal.mentor_of = best_whole(rest, aim).mentor_of;
    for (const auto& pair : together) proposal.mentor_of[pair.young] = pair.mentor;
    proposal.would_rather = who_would_rather(allowed, proposal);
    return proposal;
}

}  // namespace mentorkorps::domain
