#include "app/whole.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/matching.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// Where the two stand in the pool; nothing when one of them does not.
std::optional<ProposedPair> place_of(const Pool& pool, const TwoOfThem& pair) {
    const auto young = std::ranges::find(pool.young_people(), pair.young,
                                         [](const YoungPersonFacts& each) { return each.enrolment.id; });
    const auto mentor =
        std::ranges::find(pool.mentors(), pair.mentor, [](const MentorFacts& each) { return each.commitment.id; });
    if (young == pool.young_people().end() || mentor == pool.mentors().end()) return std::nullopt;
    return ProposedPair{static_cast<std::size_t>(young - pool.young_people().begin()),
                        static_cast<std::size_t>(mentor - pool.mentors().begin())};
}

std::vector<ProposedPair> places_of(const Pool& pool, const std::vector<TwoOfThem>& pairs) {
    std::vector<ProposedPair> found;
    for (const auto& each : pairs)
        if (const auto place = place_of(pool, each)) found.push_back(*place);
    return found;
}

std::int64_t sum_of(const MatchingInstance& instance, const Proposal& proposal) {
    std::int64_t sum = 0;
    for (std::size_t young = 0; young < proposal.mentor_of.size(); ++young)
        if (const auto mentor = proposal.mentor_of[young]) sum += instance.score(young, *mentor);
    return sum;
}

bool is_asked(const YoungPersonFacts& young) { return !young.proposed.empty(); }

Pool pool_of(std::vector<YoungPersonFacts> waiting, std::vector<MentorFacts> mentors, const Programme& rules,
             Date today) {
    std::erase_if(waiting, is_asked);
    std::ranges::stable_sort(waiting, std::greater{},
                             [&](const YoungPersonFacts& each) { return waited(each, today); });
    std::erase_if(mentors, [](const MentorFacts& each) { return !is_ready(each.state); });
    return {std::move(waiting), std::move(mentors), rules, today};
}

/// The mentors of the pool whom somebody has said no to, or who have.
std::vector<ProposedPair> declined_in(const Pool& pool) {
    std::vector<ProposedPair> found;
    for (std::size_t young = 0; young < pool.young_people().size(); ++young)
        for (const auto person : pool.young_people()[young].declined)
            if (const auto mentor =
                    std::ranges::find(pool.mentors(), person, [](const auto& each) { return each.person.id; });
                mentor != pool.mentors().end())
                found.push_back({young, static_cast<std::size_t>(mentor - pool.mentors().begin())});
    return found;
}

std::optional<Whole> found(const World& world, const WholeWish& wish, Date today) {
    std::optional<Whole> whole;
    {
        auto tx = world.db.read();
        const auto* rules = policy(world, tx, wish.programme);
        if (rules == nullptr) return std::nullopt;
        auto waiting = store::waiting_facts(tx, wish.programme, today);
        const auto asked = static_cast<int>(std::ranges::count_if(waiting, is_asked));
        whole.emplace(
            Whole{.policy = rules,
                  .pool = pool_of(std::move(waiting), store::mentor_facts(tx, wish.programme, today), *rules, today),
                  .proposal = {},
                  .asked = asked});
    }
    whole->weights = wish.weights.value_or(whole->policy->matching.value_or(MatchingWeights{}));
    auto instance = whole->pool.instance(whole->weights);
    whole->declined = declined_in(whole->pool);
    for (const auto& [young, mentor] : whole->declined)
        instance.scores[young * instance.mentors() + mentor] = MatchingInstance::forbidden;
    const Decided decided{places_of(whole->pool, wish.together), places_of(whole->pool, wish.apart)};
    whole->proposal = propose(instance, decided, wish.aim);
    whole->apart = decided.apart;
    whole->matched_undecided = whole->proposal.matched();
    whole->sum = whole->sum_undecided = sum_of(instance, whole->proposal);
    if (decided.together.empty() && decided.apart.empty()) return whole;
    const auto undecided = best_whole(instance, wish.aim);
    whole->matched_undecided = undecided.matched();
    whole->sum_undecided = undecided.sum(instance);
    return whole;
}

}  // namespace

Result<Whole, NotFound> whole(const World& world, const Viewer& viewer, const WholeWish& wish) {
    if (!viewer.may(Right::see_people, wish.programme)) return refused(NotFound{});
    return whole(world, audit::actor(viewer, Right::see_people), wish, world.clock.today());
}

Result<Whole, NotFound> whole(const World& world, const audit::Actor& by, const WholeWish& wish, Date as_of) {
    auto answer = found(world, wish, as_of);
    if (!answer) return refused(NotFound{});
    record_look(world, {audit::Kind::people_listed, by, std::nullopt, wish.programme,
                        fmt::format("matching: {} waiting, {} mentors", answer->pool.young_people().size(),
                                    answer->pool.mentors().size())});
    return *std::move(answer);
}

}  // namespace mentorkorps::app
