#include "app/proposals.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/whole.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/readable.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Karen proposes Sara, who waits and is 18, to Lone, who has nobody.
class Proposals : public testing::TestWithParam<db::Engine> {
  protected:
    Proposals() { karen.get("/skovby/middelfart/forslag"); }
    std::string pair() const { return fmt::format("{}-{}", cast.sara.enrolment.value, cast.lone.commitment.value); }
    http::Response propose() { return karen.post("/skovby/middelfart/forslag", {{"par", pair()}}); }
    std::string page_of(const http::Response& proposed) const {
        const auto address = header(proposed, "Location");
        return address.substr(0, address.find('?'));
    }
    std::string number_of(const std::string& page) const { return page.substr(page.rfind('/') + 1); }
    int answer(const std::string& page, const char* party, const char* answer) {
        return karen.post(page + "/svar", {{"part", party}, {"svar", answer}}).status;
    }
    int answer_as(Visitor& mentor, const std::string& page, const char* answer) {
        mentor.get("/skovby/mine");
        return mentor.post("/skovby/mine/forslag/" + number_of(page), {{"svar", answer}}).status;
    }
    std::vector<std::string> letters() const {
        return world.db.read().all("select subject from outbox order by id",
                                   [](const db::Row& row) { return row.get<std::string>(0); });
    }
    Stand<EnrolmentState> sara() const {
        auto tx = world.db.read();
        return *store::stand(tx, cast.sara.enrolment, installation.today());
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(Proposals);

TEST_P(Proposals, go_from_a_yes_of_each_to_a_first_meeting_and_a_match) {
    const auto page = page_of(propose());
    EXPECT_EQ(letters(), std::vector<std::string>{"Der er måske en ung til dig"});
    Visitor lone(installation, "skovby", cast.lone.login);
    const auto asked = lone.get("/skovby/mine");
    EXPECT_TRUE(says(asked, "Den unge er 18 år"));
    EXPECT_FALSE(says(asked, "Sara")) << "no names before all have said yes";
    EXPECT_EQ(answer_as(lone, page, "yes"), 303);
    EXPECT_TRUE(says(karen.get(page), "Ja, svaret den 24-11-2026"));
    EXPECT_EQ(answer(page, "young_person", "yes"), 303);
    EXPECT_EQ(letters().back(), "Alle har sagt ja");

    EXPECT_EQ(
        karen.post(page + "/moede", {{"dato", "2026-12-01"}, {"klokken", "16.30"}, {"sted", "Biblioteket"}}).status,
        303);
    EXPECT_TRUE(says(karen.get(page), "tirsdag 1. december kl. 16.30, Biblioteket"));
    const auto accepted = lone.get("/skovby/mine");
    EXPECT_TRUE(says(accepted, "Alle har sagt ja: Sara Bæk"));
    EXPECT_TRUE(says(accepted, "tirsdag 1. december kl. 16.30, Biblioteket"));

    const auto choice = fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value);
    const auto mentor = std::to_string(cast.lone.commitment.value);
    EXPECT_EQ(karen.post(choice, {{"mentor", mentor}, {"hvor-ofte", "7"}, {"varighed", "60"}, {"start", "2026-11-24"}})
                  .status,
              303);
    EXPECT_TRUE(says(karen.get(page), "Blev til et match"));
    EXPECT_TRUE(says(lone.get("/skovby/mine"), "kl. 16.30, Biblioteket")) << "until they have met";
    EXPECT_TRUE(says(karen.get(page), "kl. 16.30, Biblioteket"));
    installation.clock.put(midnight(date(2026, 12, 2)));
    Visitor later(installation, "skovby", cast.lone.login);
    EXPECT_FALSE(says(later.get("/skovby/mine"), "Alle har sagt ja")) << "the match itself stands there now";
    EXPECT_EQ(sara().state, EnrolmentState::active);
}

TEST_P(Proposals, that_come_to_nothing_cost_no_waiting) {
    const auto before = sara();
    const auto page = page_of(propose());
    EXPECT_EQ(sara(), before);
    const auto whole = [&] { return karen.get("/skovby/middelfart/matchning").body; };
    EXPECT_TRUE(whole().contains("1 ung er allerede foreslået en mentor"));
    EXPECT_FALSE(whole().contains("Sara Bæk"));
    EXPECT_EQ(answer(page, "young_person", "no"), 303);
    EXPECT_EQ(sara(), before) << "she waits as long as ever";
    EXPECT_TRUE(whole().contains("Sara Bæk"));
    EXPECT_TRUE(whole().contains("Har sagt nej")) << "and is not proposed to Lone again";
    EXPECT_FALSE(whole().contains(fmt::format("name=\"par\" value=\"{}\"", pair())));
}

TEST_P(Proposals, run_out_by_themselves) {
    const auto page = page_of(propose());
    installation.clock.put(installation.clock.now() + std::chrono::days{15});
    Visitor later(installation, "skovby", cast.karen);
    EXPECT_TRUE(says(later.get(page), "Fristen gik, uden at alle sagde ja"));
    EXPECT_EQ(later.post(page + "/svar", {{"part", "mentor"}, {"svar", "yes"}}).status, 422);
    EXPECT_EQ(later.post("/skovby/middelfart/forslag", {{"par", pair()}}).status, 303) << "they may be asked again";
}

TEST_P(Proposals, are_over_when_the_mentor_leaves) {
    const auto page = page_of(propose());
    Visitor lone(installation, "skovby", cast.lone.login);
    EXPECT_EQ(answer_as(lone, page, "yes"), 303);
    {
        auto tx = world.db.write();
        store::add(tx, cast.lone.commitment, Stand<CommitmentState>{CommitmentState::left, installation.today(), {}},
                   {{}, installation.clock.now()});
        tx.commit();
    }
    EXPECT_EQ(answer(page, "young_person", "yes"), 422);
    EXPECT_TRUE(says(karen.get(page), "En af dem kan ikke matches mere"));
    EXPECT_FALSE(says(lone.get("/skovby/mine"), "Sara"));
    EXPECT_NE(letters().back(), "Alle har sagt ja");
}

TEST_P(Proposals, tell_no_mentor_who_said_no) {
    const auto page = page_of(propose());
    Visitor lone(installation, "skovby", cast.lone.login);
    const auto told = [&] { return lone.get("/skovby/mine").body; };
    answer(page, "young_person", "no");
    EXPECT_EQ(letters().back(), "Forslaget gælder ikke mere");
    const auto after_no = told();
    EXPECT_TRUE(after_no.contains("Det blev ikke til noget denne gang"));
    EXPECT_EQ(answer_as(lone, page, "yes"), 422);
    const auto again = page_of(propose());
    karen.post(again + "/tilbage", {});
    const auto sentence = "Det blev ikke til noget denne gang. Din koordinator finder en anden til dig.";
    const auto both = told();
    EXPECT_NE(both.find(sentence), both.rfind(sentence)) << "the same words, whyever it ended";
}

TEST_P(Proposals, are_made_once_and_only_of_those_who_can) {
    EXPECT_EQ(propose().status, 303);
    EXPECT_TRUE(says(propose(), "Den unge er allerede foreslået en mentor"));
    const auto of = [&](EnrolmentId young, CommitmentId mentor) {
        return karen.post("/skovby/middelfart/forslag", {{"par", fmt::format("{}-{}", young.value, mentor.value)}});
    };
    EXPECT_TRUE(says(of(cast.mads.enrolment, cast.lone.commitment), "venter ikke på en mentor"));
    EXPECT_TRUE(says(of(cast.sara.enrolment, {999}), "En af dem er ikke i programmet mere"));
    EXPECT_TRUE(says(of({999}, cast.lone.commitment), "En af dem er ikke i programmet mere"));
    karen.post("/skovby/middelfart/unge/ny", {{"name", "Mia Dahl"}});
    const auto mia = world.db.read().value<EnrolmentId>("select max(id) from enrolment");
    EXPECT_TRUE(says(of(mia, cast.lone.commitment), "Mia Dahl og Lone Sørensen: Mentoren er allerede foreslået"));
    EXPECT_EQ(karen.post("/skovby/middelfart/forslag", {{"par", pair()}, {"frist", "2026-11-23"}}).status, 422);
}

TEST_P(Proposals, are_for_who_coordinates_the_programme_and_for_the_mentor_who_is_asked) {
    const auto page = page_of(propose());
    Visitor ulla(installation, "skovby", cast.ulla), bent(installation, "skovby", cast.bent.login),
        lis(installation, "skovby", cast.lis), ole(installation, "skovby", cast.ole);
    for (auto* each : {&ulla, &bent, &lis, &ole}) {
        EXPECT_EQ(each->get(page).status, 404);
        each->get("/skovby/adgangskode");
        EXPECT_EQ(each->post(page + "/svar", {{"part", "mentor"}, {"svar", "yes"}}).status, 404);
        EXPECT_EQ(each->post("/skovby/middelfart/forslag", {{"par", pair()}}).status, 404);
    }
    EXPECT_EQ(answer_as(bent, page, "yes"), 404) << "he is a mentor, but not the one";
    EXPECT_FALSE(says(bent.get("/skovby/mine"), "måske en ung til dig"));
}

TEST_P(Proposals, keep_how_well_the_two_fitted_with_the_weights_of_that_day) {
    const auto page = karen.get(page_of(karen.post("/skovby/middelfart/forslag", {{"par", pair()},
                                                                                  {"v-needs", "100"},
                                                                                  {"v-wishes", "0"},
                                                                                  {"v-interests", "0"},
                                                                                  {"v-time", "0"},
                                                                                  {"v-near", "0"},
                                                                                  {"v-free", "0"}})));
    EXPECT_TRUE(says(page, "De passede 50 af 100 den dag")) << "nothing is known of the needs";
    EXPECT_TRUE(says(page, "brug for 100"));
}

TEST_P(Proposals, give_a_match_that_was_made_at_once_its_basis_too) {
    const auto choice = fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value);
    karen.get(choice);
    const auto mentor = std::to_string(cast.lone.commitment.value);
    karen.post(choice, {{"mentor", mentor}, {"hvor-ofte", "7"}, {"varighed", "60"}, {"start", "2026-11-24"}});
    auto tx = world.db.read();
    const auto all = store::proposals(tx, cast.middelfart);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all.front().end, ProposalEnd::matched);
    EXPECT_FALSE(store::basis(tx, world.keys.sealing, all.front().id).sentences.empty());
}

