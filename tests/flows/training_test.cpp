// A course in evenings: a cohort, its seats and its waiting list, who came, and the mentor who is approved by it.
#include "app/training.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/people.hpp"
#include "store/states.hpp"
#include "store/training.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Karen gives the course. Eigil is in training and has followed two of five evenings; today is 24 November 2026.
class Training : public testing::TestWithParam<db::Engine> {
  protected:
    /// Five Tuesdays from the day on; the address of its page.
    std::string cohort(std::string_view name, std::string_view first, std::string_view seats = "") {
        const auto made = karen.post(all, {{"kursus", "unge-mentorkursus"},
                                           {"navn", name},
                                           {"pladser", seats},
                                           {"foerste", first},
                                           {"hver", "7"},
                                           {"fra-kl", "17.00"},
                                           {"til-kl", "19.30"},
                                           {"sted", "Biblioteket"}});
        EXPECT_EQ(made.status, 303);
        const auto page = header(made, "Location");
        return page.substr(0, page.find('?'));
    }
    http::Response place(const std::string& page, PersonId who, std::string_view state) {
        return karen.post(page + "/pladser", {{"person", std::to_string(who.value)}, {"plads", state}});
    }
    http::Response tick(const std::string& page, int number, CommitmentId who, bool came) {
        const auto id = std::to_string(who.value);
        const auto address = fmt::format("{}/aften/{}", page, number);
        if (came) return karen.post(address, {{"vist", id}, {"kom", id}});
        return karen.post(address, {{"vist", id}, {"var", id}});
    }
    int followed() const {
        auto tx = world.db.read();
        return store::training(tx, eigil).back().sessions;
    }
    std::optional<std::string> cohort_name() const {
        auto tx = world.db.read();
        return store::commitment(tx, eigil)->cohort;
    }
    Stand<CommitmentState> stand() const {
        auto tx = world.db.read();
        return *store::stand(tx, eigil, installation.today());
    }

