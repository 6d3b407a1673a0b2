// The best whole, against what another library finds by another method.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <ostream>
#include <random>

#include "domain/matching/best_whole.hpp"
#include "tests/support/lemon_oracle.hpp"
#include "tests/support/wholes.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using namespace mentorkorps::tests;

namespace {

constexpr auto forbidden = MatchingInstance::forbidden, perfect = MatchingInstance::perfect;

struct Shape {
    std::size_t people = 0, mentors = 0;
    int places_min = 1, places_max = 1;
    int possible_percent = 100;
    std::int32_t steps = perfect;  ///< scores are from 0 to so many steps: with few most are ties, with 0 all are
    std::int32_t step = 1;         ///< in millionths
    int alike_percent = 0;         ///< of each score so much is the mentor's and the young person's own, multiplied
};

std::ostream& operator<<(std::ostream& out, const Shape& shape) {
    return out << fmt::format(
               "{} young people, {} mentors with {} to {} places, {} % possible, scores in {} steps of {}, {} % alike",
               shape.people, shape.mentors, shape.places_min, shape.places_max, shape.possible_percent, shape.steps,
               shape.step, shape.alike_percent);
}

/// The same for the same seed on every machine, which the library's distributions are not.
class Chance {
  public:
    explicit Chance(unsigned seed) : numbers_(seed) {}
    int from(int least, int most) {
        return least + static_cast<int>(numbers_() % static_cast<unsigned>(most - least + 1));
    }
    std::size_t up_to(int most) { return static_cast<std::size_t>(from(0, most)); }

  private:
    std::mt19937 numbers_;
};

MatchingInstance instance_of(const Shape& shape, Chance& chance) {
    constexpr int days_of_a_year = 365;
    MatchingInstance instance;
    for (std::size_t i = 0; i < shape.mentors; ++i)
        instance.places.push_back(chance.from(shape.places_min, shape.places_max));
    for (std::size_t i = 0; i < shape.people; ++i) instance.waited.push_back(chance.from(0, days_of_a_year));
    std::vector<std::int64_t> own;
    for (std::size_t i = 0; i < shape.people + shape.mentors; ++i) own.push_back(chance.from(0, 1000));
    for (std::size_t i = 0; i < shape.people * shape.mentors; ++i) {
        const auto alike = own[i / shape.mentors] * own[shape.people + i % shape.mentors] * shape.alike_percent;
        const auto by_chance = chance.from(0, shape.steps) * shape.step;
        const auto score = static_cast<std::int32_t>((alike + by_chance * (100L - shape.alike_percent)) / 100);
        instance.scores.push_back(chance.from(1, 100) > shape.possible_percent ? forbidden : score);
    }
    return instance;
}

/// What an aim looks at after the number of matches, and then the sum.
struct Worth {
    std::size_t matched = 0;
    std::int64_t first = 0, sum = 0;
    bool operator==(const Worth&) const = default;
};

Worth worth(const MatchingInstance& instance, const BestWhole& whole, Aim aim) {
    const std::int64_t first = aim == Aim::most   ? days_ended(instance, whole)
                               : aim == Aim::fair ? worst_score(instance, whole)
                                                  : 0;
    return {whole.matched(), first, whole.sum(instance)};
}

/// The best score that the worst pair can have when just so many are matched; halving, by nothing but the most matches.
std::int32_t best_worst_score(const Offer& offer, std::size_t matched) {
    std::int32_t reached = 0, missed = perfect + 1;
    while (missed - reached > 1) {
        const auto tried = reached + (missed - reached) / 2;
        auto less = offer;
        for (auto& score : less.scores) score = score < tried ? forbidden : score;
        (most_matched(less) == matched ? reached : missed) = tried;
    }
    return reached;
}

Worth worth_by_lemon(const MatchingInstance& instance, Aim aim) {
    Offer offer{instance.scores, instance.places, std::vector<std::int64_t>(instance.young_people(), 0)};
    const auto matched = most_matched(offer);
    if (aim == Aim::fair) {
        const auto worst = best_worst_score(offer, matched);
        for (auto& score : offer.scores) score = score < worst ? forbidden : score;
        return {matched, worst, highest_sum(offer, matched)};
    }
    if (aim == Aim::sum) return {matched, 0, highest_sum(offer, matched)};
    const std::int64_t day = std::ssize(instance.waited) * perfect + 1;  // more than all scores together
    for (std::size_t young = 0; young < offer.bonus.size(); ++young) offer.bonus[young] = instance.waited[young] * day;
    const auto days_and_sum = highest_sum(offer, matched);
    return {matched, days_and_sum / day, days_and_sum % day};
}

std::string difference(const MatchingInstance& instance, Aim aim) {
    const auto whole = best_whole(instance, aim);
    if (!is_allowed(instance, whole)) return "a whole that is not allowed";
    const auto ours = worth(instance, whole, aim), theirs = worth_by_lemon(instance, aim);
    if (ours == theirs) return "";
    return fmt::format("aim {}: {} matched, {}, sum {}; LEMON has {}, {}, {}", name_of(aim), ours.matched, ours.first,
                       ours.sum, theirs.matched, theirs.first, theirs.sum);
}

constexpr Aim aims[] = {Aim::most, Aim::sum, Aim::fair};

class LargeInstance : public testing::TestWithParam<Shape> {};

}  // namespace

