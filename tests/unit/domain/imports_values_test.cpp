#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fmt/format.h>

#include "domain/imports/values.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

template <class T>
std::string refusal(const Result<T, ValueRefusal>& result) {
    return result ? "accepted" : sentence(result.error());
}

template <class T>
std::optional<ValueFault> fault(const Result<T, ValueRefusal>& result) {
    return result ? std::nullopt : std::optional(result.error().fault);
}

}  // namespace

TEST(Dates, are_read_in_every_form_that_people_use) {
    for (const auto* text : {"31-12-2026", "31.12.2026", "31/12/2026", "31. december 2026", "31. dec 2026",
                             "31. dec. 2026", "31 DECEMBER 2026", "d. 31. december 2026", "den 31 dec 2026",
                             "2026-12-31", "2026-12-31 00:00:00", "2026-12-31T08:30", " 31-12-2026 "})
        EXPECT_EQ(parse_date(text).value_or(Date()), date(2026, 12, 31)) << text;
    EXPECT_EQ(parse_date("1-2-2026").value_or(Date()), date(2026, 2, 1));
    EXPECT_EQ(parse_date("29. februar 1960").value_or(Date()), date(1960, 2, 29));
}

TEST(Dates, are_refused_with_the_way_out) {
    EXPECT_EQ(refusal(parse_date("31-02-1990")),
              "»31-02-1990« findes ikke. Skriv datoen som dd-mm-åååå, fx 28-02-1990.");
    EXPECT_EQ(refusal(parse_date("14-05-61")),
              "»14-05-61« har et årstal med to cifre. Skriv alle fire, fx 14-05-1961.");
    EXPECT_EQ(refusal(parse_date("i foråret")),
              "»i foråret« er ikke en dato. Skriv den som dd-mm-åååå, fx 31-12-2026.");
    EXPECT_EQ(refusal(parse_date("")), "Feltet er tomt. Udfyld det.");
    for (const auto* text : {"12/31/2026", "14-13-1961", "0-1-2026", "32-01-2026", "2026", "31-12", "31-12-20266",
                             "ma 1 2 3", "31. foråret 2026", "2026-12-31x", "--", "1--2", "+1-01-2026"})
        EXPECT_EQ(fault(parse_date(text)), ValueFault::not_a_date) << text;
}

RC_GTEST_PROP(Dates, are_read_as_they_are_written, ()) {
    const Date day{std::chrono::days(*rc::gen::inRange(-300'000, 300'000))};
    const std::chrono::year_month_day parts(day);
    const auto text = fmt::format("{}.{}.{}", static_cast<unsigned>(parts.day()), static_cast<unsigned>(parts.month()),
                                  static_cast<int>(parts.year()));
    RC_ASSERT(parse_date(text).value_or(Date()) == day);
    RC_ASSERT(parse_date(iso(day)).value_or(Date()) == day);
}

TEST(Durations, are_minutes_whatever_they_are_written_in) {
    EXPECT_EQ(parse_minutes("90").value_or(-1), 90);
    EXPECT_EQ(parse_minutes("90 min.").value_or(-1), 90);
    EXPECT_EQ(parse_minutes("1,5 timer").value_or(-1), 90);
    EXPECT_EQ(parse_minutes("1:30").value_or(-1), 90);
    EXPECT_EQ(parse_minutes("1 t 30 min").value_or(-1), 90);
    EXPECT_EQ(parse_minutes("1 time og 30 minutter").value_or(-1), 90);
    EXPECT_EQ(parse_minutes("2", DurationUnit::hours).value_or(-1), 120);
    EXPECT_EQ(parse_minutes("0,25", DurationUnit::hours).value_or(-1), 15);
    EXPECT_EQ(parse_minutes("45 min", DurationUnit::hours).value_or(-1), 45);
    EXPECT_EQ(parse_minutes("1440").value_or(-1), 1440);
    EXPECT_EQ(refusal(parse_minutes("1441")), "»1441« er mere end et døgn. Skriv højst 1440 minutter.");
    EXPECT_EQ(refusal(parse_minutes("længe")),
              "»længe« er ikke en varighed. Skriv minutter, fx 90, eller timer, fx 1,5 timer.");
    for (const auto* text : {"-5", "1:75", "30 min 1 t", "1 t 30 kr", "1.5", "1,,5", "99999999999999999999999 min t"})
        EXPECT_FALSE(parse_minutes(text)) << text;
}