    const std::string all = "/skovby/middelfart/kurser";
    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    const CommitmentId eigil = cast.eigil.commitment;
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(Training);

TEST_P(Training, is_counted_evening_by_evening_until_the_mentor_is_approved) {
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/mentorer"), all)) << "the way there";
    const auto autumn = cohort("Efterår 2026", "2026-10-20");
    EXPECT_EQ(place(autumn, cast.eigil.login.person, "seated").status, 303);
    EXPECT_EQ(cohort_name(), "Efterår 2026");
    const auto page = karen.get(autumn);
    EXPECT_TRUE(says(page, "Har fulgt 1 og 2 af 5 aftener"));
    EXPECT_TRUE(says(page, "Mangler 3, Let introduktion til coachbegreberne"));
    EXPECT_TRUE(says(page, "Ingen andre hold har den i kalenderen."));

    EXPECT_EQ(tick(autumn, 3, eigil, true).status, 303);
    EXPECT_EQ(tick(autumn, 4, eigil, true).status, 303);
    EXPECT_EQ(followed(), 4);
    EXPECT_EQ(stand().state, CommitmentState::training);
    EXPECT_TRUE(says(karen.follow(tick(autumn, 5, eigil, true)), "er godkendt"));
    EXPECT_EQ(followed(), 5);
    EXPECT_EQ(stand().state, CommitmentState::approved);
    EXPECT_TRUE(says(karen.get(autumn), "Hele kurset"));

    EXPECT_EQ(tick(autumn, 4, eigil, false).status, 303) << "it was somebody else";
    EXPECT_EQ(followed(), 4);
    EXPECT_EQ(stand().state, CommitmentState::approved) << "a person takes that back";
    EXPECT_TRUE(says(karen.get(fmt::format("/skovby/personer/{}", cast.eigil.login.person.value)), "4 af 5"))
        << "and is told why";
}

TEST_P(Training, that_was_missed_is_caught_up_with_another_cohort) {
    const auto autumn = cohort("Efterår 2026", "2026-10-20"), winter = cohort("Vinter 2026", "2026-11-17");
    place(autumn, cast.eigil.login.person, "seated");
    EXPECT_TRUE(says(karen.get(autumn), "Næste gang 01-12-2026 med Vinter 2026."));
    EXPECT_FALSE(says(karen.get(winter + "/aften/1"), "Eigil Toft")) << "he has followed the first";
    EXPECT_EQ(karen
                  .post(winter + "/aften/3/ret",
                        {{"dato", "2026-11-23"}, {"fra-kl", ""}, {"til-kl", ""}, {"sted", "Huset"}, {"emne", "Andet"}})
                  .status,
              303);
    const auto evening = karen.get(winter + "/aften/3");
    EXPECT_TRUE(says(evening, "Fra andre hold, som mangler denne aften") && says(evening, "Eigil Toft"));
    EXPECT_TRUE(says(evening, "Huset. Andet."));
    EXPECT_EQ(tick(winter, 3, eigil, true).status, 303);
    EXPECT_TRUE(says(karen.get(autumn), "Har fulgt 1, 2 og 3 af 5 aftener"));
    EXPECT_EQ(karen.post(winter + "/aften/3/ret", {{"dato", "2026-11-22"}, {"sted", "Huset"}}).status, 303);
    auto tx = world.db.read();
    EXPECT_EQ(store::followed(tx, eigil).front().on, date(2026, 11, 22)) << "the day it was held after all";
}

TEST_P(Training, has_as_many_seats_as_it_has_and_a_list_of_those_who_wait) {
    const auto winter = cohort("Vinter 2026", "2026-12-01", "1");
    EXPECT_EQ(place(winter, cast.eigil.login.person, "seated").status, 303);
    EXPECT_EQ(place(winter, cast.eigil.login.person, "seated").status, 303) << "sent twice";
    const auto full = place(winter, cast.lone.login.person, "seated");
    EXPECT_EQ(full.status, 422);
    EXPECT_TRUE(says(full, "Holdet er fuldt"));
    EXPECT_EQ(place(winter, cast.lone.login.person, "waiting").status, 303);
    EXPECT_TRUE(says(karen.get(all), "1 af 1 plads, 1 på venteliste"));
    EXPECT_FALSE(says(karen.get(winter), ">Giv plads<")) << "nobody can be given one";
    EXPECT_EQ(karen.post(winter, {{"navn", "Vinter 2026"}, {"pladser", "0"}}).status, 422);
    EXPECT_EQ(place(winter, cast.eigil.login.person, "left").status, 303);
    EXPECT_EQ(place(winter, cast.lone.login.person, "seated").status, 303);
    EXPECT_TRUE(says(karen.get(all), "1 af 1 plads."));
    EXPECT_EQ(karen.post(winter, {{"navn", "Jul"}, {"pladser", ""}}).status, 303);
    EXPECT_TRUE(says(karen.get(winter), "<h1>Jul</h1>"));
    const auto later = tick(winter, 1, cast.lone.commitment, true);
    EXPECT_EQ(later.status, 422);
    EXPECT_TRUE(says(later, "Aftenen er ikke holdt endnu"));
}

TEST_P(Training, is_ticked_by_two_without_undoing_each_other) {
    const auto autumn = cohort("Efterår 2026", "2026-10-20");
    place(autumn, cast.eigil.login.person, "seated"), place(autumn, cast.lone.login.person, "seated");
    const auto lone = std::to_string(cast.lone.commitment.value), own = std::to_string(eigil.value);
    EXPECT_EQ(tick(autumn, 3, eigil, true).status, 303);
    EXPECT_EQ(karen.post(autumn + "/aften/3", {{"vist", own}, {"vist", lone}, {"kom", lone}}).status, 303)
        << "from a page that was opened before";
    const auto page = karen.get(autumn + "/aften/3");
    EXPECT_TRUE(says(page, fmt::format("value=\"{}\" checked", own)));
    EXPECT_TRUE(says(page, fmt::format("value=\"{}\" checked", lone)));
}

TEST_P(Training, begins_for_who_waits_when_they_get_a_seat) {
    {
        auto tx = world.db.write();
        store::add(tx, eigil, Stand<CommitmentState>{CommitmentState::waiting, installation.today(), {}},
                   {{}, world.clock.now()});
        tx.commit();
    }
    const auto winter = cohort("Vinter 2026", "2026-12-01");
    place(winter, cast.eigil.login.person, "waiting");
    EXPECT_EQ(stand().state, CommitmentState::waiting);
    place(winter, cast.eigil.login.person, "seated");
    EXPECT_EQ(stand().state, CommitmentState::training);
}

TEST_P(Training, is_seen_and_written_only_by_who_may_change_people_there) {
    const auto autumn = cohort("Efterår 2026", "2026-10-20");
    for (const auto& who : {cast.ulla, cast.lis, cast.ole, cast.ib, cast.bent.login}) {
        Visitor by(installation, "skovby", who);
        for (const auto& page : {all, autumn, autumn + "/aften/1"}) {
            EXPECT_EQ(by.get(page).status, 404) << who.email << page;
            EXPECT_EQ(by.post(page, {{"navn", "x"}}).status, 404) << who.email << page;
        }
    }
    EXPECT_EQ(karen.get("/skovby/middelfart/kurser/9").status, 404);
    EXPECT_EQ(karen.get(autumn + "/aften/6").status, 404);
    EXPECT_EQ(karen.post(autumn + "/pladser", {{"person", "999"}, {"plads", "seated"}}).status, 404);
}

TEST_P(Training, goes_on_by_hours_that_mentors_write_themselves) {
    Visitor bent(installation, "skovby", cast.bent.login);
    const std::string own = "/skovby/mine/kursus";
    EXPECT_TRUE(says(bent.get("/skovby/mine"), own)) << "the way there";
    const auto programme = std::to_string(cast.middelfart.value);
    const auto write = [&](std::string_view what, std::string_view once) {
        return bent.post(
            own, {{"program", programme}, {"hvad", what}, {"dato", "2026-11-20"}, {"timer", "2,5"}, {"once", once}});
    };
    EXPECT_EQ(write("Temaaften <1>", "a").status, 303);
    EXPECT_EQ(write("Temaaften <1>", "a").status, 303) << "sent twice";
    EXPECT_EQ(write("Kursusdag", "b").status, 303);
    const auto page = bent.get(own);
    EXPECT_TRUE(says(page, "Temaaften &lt;1&gt;") && says(page, "5 t det sidste år."));
    const auto number = world.db.read().value<std::int64_t>("select min(id) from training_hours");
    Visitor lone(installation, "skovby", cast.lone.login);
    EXPECT_EQ(lone.post(fmt::format("{}/{}/slet", own, number), {}).status, 404) << "another's";
    EXPECT_EQ(bent.post(fmt::format("{}/{}/slet", own, number), {}).status, 303);
    EXPECT_FALSE(says(bent.get(own), "Temaaften &lt;1"));
    EXPECT_EQ(bent.post(fmt::format("{}/{}/slet", own, number), {}).status, 404) << "it is gone";
    EXPECT_EQ(write("", "c").status, 422);
    EXPECT_EQ(karen.get(own).status, 404);
    const auto other = std::to_string(cast.ungeenheden.value);
    EXPECT_EQ(bent.post(own, {{"program", other}, {"hvad", "x"}, {"dato", "2026-11-20"}, {"timer", "1"}}).status, 404);
}

TEST_P(Training, that_was_enough_gives_a_certificate_to_show_others) {
    const auto own = "/skovby/middelfart/mit-kursusbevis.pdf";
    const auto of_eigil = fmt::format("/skovby/middelfart/mentorer/{}/kursusbevis.pdf", cast.eigil.login.person.value);
    EXPECT_EQ(karen.get(of_eigil).status, 404) << "two of five";
    const auto autumn = cohort("Efterår 2026", "2026-10-20");
    place(autumn, cast.eigil.login.person, "seated");
    for (const int number : {3, 4, 5}) tick(autumn, number, eigil, true);
    const auto sheet = karen.get(of_eigil);
    EXPECT_EQ(sheet.status, 200);
    EXPECT_EQ(header(sheet, "Content-Type"), "application/pdf");
    EXPECT_TRUE(header(sheet, "Content-Disposition").contains("kursusbevis.pdf")) << "and nobody's name";
    EXPECT_TRUE(sheet.body.starts_with("%PDF-"));
    EXPECT_TRUE(says(karen.get(fmt::format("/skovby/personer/{}", cast.eigil.login.person.value)), of_eigil));
    Visitor mentor(installation, "skovby", cast.eigil.login);
    EXPECT_TRUE(says(mentor.get("/skovby/mine/kursus"), own));
    EXPECT_EQ(mentor.get(own).status, 200);
    EXPECT_EQ(mentor.get(of_eigil).status, 404);
    EXPECT_EQ(Visitor(installation, "skovby", cast.ulla).get(of_eigil).status, 404);
    EXPECT_EQ(karen.get(own).status, 404);
}

TEST_P(Training, is_shown_to_the_mentor_with_what_is_left) {
    const auto autumn = cohort("Efterår 2026", "2026-10-20");
    place(autumn, cast.bent.login.person, "seated");
    tick(autumn, 1, cast.bent.commitment, true);
    const auto page = Visitor(installation, "skovby", cast.bent.login).get("/skovby/mine/kursus");
    EXPECT_TRUE(says(page, "Unge-mentorkursus, Efterår 2026"));
    EXPECT_TRUE(says(page, "1. Tirsdag 20. oktober 2026"));
    EXPECT_TRUE(says(page, "Kl. 17.00 til kl. 19.30, Biblioteket. Anerkendende metode."));
    EXPECT_TRUE(says(page, "Fulgt"));
}

}  // namespace

