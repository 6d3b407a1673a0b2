#include "domain/recruitment/application.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.hpp"
#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

using Why = ApplicationFault::Why;

const Programme& middelfart() {
    static const auto text = tests::programme_text("middelfart");
    static const auto read = tests::programme_in(text, "middelfart");
    return read;
}

ApplicationDraft good() {
    return {.name = " Ida Holm ", .phone = "20 00 00 01", .words = "Jeg har tid.", .is_adult = true};
}

std::vector<Why> faults(const ApplicationDraft& draft) {
    std::vector<Why> found;
    const auto application = written(draft, middelfart());
    if (!application)
        for (const auto& each : application.error()) found.push_back(each.why);
    return found;
}

TEST(Application, is_what_was_typed_without_blanks) {
    const auto application = written(good(), middelfart());
    ASSERT_TRUE(application.has_value());
    EXPECT_EQ(application->name, "Ida Holm");
    EXPECT_EQ(application->phone, "+4520000001");
    EXPECT_FALSE(application->email || application->postcode || application->channel);
}

TEST(Application, needs_a_name_a_way_to_answer_and_an_adult) {
    EXPECT_EQ(faults({}), (std::vector{Why::name_missing, Why::unreachable, Why::not_adult}));
    auto draft = good();
    draft.phone = "";
    draft.email = "ida@eksempel.example";
    EXPECT_TRUE(faults(draft).empty()) << "one of the two is enough";
    draft.email = "ida";
    EXPECT_EQ(faults(draft), std::vector{Why::not_an_email});
    draft = good();
    draft.phone = "2000";
    EXPECT_EQ(faults(draft), std::vector{Why::not_a_phone});
}

TEST(Application, is_refused_where_a_field_cannot_be_read) {
    auto draft = good();
    draft.postcode = "55";
    draft.channel = "radioen fra Mars";
    draft.words = std::string(2001, 'a');
    EXPECT_EQ(faults(draft), (std::vector{Why::not_a_postcode, Why::no_such_channel, Why::too_long}));
}

TEST(Application, is_refused_with_a_cpr_number_in_any_field) {
    const std::string number = "010190-1234";
    for (auto field :
         {&ApplicationDraft::name, &ApplicationDraft::phone, &ApplicationDraft::email, &ApplicationDraft::postcode,
          &ApplicationDraft::languages, &ApplicationDraft::channel, &ApplicationDraft::words}) {
        auto draft = good();
        draft.*field = number;
        const auto found = faults(draft);
        EXPECT_TRUE(std::ranges::find(found, Why::holds_cpr) != found.end());
    }
}

TEST(Application, finds_a_cpr_number_however_it_is_spaced) {
    for (const auto* text :
         {"010190-1234", "0101901234", "010190 1234", "01 01 90 1234", "01.01.90 - 1234", "010190\u20131234",
          "010190\u00a01234", "cpr:0101901234 ", "0101901234 5500 Middelfart", "610190-1234", "(311299-4321)"})
        EXPECT_TRUE(may_hold_cpr(text)) << text;
    for (const auto* text : {"20 00 00 01", "+45 20 00 00 01", "5500 Middelfart", "01-02-2026", "01-02-2026 kl. 17.00",
                             "990190-1234", "011390-1234", "12345678901234", "fra 2010 til 2014, 25 timer", ""})
        EXPECT_FALSE(may_hold_cpr(text)) << text;
}

TEST(Application, says_what_is_wrong_in_both_tongues) {
    for (const auto why : {Why::name_missing, Why::unreachable, Why::not_a_phone, Why::not_an_email,
                           Why::not_a_postcode, Why::not_adult, Why::no_such_channel, Why::too_long, Why::holds_cpr}) {
        const auto danish = sentence({why, "navn"}, Tongue::danish), english = sentence({why, "navn"}, Tongue::english);
        EXPECT_FALSE(danish.empty() || english.empty());
        EXPECT_NE(danish, english);
    }
}

TEST(Application, is_answered_once) {
    using enum ApplicationState;
    for (const auto to : {taken_in, turned_away, withdrawn}) {
        EXPECT_TRUE(may_follow(received, to));
        for (const auto again : {received, taken_in, turned_away, withdrawn}) EXPECT_FALSE(may_follow(to, again));
    }
    EXPECT_FALSE(may_follow(received, received));
}

TEST(Application, is_kept_as_long_as_the_programme_says_or_six_months) {
    EXPECT_EQ(months_kept(middelfart(), date(2026, 11, 24)), 6);
    const auto text = tests::programme_text("middelfart") +
                      "\n[[rules]]\nkey = \"D-9\"\nkind = \"retention\"\nseverity = \"info\"\nafter = \"refusal\"\n"
                      "months = 3\nact = \"erase\"\nassumption = true\nsource = \"En pr\u00f8ve\"\n";
    EXPECT_EQ(months_kept(tests::programme_in(text, "middelfart"), date(2026, 11, 24)), 3);
}

TEST(Application, is_turned_away_by_first_name_with_the_day_that_was_given) {
    const auto application = *written(good(), middelfart());
    const auto letter = letter_of_refusal(application, middelfart(), date(2027, 3, 1));
    EXPECT_TRUE(letter.starts_with("Hej Ida\n"));
    EXPECT_NE(letter.find("igen fra den 01-03-2027."), std::string::npos);
    EXPECT_EQ(letter_of_refusal(application, middelfart(), {}).find("igen fra"), std::string::npos);
}

}  // namespace
}  // namespace mentorkorps::domain