TEST(Numbers, have_decimal_comma_and_thousands_point) {
    EXPECT_EQ(parse_decimal("1.234,5").value_or(0), 1234.5);
    EXPECT_EQ(parse_decimal("-3,25").value_or(0), -3.25);
    EXPECT_EQ(refusal(parse_decimal("1.5")), "»1.5« er ikke et tal. Skriv det med cifre og komma, fx 1,5.");
    EXPECT_EQ(parse_whole("2", {.min = 0, .max = 99}).value_or(-1), 2);
    EXPECT_EQ(refusal(parse_whole("mange", {.min = 0, .max = 99})),
              "»mange« er ikke et helt tal i området 0–99. Skriv tallet med cifre.");
    EXPECT_FALSE(parse_whole("100", {.min = 0, .max = 99}));
}

TEST(Times, are_read_with_point_colon_or_hour_alone) {
    for (const auto* text : {"17.30", "17:30", "kl. 17.30", "Kl 17:30", "17:30:00"})
        EXPECT_EQ(parse_time(text).value_or(TimeOfDay()), TimeOfDay{17 * 60 + 30}) << text;
    EXPECT_EQ(parse_time("kl. 17").value_or(TimeOfDay()), TimeOfDay{17 * 60});
    for (const auto* text : {"24.00", "17.60", "17.3", "aften", "-1:00", "17.30.", "17.30.xx"})
        EXPECT_FALSE(parse_time(text)) << text;
}

TEST(CprNumbers, give_birth_date_and_sex_by_the_century_of_the_seventh_digit) {
    const auto born = [](const char* text) { return parse_cpr(text).value_or(Cpr{}).birth_date; };
    EXPECT_EQ(born("010190-1234"), date(1990, 1, 1));
    EXPECT_EQ(born("010137-4000"), date(1937, 1, 1));
    EXPECT_EQ(born("010136-4000"), date(2036, 1, 1));
    EXPECT_EQ(born("0101055000"), date(2005, 1, 1));
    EXPECT_EQ(born("0101588000"), date(1858, 1, 1));
    EXPECT_EQ(born("0101009000"), date(2000, 1, 1));
    EXPECT_EQ(born("101901234"), date(1990, 1, 1)) << "a spreadsheet took the first zero";
    EXPECT_EQ(parse_cpr("010190-1234")->sex, Sex::female);
    EXPECT_EQ(parse_cpr("010190-1235")->sex, Sex::male);
    EXPECT_EQ(parse_cpr("010190-1235")->digits, "0101901235");
}

TEST(CprNumbers, without_a_right_checksum_are_taken) {
    EXPECT_TRUE(parse_cpr("111111-1118")->passes_checksum);
    ASSERT_TRUE(parse_cpr("111111-1117"));
    EXPECT_FALSE(parse_cpr("111111-1117")->passes_checksum);
}

TEST(CprNumbers, that_cannot_be_are_refused) {
    EXPECT_EQ(
        refusal(parse_cpr("310290-1234")),
        "»310290-1234« er ikke et CPR-nummer, for datoen i det findes ikke. Ret nummeret, eller skriv fødselsdatoen.");
    for (const auto* text : {"010190-12", "0101901234567", "01019O1234", "610190-1234"})
        EXPECT_FALSE(parse_cpr(text)) << text;
}

TEST(Phones, become_e164) {
    for (const auto* text : {"20 00 10 00", "20001000", "+45 20 00 10 00", "0045 20001000", "4520001000", "2000-1000"})
        EXPECT_EQ(parse_phone(text).value_or(""), "+4520001000") << text;
    EXPECT_EQ(parse_phone("+46 8 123 456").value_or(""), "+468123456");
    for (const auto* text :
         {"2000100", "20 00 10 00 / 20 00 10 01", "+45 2000100", "ring", "+", "+0123456789", "1234567890"})
        EXPECT_EQ(fault(parse_phone(text)), ValueFault::not_a_phone) << text;
}

