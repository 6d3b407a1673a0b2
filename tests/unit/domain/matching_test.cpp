// The best whole, against every whole there is, and against its own proof.
#include "domain/matching/best_whole.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <map>
#include <numeric>
#include <tuple>

#include "domain/matching/ties.hpp"
#include "tests/support/instances.hpp"
#include "tests/support/wholes.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using namespace mentorkorps::tests;

namespace {

constexpr auto forbidden = MatchingInstance::forbidden;

MatchingInstance any_small() {
    return any_instance(*rc::gen::inRange<std::size_t>(0, 6), *rc::gen::inRange<std::size_t>(0, 5),
                        *rc::gen::element(1, 2, 5, 1000));
}
/// Where nothing is a tie but by design of the chance.
MatchingInstance any_large() {
    return any_instance(*rc::gen::inRange<std::size_t>(20, 60), *rc::gen::inRange<std::size_t>(5, 40),
                        *rc::gen::element(3, 1'000'000));
}
MatchingInstance any_alike() {
    auto instance = any_large();
    make_alike(instance);
    return instance;
}

/// What an aim looks at, from the first on: more is better. At last who is served, and each one's mentor, backwards.
using Worth = std::tuple<std::size_t, std::int64_t, std::int64_t, std::vector<bool>, std::vector<std::int64_t>>;

Worth worth(const MatchingInstance& instance, const BestWhole& whole, Aim aim) {
    std::vector<bool> served;
    std::vector<std::int64_t> mentors;
    for (const auto mentor : whole.mentor_of) {
        served.push_back(mentor.has_value());
        mentors.push_back(mentor ? -static_cast<std::int64_t>(*mentor) : 0);
    }
    const std::int64_t first = aim == Aim::most   ? days_ended(instance, whole)
                               : aim == Aim::fair ? worst_score(instance, whole)
                                                  : 0;
    return {whole.matched(), first, whole.sum(instance), served, mentors};
}

Worth best_of_all(const MatchingInstance& instance, Aim aim) {
    BestWhole each;
    each.mentor_of.resize(instance.young_people());
    auto best = worth(instance, each, aim);
    const std::function<void(std::size_t)> go = [&](std::size_t young) {
        if (young == instance.young_people()) {
            if (is_allowed(instance, each)) best = std::max(best, worth(instance, each, aim));
            return;
        }
        each.mentor_of[young].reset();
        go(young + 1);
        for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor) {
            if (instance.score(young, mentor) == forbidden) continue;
            each.mentor_of[young] = mentor;
            go(young + 1);
        }
        each.mentor_of[young].reset();
    };
    go(0);
    return best;
}

constexpr Aim aims[] = {Aim::most, Aim::sum, Aim::fair};

}  // namespace

RC_GTEST_PROP(BestWhole, is_the_best_of_all_wholes_and_serves_first_who_stand_first, ()) {
    auto instance = any_small();
    if (*rc::gen::element(0, 1) == 0) make_alike(instance);
    for (const auto aim : aims) {
        const auto found = best_whole(instance, aim);
        RC_ASSERT(is_allowed(instance, found));
        RC_ASSERT(worth(instance, found, aim) == best_of_all(instance, aim));
    }
}

RC_GTEST_PROP(BestWhole, of_many_is_proven_by_its_prices, ()) {
    const auto instance = *rc::gen::element(0, 1) == 0 ? any_large() : any_alike();
    for (const auto aim : {Aim::most, Aim::sum}) {
        const auto found = best_whole(instance, aim);
        RC_ASSERT(is_allowed(instance, found));
        expect_proven(instance, found);
    }
}

RC_GTEST_PROP(BestWhole, is_never_worse_for_one_more_pair_or_one_more_mentor, ()) {
    auto instance = any_large();
    const auto before = best_whole(instance, Aim::sum);
    const auto pair = *rc::gen::inRange<std::size_t>(0, instance.scores.size());
    instance.scores[pair] = std::max(instance.scores[pair], *rc::gen::inRange(0, MatchingInstance::perfect));
    const auto more_pairs = best_whole(instance, Aim::sum);
    RC_ASSERT(worth(instance, more_pairs, Aim::sum) >= worth(instance, before, Aim::sum) ||
              std::pair(more_pairs.matched(), more_pairs.sum(instance)) ==
                  std::pair(before.matched(), before.sum(instance)));
    ++instance.places[*rc::gen::inRange<std::size_t>(0, instance.places.size())];
    RC_ASSERT(best_whole(instance, Aim::sum).matched() >= more_pairs.matched());
}

