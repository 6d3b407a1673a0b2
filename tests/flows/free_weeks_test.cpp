#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/free_weeks.hpp"
#include "store/matching.hpp"
#include "store/people.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Sara waits; Bent is Mads' mentor with place for one more, and Lone has nobody.
class FreeWeeks : public testing::TestWithParam<db::Engine> {
  protected:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    std::string page_of(PersonId person) const {
        return fmt::format("/skovby/middelfart/personer/{}/tid", person.value);
    }
    std::string choice() const { return fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value); }
    std::string choice(CommitmentId mentor) const { return fmt::format("{}?mentor={}", choice(), mentor.value); }
    WeekTexts week(CommitmentId mentor) const {
        auto tx = world.db.read();
        const auto said = store::free_week(tx, mentor, installation.today());
        return said ? written(said->week) : WeekTexts{"nobody has asked"};
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(FreeWeeks);

TEST_P(FreeWeeks, are_written_down_and_shown_again) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto person = karen.get(fmt::format("/skovby/personer/{}", cast.sara.person.value));
    EXPECT_TRUE(says(person, page_of(cast.sara.person)));
    EXPECT_TRUE(says(karen.get(page_of(cast.sara.person)), "Er ikke skrevet endnu"));
    const auto answer =
        karen.send(page_of(cast.sara.person),
                   {{"part", "young_person"}, {"tirsdag", "kl. 17 til 20"}, {"loerdag", "10-12, 16:30-19"}});
    EXPECT_TRUE(says(answer, "Ugen er gemt."));
    EXPECT_TRUE(says(answer, "Skrevet den 24. november 2026"));
    EXPECT_TRUE(says(answer, R"(name="tirsdag" value="17–20")"));
    EXPECT_TRUE(says(answer, R"(name="loerdag" value="10–12, 16.30–19")"));
    EXPECT_TRUE(says(answer, R"(name="onsdag" value="")"));
    const auto none = karen.send(page_of(cast.sara.person), {{"part", "young_person"}});
    EXPECT_TRUE(says(none, "Skrevet den 24. november 2026: ingen faste tider"));
    auto tx = world.db.read();
    EXPECT_TRUE(store::free_week(tx, cast.sara.enrolment, installation.today())->week.is_empty()) << "the newest";
    EXPECT_EQ(tx.value<int>("select count(*) from free_time"), 3) << "and what was said before stays";
    EXPECT_EQ(tx.value<int>("select count(*) from audit_event where detail = 'free time: 3'"), 1);
    EXPECT_FALSE(store::free_week(tx, cast.sara.enrolment, installation.today() - std::chrono::days(1)));
}

