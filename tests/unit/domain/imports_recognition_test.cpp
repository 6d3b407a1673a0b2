#include <gtest/gtest.h>

#include "domain/imports/recognition.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const Date born = date(1990, 1, 1);
const Date other_day = date(1991, 1, 1);

KnownPeople one(KnownPerson person) {
    person.key = 7;
    return KnownPeople({std::move(person)});
}

PersonCells row(std::string id, std::string name, std::optional<Date> birth_date, std::string phone) {
    PersonCells cells;
    cells.external_id = std::move(id);
    cells.name = std::move(name);
    cells.birth_date = birth_date;
    cells.phone = std::move(phone);
    return cells;
}

std::string said(const Recognition& recognition) {
    return std::visit(overloaded{[](const SamePerson& same) { return "same " + std::to_string(same.key); },
                                 [](const NewPerson&) { return std::string("new"); },
                                 [](const DoubtfulPerson& doubtful) { return question(doubtful); }},
                      recognition);
}

}  // namespace

TEST(Recognition, the_senders_id_decides) {
    const auto known = one({.external_id = "M1", .name = "Eva Berg", .birth_date = born, .phone = {}});
    EXPECT_EQ(said(recognise(row("M1", "Eva Lund", other_day, ""), known)), "same 7");
    EXPECT_EQ(said(recognise(row("M2", "Eva Berg", born, ""), known)), "new");
}

TEST(Recognition, name_and_birth_date_or_phone_are_the_same_person) {
    const auto known = one({.external_id = {}, .name = "Åse Bæk", .birth_date = born, .phone = "+4520001000"});
    EXPECT_EQ(said(recognise(row("", "aase BAEK", born, ""), known)), "same 7");
    EXPECT_EQ(said(recognise(row("", "Åse Bæk", {}, "+4520001000"), known)), "same 7");
    EXPECT_EQ(said(recognise(row("", "Åse Bæk", born, "+4520009999"), known)), "same 7");
    EXPECT_EQ(said(recognise(row("", "Åse Bæk", other_day, ""), known)), "new");
    EXPECT_EQ(said(recognise(row("", "Eva Bæk", other_day, "+4520001000"), known)), "new");
}

TEST(Recognition, a_doubtful_pair_is_a_question) {
    const auto known = one({.external_id = {}, .name = "Åse Bæk", .birth_date = born, .phone = "+4520001000"});
    EXPECT_EQ(said(recognise(row("", "Åse Bæk", {}, ""), known)),
              "Der findes en person med samme navn, men hverken fødselsdato eller telefon viser, om det er den samme. "
              "Er det?");
    EXPECT_EQ(said(recognise(row("", "Åse Bæk", other_day, "+4520001000"), known)),
              "Der findes en person med samme navn og telefon, men en anden fødselsdato. Er det den samme?");
    EXPECT_EQ(said(recognise(row("", "Åse Lund", born, "+4520001000"), known)),
              "Der findes en person med samme fødselsdato og telefon, men et andet navn. Er det den samme?");
    EXPECT_EQ(said(recognise(row("M1", "Åse Bæk", born, ""), known)),
              "Personen ser ud til at være oprettet i forvejen uden id. Er det den samme?");
}

TEST(Recognition, several_that_fit_are_a_question) {
    KnownPeople known({{.key = 9, .external_id = "a", .name = "Bo", .birth_date = born, .phone = {}}});
    known.add({.key = 8, .external_id = "b", .name = "Bo", .birth_date = born, .phone = {}});
    const auto recognition = recognise(row("", "Bo", born, ""), known);
    ASSERT_TRUE(std::holds_alternative<DoubtfulPerson>(recognition));
    EXPECT_EQ(std::get<DoubtfulPerson>(recognition).keys, (std::vector<std::int64_t>{8, 9}));
}

TEST(Recognition, a_cell_means_an_id_first_and_then_a_name) {
    KnownPeople known({{.key = 1, .external_id = "Bo", .name = "Eva Berg", .birth_date = {}, .phone = {}},
                       {.key = 2, .external_id = "x", .name = "Bo", .birth_date = {}, .phone = {}},
                       {.key = 3, .external_id = "y", .name = "Ib", .birth_date = {}, .phone = {}},
                       {.key = 4, .external_id = "z", .name = "IB", .birth_date = {}, .phone = {}}});
    EXPECT_EQ(person_meant("Bo", known).value_or(0), 1);
    EXPECT_EQ(person_meant(" eva  berg ", known).value_or(0), 1);
    EXPECT_EQ(sentence(person_meant("Ib", known).error()),
              "»Ib« passer på flere personer. Skriv personens id i stedet for navnet.");
    EXPECT_EQ(sentence(person_meant("M999", known).error()),
              "»M999« kendes ikke. Skriv et id eller et fuldt navn fra listen over personer.");
}
