#include "domain/matching/week.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include "base/text.hpp"
#include "domain/matching/fit.hpp"
#include "tests/support/programme_file.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

using enum Weekday;

/// The texts of Monday, Tuesday and so on; the rest are empty.
WeekTexts texts(std::initializer_list<const char*> days) {
    WeekTexts found;
    std::ranges::copy(days, found.begin());
    return found;
}
Week week(std::initializer_list<const char*> days) { return read_week(texts(days)).value(); }
std::string as_read(const char* tuesday) { return written(week({"", tuesday}))[1]; }
std::string refused(const char* tuesday) {
    const auto found = read_week(texts({"", tuesday}));
    return found ? "" : sentence(found.error().at(0));
}

Week any_week() {
    Week found;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const int from = half_hour_minutes * *rc::gen::inRange(0, 48);
        const int to = from + half_hour_minutes * *rc::gen::inRange(1, 20);
        found.add(static_cast<Weekday>(*rc::gen::inRange(0, 7)), {from, to});
    }
    return found;
}

}  // namespace

TEST(Week, is_read_as_people_write_it) {
    for (const auto* text : {"17-20", "17–20", "17:00 – 20:00", "17.00-20.00", "kl. 17 til 20", "Fra kl. 17 til kl. 20",
                             "1700-2000", "klokken 17 til 20", "17-18.30, 18.30-20", "18-20; 17-19", "17-19 og 18-20"})
        EXPECT_EQ(as_read(text), "17–20") << text;
    EXPECT_EQ(as_read("16.30-19, 21-22"), "16.30–19, 21–22");
    EXPECT_EQ(as_read("21-22, 16:30-19,"), "16.30–19, 21–22") << "in order";
    EXPECT_EQ(as_read("Hele dagen"), "hele dagen");
    EXPECT_EQ(as_read("0-24"), "hele dagen");
    EXPECT_EQ(as_read("22-0"), "22–24");
    EXPECT_EQ(as_read("formiddag, aften"), "9–12, 17–22");
    for (const auto* text : {"", "  ", "nej", "Kan ikke", "-", "–"}) EXPECT_EQ(as_read(text), "") << text;
}

TEST(Week, is_refused_with_the_day_and_the_way_out) {
    EXPECT_EQ(
        refused("efter fodbold"),
        "Tirsdag: Vi kan ikke læse »efter fodbold«. Skriv klokkeslæt fra 0 til 24, fx 17–20, eller lad feltet stå "
        "tomt.");
    for (const auto* text : {"17", "17-", "-20", "17-25", "24.30-25", "17-19-20", "a-b", "17.60-19", "17.3-19", "-1-3",
                             "170-200", "17-20 Æble", "+1-3"})
        EXPECT_TRUE(refused(text).starts_with("Tirsdag: Vi kan ikke læse »")) << text << refused(text);
    EXPECT_EQ(refused("9-10, 17.15–20"),
              "Tirsdag: Ugen er delt i halve timer. Ret »17.15–20« til hele og halve timer, fx 17.30–20.");
    EXPECT_EQ(refused("20-17"),
              "Tirsdag: »20-17« slutter, før det begynder. Byt om på tallene. Går det over midnat, så skriv resten på "
              "næste dag.");
    EXPECT_EQ(refused("17-17").substr(0, 18), "Tirsdag: »17-17«");
    EXPECT_EQ(refused(std::string(201, 'x').c_str()),
              "Tirsdag: Der står for meget. Skriv højst 200 tegn, fx 17–20, 21–22.");
    EXPECT_TRUE(refused(std::string(60, 'x').c_str()).contains("læse teksten."));

    const auto both = read_week(texts({"kage", "17-20", "", "", "", "", "3-2"}));
    ASSERT_FALSE(both);
    ASSERT_EQ(both.error().size(), 2U) << "all at once";
    EXPECT_EQ(both.error()[1].day, sunday);
}

RC_GTEST_PROP(Week, comes_back_as_it_was_written, ()) {
    const auto week = any_week();
    const auto read = read_week(written(week));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == week);
    RC_ASSERT(written(*read) == written(week));
}

RC_GTEST_PROP(Week, has_stretches_apart_and_in_order, ()) {
    const auto week = any_week();
    for (const auto& [day, name] : names<Weekday>) {
        int last = -1;
        for (const auto& each : week.stretches(day)) {
            RC_ASSERT(each.from > last);
            RC_ASSERT(each.to > each.from);
            RC_ASSERT(each.to <= day_minutes);
            RC_ASSERT(week.has_room(day, each.to - each.from));
            last = each.to;
        }
    }
}