TEST(Emails, are_one_address) {
    EXPECT_EQ(parse_email("Eva.Berg@Eksempel.EXAMPLE").value_or(""), "Eva.Berg@eksempel.example");
    for (const auto* text :
         {"eva", "@eksempel.dk", "eva@eksempel", "eva@.dk", "eva@eksempel.", "a@b@c.dk", "eva berg@x.dk",
          "eva@x.dk, bo@x.dk", "<eva@x.dk>", "eva@x..dk", "eva@x.dk\r\nBcc: alle@x.dk"})
        EXPECT_EQ(fault(parse_email(text)), ValueFault::not_an_email) << text;
}

TEST(Words, are_those_of_coordinators_lists) {
    EXPECT_EQ(parse_sex("K").value(), Sex::female);
    EXPECT_EQ(parse_sex("dreng").value(), Sex::male);
    EXPECT_EQ(parse_sex("ikke oplyst").value(), std::nullopt);
    EXPECT_EQ(parse_engagement("Netværk").value(), Engagement::network);
    EXPECT_EQ(parse_engagement("netvaerk").value(), Engagement::network);
    EXPECT_EQ(parse_mode("MØDE").value(), ContactMode::meeting);
    EXPECT_EQ(parse_outcome("udeblevet").value(), ContactOutcome::no_show);
    EXPECT_EQ(parse_form("åben").value(), MatchForm::open);
    EXPECT_EQ(parse_rhythm("Ugentligt").value(), 7);
    EXPECT_EQ(parse_rhythm("hver 14. dag").value(), 14);
    EXPECT_EQ(parse_rhythm("Hver 3. uge").value(), 21);
    EXPECT_EQ(parse_rhythm("én gang om måneden").value(), 30);
    EXPECT_EQ(parse_rhythm(" 10 ").value(), 10);
    for (const auto* wrong : {"hver 0. dag", "hver 14. uge", "hver 93. dag", "93", "hver dag eller to"})
        EXPECT_EQ(parse_rhythm(wrong).error().fault, ValueFault::not_a_word) << wrong;
    EXPECT_EQ(parse_mentor_status("på  venteliste").value(), CommitmentState::waiting);
    EXPECT_EQ(parse_mentor_status("hviler").value(), CommitmentState::paused);
    EXPECT_EQ(parse_mentor_status("Tidligere").value(), CommitmentState::left);
    EXPECT_EQ(parse_youth_status("visiteret").value(), EnrolmentState::accepted);
    EXPECT_EQ(parse_youth_status("i forløb").value(), EnrolmentState::active);
    EXPECT_EQ(refusal(parse_mode("brevdue")),
              "»brevdue« kendes ikke. Skriv et af disse ord: møde, telefon, sms, online, gruppe.");
}

TEST(Words, that_are_stored_and_shown_can_be_written) {
    const auto each = [](const auto& table, auto parse) {
        for (const auto& [value, name] : table) {
            EXPECT_EQ(parse(name).value(), value) << name;
            EXPECT_EQ(parse(label(value)).value(), value) << label(value);
        }
    };
    each(names<Sex>, parse_sex);
    each(names<Engagement>, parse_engagement);
    each(names<ContactMode>, parse_mode);
    each(names<ContactOutcome>, parse_outcome);
    each(names<MatchForm>, parse_form);
    each(names<CommitmentState>, parse_mentor_status);
    each(names<EnrolmentState>, parse_youth_status);
}

RC_GTEST_PROP(Values, any_text_is_read_or_refused_in_words, (const std::string& text)) {
    const auto speaks = [](const auto& result) { return result || !sentence(result.error()).empty(); };
    RC_ASSERT(speaks(parse_date(text)));
    RC_ASSERT(speaks(parse_cpr(text)));
    RC_ASSERT(speaks(parse_minutes(text)));
    RC_ASSERT(speaks(parse_time(text)));
    RC_ASSERT(speaks(parse_phone(text)));
    RC_ASSERT(speaks(parse_email(text)));
    RC_ASSERT(speaks(parse_decimal(text)));
}
