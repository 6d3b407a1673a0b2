#include "domain/matches/agreement.hpp"

#include <gtest/gtest.h>

#include "domain/programmes/programme.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

const Date today = date(2026, 11, 24);

TEST(MeetingAgreement, is_one_that_people_can_keep) {
    using enum AgreementFault::About;
    const auto about = [](const MeetingAgreement& terms, std::string place = {}) {
        const auto fault = fault_of({terms, std::move(place)}, agreement_bounds({}, today));
        return fault ? std::optional(fault->about) : std::nullopt;
    };
    EXPECT_EQ(about({.every_days = 1, .minutes = 15}), std::nullopt);
    EXPECT_EQ(about({.every_days = 92, .minutes = 480}, std::string(200, 'a')), std::nullopt);
    EXPECT_EQ(about({.every_days = 7, .minutes = {}}), std::nullopt);
    EXPECT_EQ(about({.every_days = 0, .minutes = 60}), days);
    EXPECT_EQ(about({.every_days = 93, .minutes = 60}), days);
    EXPECT_EQ(about({.every_days = 7, .minutes = 14}), minutes);
    EXPECT_EQ(about({.every_days = 7, .minutes = 481}), minutes);
    EXPECT_EQ(about({.every_days = 7}, std::string(201, 'a')), place);
}

TEST(MeetingAgreement, stays_within_what_the_programme_leaves_to_the_two) {
    const auto rule = [](RuleKind kind) { return Rule{.key = "R", .kind = std::move(kind), .source = "En aftale"}; };
    Programme programme;
    programme.rules = {rule(Frequency{.times_min = 2, .window = Window::month, .agreed_days_max = 15}),
                       rule(ContactGap{.days_max = 30, .agreed_days_max = 21}),
                       rule(MinLength{.minutes = 120, .agreed_minutes_min = 60})};
    const auto says = [&](const MeetingAgreement& terms) {
        const auto fault = fault_of({terms, {}}, agreement_bounds(programme, today));
        return fault ? fault->sentence : "";
    };
    EXPECT_EQ(says({.every_days = 15, .minutes = 60}), "");
    EXPECT_EQ(says({.every_days = 16}),
              "I dette program mødes de mindst hver 15. dag. Vælg noget oftere. (Kilde: En aftale)");
    EXPECT_EQ(says({.every_days = 7, .minutes = 45}),
              "I dette program varer et møde mindst 60 minutter. Vælg noget længere. (Kilde: En aftale)");
}

TEST(MeetingAgreement, is_proposed_as_the_programme_has_it) {
    const auto usual = [](std::vector<RuleKind> kinds) {
        Programme programme;
        for (auto& kind : kinds) programme.rules.push_back({.key = "R", .kind = std::move(kind), .source = {}});
        return usual_agreement(programme, today);
    };
    EXPECT_EQ(usual({}), (MeetingAgreement{.every_days = 7, .minutes = 60}));
    EXPECT_EQ(usual({Frequency{.times_min = 2, .window = Window::month}, MinLength{.minutes = 120}}),
              (MeetingAgreement{.every_days = 14, .minutes = 120}));
    EXPECT_EQ(usual({Frequency{.times_min = 3, .window = Window::month}}).every_days, 9);
    EXPECT_EQ(usual({Frequency{.times_min = 1, .window = Window::month}}).every_days, 30);
    EXPECT_EQ(usual({Frequency{.times_min = 2, .window = Window::week}}).every_days, 3);
    EXPECT_EQ(usual({ContactGap{.days_max = 14}}).every_days, 14);
    EXPECT_EQ(usual({ContactGap{.days_max = {}}}).every_days, 7) << "as they agree";
    EXPECT_EQ(usual({ContactGap{.days_max = 30, .agreed_days_max = 10}}).every_days, 10);
}

}  // namespace
}  // namespace mentorkorps::domain
