#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/whole.hpp"
#include "app/wishes.hpp"
#include "store/matching.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "store/wishes.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Sara waits; Bent has place for one more, and Lone has nobody.
class Matching : public testing::TestWithParam<db::Engine> {
  protected:
    std::string page_of(PersonId person) const {
        return fmt::format("/skovby/middelfart/personer/{}/oensker", person.value);
    }
    http::Response wish(Visitor& by, PersonId person,
                        const std::vector<std::pair<std::string, std::string>>& fields) const {
        return by.post_all(page_of(person), fields);
    }
    std::string pair(CommitmentId mentor) const {
        return fmt::format("{}-{}", cast.sara.enrolment.value, mentor.value);
    }
    void let_wait(const char* name, Date since) {
        auto tx = world.db.write();
        Person who;
        who.name = name;
        who.uuid = uuid(world.random);
        Enrolment enrolment;
        enrolment.person = store::add(tx, who, installation.clock.now());
        enrolment.programme = cast.middelfart;
        const auto id = store::add(tx, enrolment, installation.clock.now());
        store::add(tx, id, Stand<EnrolmentState>{EnrolmentState::waiting, since, {}}, {{}, installation.clock.now()});
        tx.commit();
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
};
ON_BOTH_DATABASES(Matching);

TEST_P(Matching, wishes_are_written_down_party_by_party_and_shown_again) {
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_TRUE(says(karen.get(page_of(cast.sara.person)), "Er ikke spurgt endnu"));
    EXPECT_FALSE(says(karen.get(page_of(cast.sara.person)), "Forældrene ønsker en mentor")) << "Sara is 18";
    EXPECT_EQ(wish(karen, cast.sara.person,
                   {{"part", "young_person"}, {"koen", "female"}, {"koen-styrke", "must"}, {"sprog", "somali"}})
                  .status,
              303);
    const auto page = karen.get(page_of(cast.sara.person));
    EXPECT_TRUE(says(page, "<option value=\"female\" selected>"));
    EXPECT_TRUE(says(page, "value=\"somali\""));
    EXPECT_TRUE(says(page, "Skrevet den 24. november 2026"));
    EXPECT_EQ(wish(karen, cast.sara.person, {{"part", "young_person"}}).status, 303) << "nothing matters any more";
    auto tx = world.db.read();
    const auto lists = store::wishes(tx, cast.sara.enrolment, installation.today());
    ASSERT_EQ(lists.size(), 1U) << "the newest of the party";
    EXPECT_TRUE(lists[0].wishes.empty());
    EXPECT_EQ(tx.value<int>("select count(*) from wish"), 2) << "and what was said before stays";
}

TEST_P(Matching, wishes_are_for_those_who_coordinate_and_of_those_who_can_wish) {
    Visitor ulla(installation, "skovby", cast.ulla), lis(installation, "skovby", cast.lis);
    for (auto* each : {&ulla, &lis}) {
        EXPECT_EQ(each->get(page_of(cast.sara.person)).status, 404);
        EXPECT_EQ(wish(*each, cast.sara.person, {{"part", "young_person"}}).status, 404);
    }
    Visitor karen(installation, "skovby", cast.karen);
    EXPECT_EQ(wish(karen, cast.sara.person, {{"part", "mentor"}}).status, 404) << "she is none";
    EXPECT_EQ(wish(karen, cast.sara.person, {{"part", "guardian"}}).status, 404) << "she is grown up";
    EXPECT_EQ(wish(karen, cast.ulla.person, {{"part", "mentor"}}).status, 404) << "not in the programme";
}

TEST_P(Matching, wishes_decide_who_is_possible_and_who_stands_first) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto choice = fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value);
    EXPECT_TRUE(says(karen.get(choice), "2 mentorer kan tage imod"));
    wish(karen, cast.sara.person, {{"part", "young_person"}, {"ikke", "Bent Ågård"}});
    const auto without = karen.get(choice);
    EXPECT_TRUE(says(without, "1 mentor kan tage imod"));
    EXPECT_TRUE(says(without, "Er valgt fra af den unge"));
    EXPECT_FALSE(says(without, fmt::format("mentor={}", cast.bent.commitment.value)))
        << "no rule: nobody sets it aside";
}