TEST_P(FreeWeeks, that_cannot_be_read_are_refused_day_by_day_and_keep_what_was_typed) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto refused =
        karen.post(page_of(cast.sara.person),
                   {{"part", "young_person"}, {"mandag", "efter <skole>"}, {"tirsdag", "17-20"}, {"soendag", "20-17"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, R"(href="#young_person-mandag")"));
    EXPECT_TRUE(says(refused, R"(href="#young_person-soendag")"));
    EXPECT_TRUE(says(refused, R"(name="mandag" value="efter &lt;skole&gt;")"));
    EXPECT_TRUE(says(refused, R"(name="tirsdag" value="17-20")"));
    EXPECT_TRUE(says(refused, R"(name="soendag" value="20-17")"));
    auto tx = world.db.read();
    EXPECT_FALSE(store::free_week(tx, cast.sara.enrolment, installation.today()));
}

TEST_P(FreeWeeks, are_for_those_who_coordinate_and_of_those_in_the_programme) {
    for (const auto& login : {cast.ulla, cast.lis, cast.ole, cast.bent.login}) {
        Visitor visitor(installation, "skovby", login);
        EXPECT_EQ(visitor.get(page_of(cast.sara.person)).status, 404);
        EXPECT_EQ(visitor.post(page_of(cast.sara.person), {{"part", "young_person"}}).status, 404);
        EXPECT_EQ(visitor.post(page_of(cast.bent.login.person), {{"part", "mentor"}}).status, 404);
    }
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_EQ(karen.post(page_of(cast.sara.person), {{"part", "mentor"}}).status, 404) << "she is none";
    EXPECT_EQ(karen.post(page_of(cast.sara.person), {{"part", "guardian"}}).status, 404);
    EXPECT_EQ(karen.post(page_of(cast.ulla.person), {{"part", "mentor"}}).status, 404) << "not in the programme";
    auto tx = world.db.read();
    EXPECT_EQ(tx.value<int>("select count(*) from free_week"), 0);
}

TEST_P(FreeWeeks, of_a_mentor_are_written_by_the_mentor_and_nobody_else_is_reached) {
    Visitor bent(installation, "skovby", cast.bent.login);
    EXPECT_TRUE(says(bent.get("/skovby/mine"), "/skovby/mig/tid"));
    EXPECT_TRUE(says(bent.get("/skovby/mig/tid"), "Hvornår kan du?"));
    const auto refused = bent.post("/skovby/mig/tid", {{"fredag", "sent"}, {"tirsdag", "aften"}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, R"(href="#mentor-fredag")"));
    EXPECT_TRUE(says(refused, R"(name="tirsdag" value="aften")"));
    const auto other = std::to_string(cast.lone.login.person.value);
    const auto kept = bent.send("/skovby/mig/tid", {{"tirsdag", "aften"}, {"person", other}, {"part", "young_person"}});
    EXPECT_TRUE(says(kept, "Ugen er gemt."));
    EXPECT_EQ(week(cast.bent.commitment)[1], "17–22");
    EXPECT_EQ(week(cast.lone.commitment)[0], "nobody has asked");
    for (const auto& login : {cast.karen, cast.lis, cast.ole, cast.ib}) {
        Visitor visitor(installation, "skovby", login);
        EXPECT_EQ(visitor.get("/skovby/mig/tid").status, 404) << "no mentor";
        EXPECT_EQ(visitor.post("/skovby/mig/tid", {{"tirsdag", "aften"}}).status, 404);
    }
    auto tx = world.db.write();
    store::add(tx, cast.bent.commitment, Stand<CommitmentState>{CommitmentState::left, installation.today(), {}},
               {{}, installation.clock.now()});
    tx.commit();
    EXPECT_EQ(bent.get("/skovby/mig/tid").status, 404) << "left";
}

TEST_P(FreeWeeks, are_laid_over_each_other_for_two_who_may_be_matched) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto before = karen.get(choice(cast.bent.commitment));
    EXPECT_TRUE(says(before, "Vi ved ikke, hvornår de har tid."));
    EXPECT_TRUE(says(before, "Skriv, hvornår Sara kan"));
    karen.post(page_of(cast.sara.person), {{"part", "young_person"}, {"tirsdag", "17-20"}, {"torsdag", "17-20"}});
    const auto half = karen.get(choice(cast.bent.commitment));
    EXPECT_TRUE(says(half, "Vi ved ikke, hvornår mentoren har tid."));
    EXPECT_FALSE(says(half, "Skriv, hvornår Sara kan"));
    EXPECT_FALSE(says(half, "both-weeks"));

    karen.post(page_of(cast.bent.login.person), {{"part", "mentor"}, {"tirsdag", "18-21"}, {"torsdag", "15-20"}});
    karen.post(page_of(cast.lone.login.person), {{"part", "mentor"}, {"mandag", "9-12"}});
    const auto list = karen.get(choice());
    EXPECT_TRUE(says(list, "Fælles tid tirsdag kl. 18–20 og torsdag kl. 17–20"));
    EXPECT_TRUE(says(list, "Har ingen tid fælles i en almindelig uge"));
    const auto chosen = karen.get(choice(cast.bent.commitment));
    EXPECT_TRUE(says(chosen, "Hvornår Sara og Bent kan i en almindelig uge"));
    for (const auto* row : {"15–17", "17–18", "18–20", "20–21"})
        EXPECT_TRUE(says(chosen, fmt::format(R"(<th scope="row">{}</th>)", row))) << row;
    for (const auto* who : {">Begge<", ">Kun Sara<", ">Kun Bent<"}) EXPECT_TRUE(says(chosen, who)) << who;
    const auto all = karen.get("/skovby/middelfart/matchning");
    EXPECT_TRUE(says(all, "Se deres uge"));
    EXPECT_TRUE(says(all, "De har tid samtidig"));
}

TEST_P(FreeWeeks, are_known_of_all_as_of_each) {
    Visitor karen(installation, "skovby", cast.karen);
    karen.post(page_of(cast.sara.person), {{"part", "young_person"}, {"onsdag", "9-12"}});
    karen.post(page_of(cast.bent.login.person), {{"part", "mentor"}, {"tirsdag", "18-21"}});
    karen.post(page_of(cast.lone.login.person), {{"part", "mentor"}});
    auto tx = world.db.read();
    const auto today = installation.today();
    int asked = 0;
    for (const auto& each : store::mentor_facts(tx, cast.middelfart, today)) {
        EXPECT_EQ(each.week, store::mentor_facts(tx, cast.middelfart, each.commitment.id, today)->week);
        asked += each.week ? 1 : 0;
    }
    EXPECT_EQ(asked, 2) << "one of them has no fixed times";
    for (const auto& each : store::waiting_facts(tx, cast.middelfart, today)) {
        EXPECT_TRUE(each.week);
        EXPECT_EQ(each.week, store::young_person_facts(tx, *store::enrolment(tx, each.enrolment.id), today).week);
    }
}

}  // namespace
}  // namespace mentorkorps::tests