std::vector<WrongForm> about_training(const TestInstallation& installation, const Cast& cast) {
    constexpr std::string_view making = "/{org}/{programme}/kurser", naming = "/{org}/{programme}/kurser/{cohort}",
                               seating = "/{org}/{programme}/kurser/{cohort}/pladser",
                               ticking = "/{org}/{programme}/kurser/{cohort}/aften/{number}",
                               moving = "/{org}/{programme}/kurser/{cohort}/aften/{number}/ret";
    const std::string all = "/skovby/middelfart/kurser", one = all + "/1";
    const auto programme = std::to_string(cast.middelfart.value);
    Visitor karen(installation, "skovby", cast.karen);
    karen.get(all);
    karen.post(all, {{"kursus", "unge-mentorkursus"},
                     {"navn", "Vinter"},
                     {"foerste", "2026-12-01"},
                     {"hver", "7"},
                     {"sted", "Biblioteket"}});
    return {{making,
             all,
             cast.karen,
             {{"kursus", "unge-mentorkursus"}, {"navn", " "}, {"pladser", "mange"}, {"foerste", ""}, {"sted", "<Her>"}},
             {"navn", "pladser", "foerste", "hver"}},
            {naming, one, cast.karen, {{"navn", ""}, {"pladser", "tre"}}, {"navn", "pladser"}},
            {seating, one + "/pladser", cast.karen, {}, {"person"}},
            {ticking, one + "/aften/1", cast.karen, {}, {"kom"}},
            {moving,
             one + "/aften/1/ret",
             cast.karen,
             {{"dato", "31-02-2027"}, {"fra-kl", "19.00"}, {"til-kl", "17.00"}, {"sted", ""}, {"emne", "Coaching"}},
             {"dato", "til-kl", "sted"}},
            {"/{org}/mine/kursus",
             "/skovby/mine/kursus",
             cast.bent.login,
             {{"program", programme}, {"hvad", "Cases"}, {"dato", "2026-11-25"}, {"timer", "længe"}},
             {"dato", "timer"}}};
}

}  // namespace mentorkorps::tests