TEST_P(Matching, proposes_a_mentor_for_all_who_wait_and_keeps_to_what_was_decided) {
    let_wait("Ida Holt", date(2026, 1, 5));
    Visitor karen(installation, "skovby", cast.karen);
    const std::string all = "/skovby/middelfart/matchning";
    const auto page = karen.get(all);
    EXPECT_TRUE(says(page, "2 unge venter, og 2 mentorer har plads til 2 unge"));
    EXPECT_TRUE(says(page, "2 af 2 får en mentor"));
    EXPECT_LT(page.body.find("Ida Holt</a> og"), page.body.find("Sara Bæk</a> og")) << "who has waited longest first";
    EXPECT_TRUE(says(page, "Passer "));
    EXPECT_TRUE(says(page, "#info\"></use></svg> <span>Ingen har skrevet ønsker"));
    EXPECT_TRUE(says(page, "#check\"></use></svg> <span>Har ingen ung nu"));
    wish(karen, cast.sara.person, {{"part", "young_person"}, {"interesser", "sejlads"}});
    EXPECT_TRUE(says(karen.get(all + "?sammen=" + pair(cast.bent.commitment)),
                     "#info\"></use></svg> <span>Passer ikke: den unge ønskede en, der kan lide sejlads"))
        << "no tick at what does not fit";
    wish(karen, cast.sara.person, {{"part", "young_person"}});

    const auto with_bent = karen.get(all + "?sammen=" + pair(cast.bent.commitment));
    EXPECT_TRUE(says(with_bent, fmt::format("value=\"{}\" checked", pair(cast.bent.commitment))));
    const auto alone = karen.get(all + "?hver=" + pair(cast.bent.commitment) + "&hver=" + pair(cast.lone.commitment));
    EXPECT_TRUE(says(alone, "1 af 2 får en mentor"));
    EXPECT_TRUE(says(alone, "Uden dine kryds ville 2 få en mentor."));
    EXPECT_TRUE(says(alone, "Stadig uden mentor"));
    const auto impossible =
        karen.get(all + "?sammen=" + pair(cast.bent.commitment) + "&hver=" + pair(cast.bent.commitment));
    EXPECT_TRUE(says(impossible, "De kan ikke komme sammen i forslaget"));
    EXPECT_TRUE(says(impossible, fmt::format("id=\"forgaeves-{0}\" name=\"sammen\" value=\"{0}\" checked",
                                             pair(cast.bent.commitment))));
    EXPECT_TRUE(says(karen.get(all + "?v-needs=meget"), "Skriv et helt tal fra 0 til 100."));
    EXPECT_EQ(karen.get(all + "?sammen=kage&hver=9-9&maal=alt").status, 200) << "what means nothing is left out";

    Visitor ulla(installation, "skovby", cast.ulla), lis(installation, "skovby", cast.lis);
    EXPECT_EQ(ulla.get(all).status, 404);
    EXPECT_EQ(lis.get(all).status, 404);
}

TEST_P(Matching, knows_of_all_who_wait_what_it_knows_of_each) {
    let_wait("Ida Holt", date(2026, 1, 5));
    Visitor karen(installation, "skovby", cast.karen);
    wish(karen, cast.sara.person, {{"part", "young_person"}, {"naer", "must"}});
    auto tx = world.db.read();
    const auto all = store::waiting_facts(tx, cast.middelfart, installation.today());
    ASSERT_EQ(all.size(), 2U);
    for (const auto& each : all) {
        const auto one = store::young_person_facts(tx, *store::enrolment(tx, each.enrolment.id), installation.today());
        EXPECT_EQ(each.person.name, one.person.name);
        EXPECT_EQ(each.person.interests, one.person.interests);
        EXPECT_EQ(each.state, one.state);
        EXPECT_EQ(each.state_since, one.state_since);
        EXPECT_EQ(each.observations, one.observations);
        EXPECT_EQ(each.mentors_now, one.mentors_now);
        EXPECT_EQ(each.earlier_mentors, one.earlier_mentors);
        ASSERT_EQ(each.wishes.size(), one.wishes.size());
        for (std::size_t i = 0; i < one.wishes.size(); ++i) EXPECT_EQ(each.wishes[i].wishes, one.wishes[i].wishes);
    }
}

}  // namespace
}  // namespace mentorkorps::tests
