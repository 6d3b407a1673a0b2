// The best whole after a change, against the best whole of what it has become.
#include "domain/matching/changing_whole.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/instances.hpp"
#include "tests/support/wholes.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;
using namespace mentorkorps::tests;

namespace {

constexpr auto forbidden = MatchingInstance::forbidden;

std::vector<std::int32_t> any_scores(std::size_t count, std::int32_t steps) {
    std::vector<std::int32_t> scores;
    for (std::size_t i = 0; i < count; ++i) {
        const auto step = *rc::gen::inRange(-1, steps + 1);
        scores.push_back(step < 0 ? forbidden : step * (MatchingInstance::perfect / steps));
    }
    return scores;
}

std::size_t any_below(std::size_t count) { return *rc::gen::inRange<std::size_t>(0, count); }

void change(ChangingWhole& changing, std::int32_t steps) {
    const auto people = changing.instance().young_people(), mentors = changing.instance().mentors();
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            if (people * mentors == 0) return;
            return changing.change_score(any_below(people), any_below(mentors), any_scores(1, steps)[0]);
        case 1:
            if (mentors == 0) return;
            return changing.change_places(any_below(mentors), *rc::gen::inRange(0, 4));
        case 2:
            return changing.add_young_person(any_below(people + 1), *rc::gen::inRange(0, 4),
                                             any_scores(mentors, steps));
        case 3:
            if (people == 0) return;
            return changing.remove_young_person(any_below(people));
        case 4: return changing.add_mentor(any_below(mentors + 1), *rc::gen::inRange(0, 4), any_scores(people, steps));
        default:
            if (mentors == 0) return;
            return changing.remove_mentor(any_below(mentors));
    }
}

void expect_as_found_anew(MatchingInstance instance, std::int32_t steps) {
    const auto aim = *rc::gen::element(Aim::sum, Aim::most, Aim::fair);
    ChangingWhole changing(std::move(instance), aim);
    const auto changes = *rc::gen::inRange(1, 8);
    for (int i = 0; i < changes; ++i) {
        if (*rc::gen::element(0, 1, 2) > 0) changing.whole();  // otherwise several changes come together
        change(changing, steps);
    }
    RC_ASSERT(is_allowed(changing.instance(), changing.whole()));
    if (aim != Aim::fair) expect_proven(changing.instance(), changing.whole());
    RC_ASSERT(changing.whole().mentor_of == best_whole(changing.instance(), aim).mentor_of);
}

}  // namespace

RC_GTEST_PROP(ChangingWhole, of_few_is_as_found_anew, ()) {
    const auto steps = *rc::gen::element(1, 2, 5, 1000);
    expect_as_found_anew(any_instance(any_below(7), any_below(6), steps), steps);
}

RC_GTEST_PROP(ChangingWhole, of_many_is_as_found_anew, ()) {
    const auto steps = *rc::gen::element(3, 1'000'000);
    auto instance = any_instance(20 + any_below(40), 5 + any_below(35), steps);
    if (*rc::gen::element(0, 1) == 0) make_alike(instance);
    expect_as_found_anew(std::move(instance), steps);
}

TEST(ChangingWhole, begins_with_nobody) {
    ChangingWhole changing({}, Aim::sum);
    EXPECT_TRUE(changing.whole().mentor_of.empty());
    changing.add_mentor(0, 1, {});
    changing.add_young_person(0, 10, std::vector{500'000});
    EXPECT_EQ(changing.whole().mentor_of.at(0), 0U);
    changing.add_young_person(1, 5, std::vector{800'000});
    EXPECT_EQ(changing.whole().matched(), 1U);
    EXPECT_EQ(changing.whole().mentor_of.at(1), 0U);
    changing.change_score(1, 0, forbidden);
    EXPECT_EQ(changing.whole().mentor_of.at(0), 0U);
    changing.remove_mentor(0);
    EXPECT_EQ(changing.whole().matched(), 0U);
}
