// Somebody who knows a mentor: who may be asked, what the mail tells, what they must answer, and when a link has ended.
#include "domain/screening/reference.hpp"

#include <gtest/gtest.h>

#include "domain/letters/discreet.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

const auto today = date(2026, 11, 24);

Person mentor() {
    Person person;
    person.name = "Rie Holst", person.email = "rie@skovby.example";
    return person;
}

std::optional<AskFault> fault(const RefereeDraft& draft, const std::vector<ReferenceRequest>& before = {}) {
    const auto found = asked(draft, mentor(), before, today);
    return found ? std::nullopt : std::optional(found.error());
}

ReferenceRequest open_to(const char* email, Date until = today) { return {.email = email, .until = until}; }

ReferenceDraft answer() {
    return {.knows_from = "Kor", .knows_for = "Ti år", .trust = Trust::yes, .more = {}, .may_call = false};
}

std::vector<std::string> faults(const ReferenceDraft& draft) {
    const auto found = answered(draft, "Rie Holst");
    std::vector<std::string> fields;
    if (!found)
        for (const auto& each : found.error()) fields.emplace_back(each.field);
    return fields;
}

}  // namespace

TEST(Reference, is_asked_of_somebody_else_once_at_a_time) {
    EXPECT_EQ(fault({"Bo", "bo@skovby.example"}), std::nullopt);
    EXPECT_EQ(fault({" ", "bo@skovby.example"}), AskFault::name_missing);
    EXPECT_EQ(fault({std::string(101, 'b'), "bo@skovby.example"}), AskFault::name_long);
    EXPECT_EQ(fault({"Bo", "bo"}), AskFault::not_an_email);
    EXPECT_EQ(fault({"Bo", ""}), AskFault::not_an_email);
    EXPECT_EQ(fault({"Bo", "RIE@skovby.example"}), AskFault::mentors_own);
    EXPECT_EQ(fault({"Bo", "bo@skovby.example"}, {open_to("Bo@skovby.example")}), AskFault::asked_already);
    EXPECT_EQ(fault({"Bo", "bo@skovby.example"}, {open_to("bo@skovby.example", date(2026, 11, 23))}), std::nullopt);
    EXPECT_EQ(fault({"Bo", "bo@skovby.example"}, {5, open_to("lis@skovby.example")}), AskFault::too_many);
}

TEST(Reference, has_a_last_day_and_ends_by_it) {
    auto request = open_to("bo@skovby.example", date(2026, 12, 8));
    EXPECT_EQ(request.ended(date(2026, 12, 8)), std::nullopt);
    EXPECT_EQ(request.ended(date(2026, 12, 9)), ReferenceEnd::expired);
    request.end = ReferenceEnd::answered;
    EXPECT_EQ(request.ended(date(2026, 12, 9)), ReferenceEnd::answered);
}

TEST(Reference, is_asked_for_by_a_letter_that_tells_nothing_of_the_mentor) {
    const std::string link = "https://mentor.skovby.example/skovby/reference/" + std::string(20, 'k');
    const auto letter = letter_to_referee({"Bo", "bo@skovby.example"}, "Skovby Kommune", link, date(2026, 12, 8));
    EXPECT_EQ(indiscretion_in(letter), std::nullopt);
    EXPECT_EQ(indiscretion_in(reference_subject), std::nullopt);
    EXPECT_TRUE(letter.contains(link + "\n"));
    EXPECT_TRUE(letter.contains("08-12-2026"));
    for (const auto* never : {"Rie", "mentor for", "ung"}) EXPECT_FALSE(letter.contains(never)) << never;
}

TEST(Reference, asks_five_questions_and_says_all_that_is_wrong) {
    const auto good = answered(answer(), "Rie Holst");
    ASSERT_TRUE(good.has_value());
    EXPECT_EQ(good->size(), 4u) << "nothing more to know";
    EXPECT_EQ(good->at(2).question, "Ville du være tryg ved, at Rie Holst var sammen med en ung, der har det svært?");
    EXPECT_EQ(good->at(3), (Answered{"Må vi ringe til dig?", "Nej"}));

    EXPECT_EQ(faults({}), (std::vector<std::string>{"hvorfra", "hvor-laenge", "tryg", "ringe"}));
    auto typed = answer();
    typed.trust = Trust::no;
    EXPECT_EQ(faults(typed), std::vector<std::string>{"mere"});
    typed.trust = Trust::unknown;
    EXPECT_TRUE(faults(typed).empty());
    typed.more = "010190-1234";
    EXPECT_EQ(faults(typed), std::vector<std::string>{"mere"});
    typed = answer(), typed.may_call = true;
    EXPECT_EQ(faults(typed), std::vector<std::string>{"telefon"});
    typed.phone = "20 00 00 01";
    EXPECT_EQ(answered(typed, "Rie")->back().answer, "Ja, på +4520000001");
    typed.knows_from = std::string(2001, 'a');
    EXPECT_EQ(faults(typed), std::vector<std::string>{"hvorfra"});
}