RC_GTEST_PROP(Week, of_two_is_the_same_either_way_and_when_each_of_them_can, ()) {
    const auto one = any_week(), other = any_week();
    const auto both = common(one, other);
    RC_ASSERT(both == common(other, one));
    RC_ASSERT(common(both, one) == both);
    RC_ASSERT(common(both, other) == both);
    RC_ASSERT(common(one, one) == one);
    for (const auto& [day, name] : names<Weekday>)
        for (int from = 0; from < day_minutes; from += half_hour_minutes) {
            const Stretch half_hour{from, from + half_hour_minutes};
            RC_ASSERT(both.has(day, half_hour) == (one.has(day, half_hour) && other.has(day, half_hour)));
        }
}

RC_GTEST_PROP(Week, laid_over_another_says_of_each_half_hour_who_can, ()) {
    const auto one = any_week(), other = any_week();
    Week first, second;
    int last = 0;
    for (const auto& row : laid_over(one, other)) {
        RC_ASSERT(row.time.from >= last);
        last = row.time.to;
        for (const auto& [day, name] : names<Weekday>) {
            const auto who = row.days[static_cast<std::size_t>(day)];
            if (who == WhoCan::both || who == WhoCan::first) first.add(day, row.time);
            if (who == WhoCan::both || who == WhoCan::second) second.add(day, row.time);
        }
    }
    RC_ASSERT(first == one);
    RC_ASSERT(second == other);
}

RC_GTEST_PROP(Week, is_said_in_few_letters, ()) { RC_ASSERT(length(in_words(any_week())) <= 90); }

TEST(Week, is_said_as_one_reads_it_fastest) {
    EXPECT_EQ(in_words(Week{}), "");
    EXPECT_EQ(in_words(week({"", "17-20"})), "tirsdag kl. 17–20");
    EXPECT_EQ(in_words(week({"", "17-20", "", "16.30-19"})), "tirsdag kl. 17–20 og torsdag kl. 16.30–19");
    EXPECT_EQ(in_words(week({"", "17-20", "", "17-20"})), "tirsdag og torsdag kl. 17–20");
    EXPECT_EQ(in_words(week({"17-20", "17-20", "17-20", "17-20", "", "10-12"})),
              "mandag til torsdag kl. 17–20 og lørdag kl. 10–12");
    EXPECT_EQ(in_words(week({"9-11, 17-20", "", "", "", "", "hele dagen"})),
              "mandag kl. 9–11 og 17–20 samt lørdag hele dagen");
    EXPECT_EQ(in_words(week({"8-9", "8-9", "8-9", "8-9", "8-9", "8-9", "8-9"})), "alle ugens dage kl. 8–9");
    EXPECT_EQ(in_words(week({"9-11.30, 17-20", "17.30-19, 19.30-20", "17-20", "", "19.30-21.30", "12.30-16"})),
              "mandag formiddag og aften, tirsdag, onsdag og fredag aften samt lørdag eftermiddag");
    EXPECT_EQ(in_words(week({"9-11, 17-20", "7-8, 12-14", "17-20", "9-10.30, 13-15, 19-21.30"})), "mandag til torsdag");
}

TEST(RoomToMeet, is_counted_in_meetings_of_the_usual_length) {
    const auto all = week({"0-24", "0-24", "0-24", "0-24", "0-24", "0-24", "0-24"});
    const auto with = [&](std::initializer_list<const char*> days) { return room_to_meet(all, week(days)); };
    EXPECT_EQ(with({"17-19", "17-19"}), fits_wholly);
    EXPECT_EQ(with({"17-19", "17-18.30"}), fits_wholly / 4 * 3);
    EXPECT_EQ(with({"17-18, 19-20", "17-18.30"}), fits_wholly / 2) << "two hours, but not at a stretch";
    EXPECT_EQ(with({"23-24", "0-1"}), fits_wholly / 2) << "not across midnight";
    EXPECT_EQ(with({"17-17.30"}), fits_wholly / 4);
    EXPECT_EQ(room_to_meet(week({"9-12"}), week({"", "9-12"})), 0);
    EXPECT_EQ(with({}), std::nullopt) << "no fixed times";
    EXPECT_EQ(room_to_meet(all, {}), std::nullopt) << "nobody has asked";
}

TEST(RoomToMeet, is_said_and_so_is_what_is_not_known) {
    const auto programme = tests::programme_file("bbbs");
    YoungPersonFacts young{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    MentorFacts mentor;
    const auto says = [&] { return sentence(FitPart::time, young, mentor, programme, date(2026, 11, 24)); };
    EXPECT_EQ(says(), "Vi ved ikke, hvornår de har tid");
    young.week = week({"", "aften", "", "aften"});
    EXPECT_EQ(says(), "Vi ved ikke, hvornår mentoren har tid");
    mentor.week = week({"9-12", "16-20", "", "18-23"});
    EXPECT_EQ(says(), "Fælles tid tirsdag kl. 17–20 og torsdag kl. 18–22");
    mentor.week = week({"9-12"});
    EXPECT_EQ(says(), "Har ingen tid fælles i en almindelig uge");
    mentor.week = Week{};
    EXPECT_EQ(says(), "Mentoren har ingen faste tider");
}
