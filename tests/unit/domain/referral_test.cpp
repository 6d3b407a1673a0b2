#include "domain/referrals/referral.hpp"

#include <gtest/gtest.h>

#include "domain/imports/referral_form.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

using enum ReferralState;
const Date today = date(2026, 11, 24);

Referral in(ReferralState state) {
    return {.steps = {{.state = received, .on = today}, {.state = state, .on = today}}};
}

TEST(Referral, goes_back_and_forth_until_it_is_decided) {
    for (const auto& [from, name] : names<ReferralState>)
        for (const auto& [to, other] : names<ReferralState>) {
            const bool is_decided = from == accepted || from == declined || from == withdrawn;
            EXPECT_EQ(may_follow(from, to), !is_decided && from != to) << name << " → " << other;
        }
}

TEST(Referral, needs_words_where_somebody_is_to_act_on_them) {
    EXPECT_EQ(step_text(in(received), more_wanted, " \n").error(), ReferralFault::text_missing);
    EXPECT_EQ(step_text(in(received), declined, "").error(), ReferralFault::text_missing);
    EXPECT_EQ(step_text(in(more_wanted), received, "").error(), ReferralFault::text_missing);
    EXPECT_EQ(step_text(in(received), accepted, "").value(), "");
    EXPECT_EQ(step_text(in(more_wanted), withdrawn, "").value(), "");
    EXPECT_EQ(step_text(in(received), declined, " Prøv her ").value(), "Prøv her");
    EXPECT_EQ(step_text(in(received), declined, std::string(referral_letters_max + 1, 'x')).error(),
              ReferralFault::text_too_long);
    EXPECT_EQ(step_text(in(declined), accepted, "").error(), ReferralFault::is_decided);
    EXPECT_EQ(step_text(in(received), received, "Svar").error(), ReferralFault::is_decided) << "nobody asked";
}

TEST(Referral, keeps_what_the_lists_of_the_programme_know) {
    const auto middelfart = tests::programme_file("middelfart");
    ReferralDraft draft{.name = " Nadja Falk ",
                        .agreed = "ja",
                        .benefit = "kontanthjaelp",
                        .active_case = "ja",
                        .needs = {"job", "", "job"},
                        .why = "Vil i gang"};
    const auto referral = written(draft, middelfart, today);
    ASSERT_TRUE(referral);
    EXPECT_EQ(referral->name, "Nadja Falk");
    EXPECT_EQ(referral->known,
              (std::vector<Observation>{{"benefit", "kontanthjaelp", today, {}}, {"need", "job", today, {}}}))
        << "the programme does not ask for an active case";
    draft.benefit = "lotto";
    EXPECT_EQ(written(draft, middelfart, today).error().at(0).field, "benefit");
}

// Uddannelseshjælp became kontanthjælp on 1 July 2025.
TEST(Referral, refuses_a_benefit_that_the_law_has_done_away_with) {
    const auto vallensbaek = tests::programme_file("vallensbaek");
    const ReferralDraft draft{
        .name = "Nadja Falk", .agreed = "ja", .benefit = "uddannelseshjaelp", .why = "Vil i gang"};
    EXPECT_TRUE(written(draft, vallensbaek, date(2025, 6, 30)));
    const auto later = written(draft, vallensbaek, date(2025, 7, 1));
    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().at(0).sentence,
              "Ydelse: »Uddannelseshjælp« findes ikke efter 30-06-2025. Vælg »Kontanthjælp«.");
}

TEST(Referral, says_what_is_wrong_with_each_field) {
    const auto wrong = written({.birth_date = "25-11-2026", .why = " "}, tests::programme_file("middelfart"), today);
    ASSERT_FALSE(wrong);
    std::vector<std::string> fields;
    for (const auto& each : wrong.error()) fields.push_back(each.field);
    EXPECT_EQ(fields, (std::vector<std::string>{"name", "birth_date", "agreed", "why"}));
}

}  // namespace
}  // namespace mentorkorps::domain