TEST_P(Proposals, are_explained_to_young_people_in_words_that_are_easy_to_read) {
    EXPECT_GT(lix("Kommunalbestyrelsen træffer afgørelse vedrørende foranstaltninger."), 60)
        << "the index tells them apart";
    const auto page = Visitor(installation).get("/skovby/saadan-finder-vi-en-mentor");
    EXPECT_EQ(page.status, 200) << "also for who has no login";
    const auto text = readable_text(page.body);
    EXPECT_TRUE(text.contains("Det er altid en voksen, der vælger"));
    EXPECT_LE(lix(text), 35);
}

/// Where the proposal of the two stands now.
std::string proposed(Visitor& by, EnrolmentId young, CommitmentId mentor) {
    const auto pair = fmt::format("{}-{}", young.value, mentor.value);
    const auto made = header(by.post("/skovby/middelfart/forslag", {{"par", pair}}), "Location");
    return made.substr(0, made.find('?'));
}

}  // namespace

std::vector<WrongForm> about_proposals(const TestInstallation& installation, const Cast& cast) {
    constexpr std::string_view proposing = "/{org}/{programme}/forslag",
                               answering = "/{org}/{programme}/forslag/{proposal}/svar",
                               meeting = "/{org}/{programme}/forslag/{proposal}/moede",
                               own = "/{org}/mine/forslag/{proposal}";
    const std::string all = "/skovby/middelfart/forslag";
    Visitor karen(installation, "skovby", cast.karen);
    karen.get(all);
    karen.post("/skovby/middelfart/unge/ny", {{"name", "Mia Dahl"}});
    const auto mia = installation.skovby().db.read().value<domain::EnrolmentId>("select max(id) from enrolment");
    const auto of_bent = proposed(karen, mia, cast.bent.commitment);
    const auto number = of_bent.substr(of_bent.rfind('/') + 1);
    const auto one = proposed(karen, cast.sara.enrolment, cast.lone.commitment);
    for (const auto* party : {"mentor", "young_person"}) karen.post(one + "/svar", {{"part", party}, {"svar", "yes"}});
    return {{proposing, all, cast.karen, {}, {"forslag"}},
            {answering, one + "/svar", cast.karen, {{"part", "young_person"}}, {"young_person-svar"}},
            {own, "/skovby/mine/forslag/" + number, cast.bent.login, {}, {"forslag-" + number}},
            {meeting, one + "/moede", cast.karen, {{"dato", "31-02-2026"}, {"sted", "Biblioteket"}}, {"dato"}},
            {meeting, one + "/moede", cast.karen, {{"dato", "2026-12-01"}, {"klokken", "sent"}}, {"klokken"}}};
}

}  // namespace mentorkorps::tests