RC_GTEST_PROP(BestWhole, has_as_many_matches_or_more_when_a_mentor_joins, ()) {
    const auto before = any_large();
    auto after = before;
    after.places.insert(after.places.begin(), *rc::gen::inRange(0, 3));
    after.scores.clear();
    for (std::size_t young = 0; young < before.young_people(); ++young) {
        after.scores.push_back(*rc::gen::inRange(-1, MatchingInstance::perfect));
        for (std::size_t mentor = 0; mentor < before.mentors(); ++mentor)
            after.scores.push_back(before.score(young, mentor));
    }
    const auto without = best_whole(before, Aim::sum), with = best_whole(after, Aim::sum);
    RC_ASSERT(with.matched() >= without.matched());
    RC_ASSERT(with.matched() > without.matched() || with.sum(after) >= without.sum(before));
}

RC_GTEST_PROP(BestWhole, is_worth_the_same_in_any_order, ()) {
    const auto instance = any_large();
    const auto in_disorder = [](std::size_t count) {
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t i = 1; i < count; ++i) std::swap(order[i], order[*rc::gen::inRange<std::size_t>(0, i + 1)]);
        return order;
    };
    const auto people = in_disorder(instance.young_people()), mentors = in_disorder(instance.mentors());
    MatchingInstance other;
    for (const auto mentor : mentors) other.places.push_back(instance.places[mentor]);
    for (const auto young : people) {
        other.waited.push_back(instance.waited[young]);
        for (const auto mentor : mentors) other.scores.push_back(instance.score(young, mentor));
    }
    for (const auto aim : aims) {
        const auto one = worth(instance, best_whole(instance, aim), aim),
                   two = worth(other, best_whole(other, aim), aim);
        RC_ASSERT(std::get<0>(one) == std::get<0>(two));
        RC_ASSERT(std::get<1>(one) == std::get<1>(two));
        RC_ASSERT(std::get<2>(one) == std::get<2>(two));
    }
}

RC_GTEST_PROP(BestWhole, is_the_same_from_whatever_offers_it_is_sought, ()) {
    const auto instance = *rc::gen::element(0, 1) == 0 ? any_large() : any_alike();
    const auto all_scores = std::ssize(instance.waited) * MatchingInstance::perfect + 1;
    const Assignment assignment{instance, std::vector<Cost>(instance.young_people(), all_scores)};
    const auto found = [&](Offers offers) {
        Seekers seekers(assignment, std::move(offers));
        RC_ASSERT(seekers.seek_all() == Sought::all);
        decide_ties(seekers);
        std::vector<Index> mentors;
        for (Index young = 0; young < std::ssize(instance.waited); ++young) mentors.push_back(seekers.mentor_of(young));
        return mentors;
    };
    const Offers none{std::vector<Cost>(instance.mentors(), 0), std::vector<Index>(instance.young_people(), nobody)};
    const auto mentors = found(none);
    RC_ASSERT(found(first_offers(assignment, Bids::exact)) == mentors);
    RC_ASSERT(found(first_offers(assignment, Bids::in_steps)) == mentors);
}

TEST(BestWhole, is_nobody_where_nobody_is_free_or_all_is_forbidden) {
    for (const auto aim : aims) {
        EXPECT_EQ(best_whole({}, aim).matched(), 0U);
        EXPECT_EQ(best_whole({.scores = {}, .places = {}, .waited = {1, 2}}, aim).mentor_of.size(), 2U);
        EXPECT_EQ(best_whole({.scores = {500'000, 400'000}, .places = {0}, .waited = {1, 2}}, aim).matched(), 0U);
        EXPECT_EQ(best_whole({.scores = {forbidden, forbidden}, .places = {2}, .waited = {1, 2}}, aim).matched(), 0U);
    }
}

TEST(BestWhole, fills_one_mentor_with_thirty_places) {
    const MatchingInstance instance{.scores = std::vector(40, 700'000), .places = {30}, .waited = std::vector(40, 0)};
    const auto found = best_whole(instance, Aim::sum);
    EXPECT_EQ(found.matched(), 30U);
    for (std::size_t young = 0; young < 40; ++young)
        EXPECT_EQ(found.mentor_of[young].has_value(), young < 30) << "who stands first is served";
}