// From the smallest on, so that the first to differ is small enough to be read.
TEST(BestWholeAndLemon, agree_on_hundreds_of_small_instances_by_each_aim) {
    for (unsigned seed = 0; seed < 600; ++seed) {
        Chance chance(seed);
        const auto size = 1 + static_cast<int>(seed) / 50;
        Shape shape{.people = chance.up_to(size), .mentors = chance.up_to(size)};
        shape.places_min = chance.from(0, 1);
        shape.places_max = chance.from(1, 4);
        shape.steps = std::array{0, 1, 4, perfect}[chance.up_to(3)];
        shape.step = shape.steps < perfect && chance.from(0, 1) == 1 ? perfect / 4 : 1;
        shape.possible_percent = std::array{0, 20, 60, 100}[chance.up_to(3)];
        const auto instance = instance_of(shape, chance);
        for (const auto aim : aims) ASSERT_EQ(difference(instance, aim), "") << "seed " << seed << ": " << shape;
    }
}

TEST_P(LargeInstance, has_the_matches_and_the_sum_that_lemon_finds) {
    Chance chance(20);
    EXPECT_EQ(difference(instance_of(GetParam(), chance), Aim::sum), "");
}

INSTANTIATE_TEST_SUITE_P(
    BestWholeAndLemon, LargeInstance,
    testing::Values(Shape{.people = 100, .mentors = 100}, Shape{.people = 100, .mentors = 100, .possible_percent = 5},
                    Shape{.people = 300, .mentors = 300}, Shape{.people = 300, .mentors = 300, .possible_percent = 5},
                    Shape{.people = 300, .mentors = 100, .places_min = 0, .places_max = 9},
                    Shape{.people = 300, .mentors = 60, .places_max = 3},
                    Shape{.people = 60, .mentors = 300, .places_max = 3},
                    Shape{.people = 300, .mentors = 300, .steps = 3, .step = perfect / 3},
                    Shape{.people = 300, .mentors = 300, .steps = 3},
                    Shape{.people = 300, .mentors = 200, .places_max = 2, .steps = 0},
                    Shape{.people = 300, .mentors = 300, .alike_percent = 90},
                    Shape{.people = 300, .mentors = 100, .places_max = 3, .alike_percent = 100},
                    Shape{.people = 200, .mentors = 300, .alike_percent = 99},
                    Shape{.people = 300, .mentors = 290, .possible_percent = 20, .alike_percent = 80},
                    Shape{.people = 1'000, .mentors = 1'000},
                    Shape{.people = 1'000, .mentors = 1'000, .possible_percent = 5},
                    Shape{.people = 1'000, .mentors = 500, .places_max = 3}),
    [](const auto& each) { return fmt::format("of_kind_{}", each.index); });

TEST(BestWholeAndLemon, agree_on_a_hundred_by_the_other_aims_too) {
    for (const auto& shape : {Shape{.people = 100, .mentors = 40, .places_max = 3},
                              Shape{.people = 100, .mentors = 80, .possible_percent = 5},
                              Shape{.people = 100, .mentors = 60, .places_max = 2, .steps = 5, .step = perfect / 5}}) {
        Chance chance(21);
        const auto instance = instance_of(shape, chance);
        for (const auto aim : {Aim::most, Aim::fair}) EXPECT_EQ(difference(instance, aim), "") << shape;
    }
}

TEST(BestWholeAndLemon, agree_at_the_edges) {
    const Shape shapes[] = {{.people = 40, .mentors = 1, .places_min = 30, .places_max = 30},
                            {.people = 40, .mentors = 1, .places_min = 30, .places_max = 30, .steps = 0},
                            {.people = 30, .mentors = 20, .possible_percent = 0},
                            {.people = 30, .mentors = 20, .places_min = 0, .places_max = 0},
                            {.people = 30, .mentors = 0},
                            {.people = 0, .mentors = 20}};
    for (const auto& shape : shapes) {
        Chance chance(22);
        const auto instance = instance_of(shape, chance);
        for (const auto aim : aims) EXPECT_EQ(difference(instance, aim), "") << shape;
    }
}
