#include "domain/matching/wishes.hpp"

#include <gtest/gtest.h>

#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 11, 24);

Person person(const char* name) {
    Person who;
    who.id = {7};
    who.name = name;
    return who;
}

struct Form : testing::Test {
    Programme programme = tests::programme_file("bbbs");
    std::vector<NamedPerson> people{{{7}, "Bent Ågård"}, {{8}, "Lis Lund"}, {{9}, "Lis Lund"}};
    Result<std::vector<Wish>, WishFault> write(const WishDraft& draft) { return written(draft, {programme, people}); }
};
using Wishes = Form;

}  // namespace

TEST_F(Wishes, are_met_missed_or_not_known) {
    auto eva = person("Eva");
    const auto nobody = person("Ida");
    EXPECT_EQ(is_met({WishAbout::sex, {}, "female"}, nobody, eva, today), std::nullopt);
    eva.sex = Sex::female;
    EXPECT_EQ(is_met({WishAbout::sex, {}, "female"}, nobody, eva, today), true);
    EXPECT_EQ(is_met({WishAbout::sex, {}, "male"}, nobody, eva, today), false);
    EXPECT_EQ(is_met({WishAbout::age_min, {}, "30"}, nobody, eva, today), std::nullopt);
    eva.birth_date = date(1996, 11, 24);
    EXPECT_EQ(is_met({WishAbout::age_min, {}, "30"}, nobody, eva, today), true) << "on the birthday";
    EXPECT_EQ(is_met({WishAbout::age_max, {}, "29"}, nobody, eva, today), false);
    EXPECT_EQ(is_met({WishAbout::language, {}, "arabisk"}, nobody, eva, today), std::nullopt);
    eva.languages = "dansk, Arabisk";
    EXPECT_EQ(is_met({WishAbout::language, {}, "arabisk"}, nobody, eva, today), true);
    EXPECT_EQ(is_met({WishAbout::language, {}, "somali"}, nobody, eva, today), false);
    EXPECT_EQ(is_met({WishAbout::not_with, Strength::must, "7"}, nobody, eva, today), false);
    EXPECT_EQ(is_met({WishAbout::not_with, Strength::must, "8"}, nobody, eva, today), true);
    auto here = nobody;
    here.postcode = "5500";
    EXPECT_EQ(is_met({WishAbout::near}, here, eva, today), std::nullopt);
    eva.postcode = "5500";
    EXPECT_EQ(is_met({WishAbout::near}, here, eva, today), true);
}

TEST_F(Wishes, are_written_as_the_form_says_and_shown_again) {
    const WishDraft draft{.sex = "female",
                          .sex_strength = Strength::must,
                          .age_min = "30",
                          .age_max = " 60 ",
                          .languages = "arabisk, , Arabisk",
                          .language_strength = Strength::must,
                          .interests = "fiskeri, musik",
                          .near = Strength::would_like,
                          .not_with = "bent aagaard"};
    const auto found = write(draft);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (std::vector<Wish>{{WishAbout::sex, Strength::must, "female"},
                                         {WishAbout::age_min, Strength::would_like, "30"},
                                         {WishAbout::age_max, Strength::would_like, "60"},
                                         {WishAbout::language, Strength::must, "arabisk"},
                                         {WishAbout::interest, Strength::would_like, "fiskeri"},
                                         {WishAbout::interest, Strength::would_like, "musik"},
                                         {WishAbout::near, Strength::would_like, ""},
                                         {WishAbout::not_with, Strength::must, "7"}}));
    const auto again = draft_of({Party::young_person, today, *found}, {programme, people});
    EXPECT_EQ(again.not_with, "Bent Ågård");
    EXPECT_EQ(again.interests, "fiskeri, musik");
    EXPECT_EQ(*write(again), *found);
}

TEST_F(Wishes, are_refused_with_the_way_out) {
    const auto fault = [&](const WishDraft& draft) { return sentence(write(draft).error()); };
    EXPECT_EQ(write({.sex = "neither"}).error(), WishFault::no_such_sex);
    EXPECT_EQ(fault({.age_min = "tredive"}), "Vi kan ikke læse alderen. Skriv den i hele år, fx 30, højst 110.");
    EXPECT_EQ(write({.age_max = "111"}).error(), WishFault::age_unreadable);
    EXPECT_EQ(write({.age_min = "60", .age_max = "30"}).error(), WishFault::ages_crossed);
    EXPECT_EQ(write({.languages = "a,b,c,d,e,f,g,h,i,j,k"}).error(), WishFault::too_many_languages);
    EXPECT_EQ(write({.interests = std::string(61, 'x')}).error(), WishFault::interest_too_long);
    EXPECT_EQ(write({.needs = {"kørekort"}}).error(), WishFault::no_such_need);
    EXPECT_EQ(write({.not_with = "Lis Lund"}).error(), WishFault::no_such_person) << "there are two";
    const Wish lis{WishAbout::not_with, Strength::must, "9"};
    EXPECT_EQ(*written({.not_with = "Lis Lund"}, {programme, people, {lis}}), std::vector{lis}) << "as it was before";
    EXPECT_TRUE(write({.languages = std::string("æøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøåæøå")})) << "36 letters";
    EXPECT_EQ(write({.not_with = "Ingen"}).error(), WishFault::no_such_person);
    EXPECT_TRUE(write({})->empty()) << "nothing matters";
}
