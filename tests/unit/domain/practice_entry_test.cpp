#include "domain/practice/entry.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/programme_file.hpp"

namespace mentorkorps::domain {
namespace {

const Date today = date(2026, 11, 24);

Rule rule_before(Step step, Severity severity) {
    RequiredFacts facts;
    facts.facts = {"interview"};
    facts.before = step;
    facts.about = About::person;
    Rule rule{.key = "X-1", .severity = severity, .kind = std::move(facts), .source = "us"};
    return rule;
}

Requirements asked(const Programme& programme, Party party) {
    const MatchFacts facts{.members = {{.person = PersonId{1}, .party = party}}};
    return requirements(programme, Timeline(facts, today));
}

YoungPersonFacts young(int years, std::vector<Observation> known = {}) {
    YoungPersonFacts facts{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    facts.person.birth_date = plus_months(today, -12 * years);
    facts.observations = std::move(known);
    return facts;
}

std::vector<std::string> said(const std::vector<Obstacle>& against) {
    std::vector<std::string> sentences;
    for (const auto& each : against) sentences.push_back(each.sentence);
    return sentences;
}

TEST(Entry, is_the_step_from_outside_in_and_no_other) {
    using C = CommitmentState;
    using E = EnrolmentState;
    EXPECT_EQ(step_taken(C::training, C::approved), Step::approval);
    EXPECT_EQ(step_taken(C::interested, C::active), Step::approval);
    EXPECT_EQ(step_taken(C::left, C::active), std::nullopt) << "has been approved before";
    EXPECT_EQ(step_taken(C::approved, C::active), std::nullopt);
    EXPECT_EQ(step_taken(C::screening, C::rejected), std::nullopt);
    EXPECT_EQ(step_taken(E::referred, E::waiting), Step::admission);
    EXPECT_EQ(step_taken(E::in_visitation, E::active), Step::admission);
    EXPECT_EQ(step_taken(E::declined, E::waiting), Step::admission);
    EXPECT_EQ(step_taken(E::in_visitation, E::declined), std::nullopt);
    EXPECT_EQ(step_taken(E::closed, E::waiting), std::nullopt) << "has been accepted before";
    EXPECT_EQ(step_taken(E::waiting, E::active), std::nullopt);
}

TEST(Entry, of_somebody_outside_the_age_needs_a_reason_though_the_rule_only_warns) {
    const auto middelfart = tests::programme_file("middelfart");
    EXPECT_EQ(said(against_admission(middelfart, young(34), {}, today)),
              std::vector<std::string>{"Den unge er 34 år; programmet er for 15–32 år"});
    EXPECT_TRUE(against_admission(middelfart, young(32), {}, today).empty());
    auto unknown = young(34);
    unknown.person.birth_date.reset();
    EXPECT_TRUE(against_admission(middelfart, unknown, {}, today).empty())
        << "what is not known stands in nobody's way";
}

TEST(Entry, asks_whom_the_programme_is_for) {
    const auto ungeenheden = tests::programme_file("ungeenheden");
    const auto with = [&](int years, const char* benefit, const char* active_case) {
        const auto against = against_admission(ungeenheden,
                                               young(years, {{"benefit", benefit, date(2026, 1, 1), {}},
                                                             {"active_case", active_case, date(2026, 1, 1), {}}}),
                                               {}, today);
        return std::ranges::count(against, std::string("S0-1"), [](const Obstacle& each) { return each.rule->key; });
    };
    EXPECT_EQ(with(20, "kontanthjaelp", "nej"), 0);
    EXPECT_EQ(with(17, "ingen", "ja"), 0);
    EXPECT_EQ(with(17, "ingen", "nej"), 1);
    EXPECT_EQ(with(20, "ingen", "ja"), 1);
}

TEST(Entry, is_stopped_by_what_a_stop_asks_for_before_that_step_only) {
    Programme programme;
    const auto against = [&](Step step, Severity severity) {
        programme.rules = {rule_before(step, severity)};
        return std::pair(against_admission(programme, young(20), asked(programme, Party::young_person), today).size(),
                         against_approval(programme, {}, asked(programme, Party::mentor), today).size());
    };
    EXPECT_EQ(against(Step::admission, Severity::stop), std::pair(1UZ, 0UZ));
    EXPECT_EQ(against(Step::approval, Severity::stop), std::pair(0UZ, 1UZ));
    EXPECT_EQ(against(Step::admission, Severity::warn), std::pair(0UZ, 0UZ));
    EXPECT_EQ(against(Step::proposal, Severity::stop), std::pair(0UZ, 0UZ));
}

TEST(Entry, of_a_mentor_asks_for_the_course) {
    const auto middelfart = tests::programme_file("middelfart");
    const auto after = [&](int sessions) {
        return said(against_approval(middelfart, {{"unge-mentorkursus", sessions, {}}}, {}, today));
    };
    EXPECT_EQ(after(4), std::vector<std::string>{"Mangler at gennemføre kurset: 4 af 5 gange"});
    EXPECT_TRUE(after(5).empty());
    EXPECT_TRUE(against_approval(tests::programme_file("ungeenheden"), {}, {}, today).empty());
}

TEST(Entry, says_what_stands_in_the_way_and_the_way_out) {
    const auto middelfart = tests::programme_file("middelfart");
    auto against = against_admission(middelfart, young(34), {}, today);
    EXPECT_EQ(sentence_at_entry({against, Stopped::Why::missing}),
              "Den unge er 34 år; programmet er for 15–32 år. Få det på plads først, eller skriv under »Hvorfor?«, "
              "hvorfor I gør det alligevel.");
    auto by_law = *against.at(0).rule;
    by_law.is_law = true;
    against.at(0).rule = &by_law;
    EXPECT_EQ(sentence_at_entry({against, Stopped::Why::law}),
              "Den unge er 34 år; programmet er for 15–32 år. Det kræver loven, så det kan ikke fraviges.");
}

}  // namespace
}  // namespace mentorkorps::domain
