// What a programme asks its mentors to say yes to: written in versions, read and accepted on the phone, and until then
// nothing about anybody.
#include "app/declarations.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view name = "tavshedserklæringen", here = "/skovby/middelfart/erklaeringer",
                           contact = "Skriv en kontakt", new_text = "Der er kommet en ny tekst";

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// Karen coordinates Middelfart, where a rule warns when a mentor has not said yes to it.
class Declarations : public testing::TestWithParam<db::Engine> {
  protected:
    Declarations() {
        karen.get(here);
        bent.get("/skovby/mine");
    }
    http::Response publish(Visitor& by, std::string_view body, std::string_view from = "2026-11-24") const {
        return by.post(here, {{"erklaering", name}, {"tekst", body}, {"dato", from}});
    }
    std::int64_t count(db::Sql sql) const { return world.db.read().value<std::int64_t>(sql); }
    std::string last_text() const {
        return fmt::format("/skovby/mine/erklaeringer/{}", count("select max(id) from declaration_text"));
    }
    bool is_in_place(const MentorMember& mentor, Date on) const {
        auto tx = world.db.read();
        const auto role = store::commitment(tx, mentor.commitment);
        for (const auto& each : app::asked_of(tx, *app::policy(world, tx, cast.middelfart), *role, on))
            if (each.what == name) return each.is_in_place(on);
        return false;
    }
    http::Response tick(Visitor& by, const MentorMember& mentor, std::string_view day) const {
        const auto path = fmt::format("/skovby/middelfart/personer/{}/paa-plads", mentor.login.person.value);
        return by.post(path,
                       {{"hvad", fmt::format("T-1/mentor/{}/{}", mentor.login.person.value, name)}, {"dato", day}});
    }
    void next_day() { installation.clock.put(installation.clock.now() + std::chrono::hours(24)); }
    http::Response log(Visitor& by) const {
        return by.post("/skovby/kontakter", {{"match", std::to_string(cast.match.value)},
                                             {"dato", "2026-11-23"},
                                             {"varighed", "60"},
                                             {"hvordan", "moede"},
                                             {"once", "a"}});
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen}, bent{installation, "skovby", cast.bent.login};
};
ON_BOTH_DATABASES(Declarations);

TEST_P(Declarations, change_nothing_before_a_text_is_published) {
    EXPECT_TRUE(says(karen.get(here), "Her er ingen tekst endnu"));
    const auto mine = bent.get("/skovby/mine");
    EXPECT_TRUE(says(mine, "Mads"));
    EXPECT_TRUE(says(mine, contact));
    EXPECT_EQ(tick(karen, cast.bent, "2026-11-20").status, 303);
    EXPECT_TRUE(is_in_place(cast.bent, installation.today()));
    EXPECT_EQ(count("select count(*) from acceptance"), 0);
}

TEST_P(Declarations, keep_names_from_a_mentor_until_they_have_said_yes) {
    EXPECT_TRUE(says(karen.get(here), "Alle bliver spurgt, også dem, der har sagt ja før: 3 mentorer."));
    EXPECT_EQ(publish(karen, "Jeg tier om alt.\n\nOgså <bagefter>.").status, 303);
    const auto mine = bent.get("/skovby/mine");
    EXPECT_TRUE(says(mine, "Læs tavshedserklæringen"));
    for (const auto* never : {"Mads", "Kjær", contact.data(), "Du har ikke et match"})
        EXPECT_FALSE(says(mine, never)) << never;
    EXPECT_EQ(bent.get(fmt::format("/skovby/match/{}", cast.match.value)).status, 404);
    const auto contacts = count("select count(*) from contact");
    const auto no = log(bent);
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "Læs først teksten øverst på siden, og sig ja."));
    EXPECT_FALSE(says(no, "Mads"));
    EXPECT_EQ(count("select count(*) from contact"), contacts);

    const auto text = bent.get(last_text());
    for (const auto* line : {"Jeg tier om alt.", "Også &lt;bagefter&gt;.", "Jeg har læst teksten og siger ja"})
        EXPECT_TRUE(says(text, line)) << line;
    EXPECT_EQ(bent.post(last_text(), {}).status, 303);
    EXPECT_EQ(bent.post(last_text(), {}).status, 303) << "pressed twice";
    EXPECT_EQ(count("select count(*) from acceptance where way = 'phone'"), 1);
    EXPECT_TRUE(says(bent.get(last_text()), "Du har sagt ja den 24-11-2026."));
    EXPECT_TRUE(says(bent.get("/skovby/mine"), "Mads"));
    EXPECT_EQ(log(bent).status, 303);
    EXPECT_TRUE(says(karen.get(here), "1 af 3 mentorer har sagt ja"));
    EXPECT_TRUE(
        says(karen.get(fmt::format("/skovby/personer/{}", cast.bent.login.person.value)), "På plads 24-11-2026"));
}

TEST_P(Declarations, come_before_a_proposal_too) {
    const auto pair = fmt::format("{}-{}", cast.sara.enrolment.value, cast.lone.commitment.value);
    const auto made = karen.post("/skovby/middelfart/forslag", {{"par", pair}});
    const auto address = header(made, "Location");
    const auto page = address.substr(0, address.find('?'));
    EXPECT_EQ(publish(karen, "Jeg tier.").status, 303);
    Visitor lone(installation, "skovby", cast.lone.login);
    EXPECT_FALSE(says(lone.get("/skovby/mine"), "Der er måske en ung til dig"));
    const auto own = "/skovby/mine/forslag/" + page.substr(page.rfind('/') + 1);
    EXPECT_EQ(lone.post(own, {{"svar", "yes"}}).status, 422);
    EXPECT_EQ(lone.post(last_text(), {}).status, 303);
    EXPECT_TRUE(says(lone.get("/skovby/mine"), "Der er måske en ung til dig"));
    EXPECT_EQ(lone.post(own, {{"svar", "yes"}}).status, 303);
}

TEST_P(Declarations, ask_again_with_another_version_and_let_the_past_stand) {
    EXPECT_EQ(publish(karen, "Jeg tier.").status, 303);
    const auto first = last_text();
    EXPECT_EQ(bent.post(first, {}).status, 303);
    EXPECT_EQ(publish(karen, "Jeg tier, også bagefter.", "2026-11-25").status, 303);
    EXPECT_FALSE(says(bent.get("/skovby/mine"), new_text)) << "tomorrow";
    EXPECT_EQ(bent.get(last_text()).status, 404);
    EXPECT_EQ(bent.post(last_text(), {}).status, 404);
    const auto day = installation.today();
    EXPECT_TRUE(is_in_place(cast.bent, day));

    next_day();
    Visitor later(installation, "skovby", cast.bent.login), desk(installation, "skovby", cast.karen);
    EXPECT_FALSE(is_in_place(cast.bent, installation.today()));
    EXPECT_TRUE(is_in_place(cast.bent, day)) << "what was true stays true";
    const auto mine = later.get("/skovby/mine");
    EXPECT_TRUE(says(mine, new_text));
    EXPECT_TRUE(says(mine, "Mads")) << "nobody is shut out of a match";
    EXPECT_EQ(log(later).status, 303);
    EXPECT_TRUE(says(desk.get("/skovby/middelfart/idag"), "tavshedserklæringen fra mentoren (ny tekst i dag)"));

    const auto old = later.post(first, {});
    EXPECT_EQ(old.status, 422);
    EXPECT_TRUE(says(old, "også bagefter")) << "the one in force is there to be read";
    EXPECT_EQ(later.post(last_text(), {}).status, 303);
    EXPECT_FALSE(says(later.get("/skovby/mine"), new_text));
    EXPECT_FALSE(says(desk.get("/skovby/middelfart/idag"), "ny tekst"));
    EXPECT_TRUE(is_in_place(cast.bent, installation.today()));
}

TEST_P(Declarations, on_paper_hold_for_the_version_of_their_day) {
    EXPECT_EQ(tick(karen, cast.lone, "2026-11-20").status, 303);
    EXPECT_EQ(publish(karen, "Jeg tier.").status, 303);
    EXPECT_FALSE(is_in_place(cast.lone, installation.today()));
    Visitor lone(installation, "skovby", cast.lone.login);
    EXPECT_TRUE(says(lone.get("/skovby/mine"), new_text)) << "asked, and not kept out: she signed the paper before";
    EXPECT_EQ(tick(karen, cast.lone, "2026-11-24").status, 303);
    EXPECT_TRUE(is_in_place(cast.lone, installation.today()));
    EXPECT_EQ(count("select count(*) from acceptance where way = 'paper'"), 1);
    EXPECT_FALSE(says(lone.get("/skovby/mine"), new_text));
}

TEST_P(Declarations, of_the_same_day_ask_again) {
    EXPECT_EQ(publish(karen, "Jeg teir.").status, 303);
    EXPECT_EQ(bent.post(last_text(), {}).status, 303);
    EXPECT_EQ(publish(karen, "Jeg tier.").status, 303);
    EXPECT_TRUE(says(bent.get("/skovby/mine"), new_text));
    EXPECT_EQ(bent.post(last_text(), {}).status, 303);
    EXPECT_TRUE(is_in_place(cast.bent, installation.today()));
}

TEST_P(Declarations, are_written_by_the_programmes_own_and_accepted_by_nobody_for_another) {
    for (const auto& login : {cast.ulla, cast.ole, cast.lis, cast.signe, cast.bent.login}) {
        Visitor visitor(installation, "skovby", login);
        visitor.get("/skovby/bekymret");
        EXPECT_EQ(visitor.get(here).status, 404) << login.email;
        EXPECT_EQ(publish(visitor, "Nej.").status, 404) << login.email;
    }
    Visitor ib(installation, "skovby", cast.ib);
    ib.get(here);
    EXPECT_EQ(publish(ib, "Jeg tier.").status, 303);
    for (const auto& login : {cast.karen, cast.ulla, cast.ib, cast.ole}) {
        Visitor visitor(installation, "skovby", login);
        visitor.get("/skovby/bekymret");
        EXPECT_EQ(visitor.get(last_text()).status, 404) << login.email;
        EXPECT_EQ(visitor.post(last_text(), {}).status, 404) << login.email;
    }
    Visitor ulla(installation, "skovby", cast.ulla);
    ulla.get("/skovby/ungeenheden/erklaeringer");
    EXPECT_EQ(ulla.post("/skovby/ungeenheden/erklaeringer",
                        {{"erklaering", name}, {"tekst", "Jeg tier."}, {"dato", "2026-11-24"}})
                  .status,
              303);
    EXPECT_EQ(bent.get(last_text()).status, 404) << "another programme's";
    EXPECT_EQ(bent.post(last_text(), {}).status, 404);
    EXPECT_EQ(bent.get("/skovby/mine/erklaeringer/9999").status, 404);
}

TEST_P(Declarations, say_at_the_field_what_is_wrong) {
    EXPECT_EQ(publish(karen, "Jeg tier.", "2026-12-01").status, 303);
    const auto wrong = [&](std::string body, std::string day, const char* field) {
        return WrongForm{"",
                         std::string(here),
                         cast.karen,
                         {{"erklaering", std::string(name)}, {"tekst", std::move(body)}, {"dato", std::move(day)}},
                         {fmt::format("erklaering-1-{}", field)}};
    };
    for (const auto& form :
         {wrong("", "2026-12-01", "tekst"), wrong("Jeg tier.", "2026-12-01", "tekst"),
          wrong("Ny.", "31-02-2026", "dato"), wrong("Ny.", "2026-11-23", "dato"), wrong("Ny.", "2026-11-30", "dato")})
        expect_marked(installation, form);
}

TEST_P(Declarations, do_not_end_when_a_mentor_leaves) {
    const auto status = fmt::format("/skovby/middelfart/mentorer/{}/status", cast.lone.login.person.value);
    const auto left = karen.send(status, {{"status", "left"}, {"dato", "2026-11-24"}, {"grund", "Flytter"}});
    EXPECT_TRUE(says(left, "Tavshedspligten gælder stadig."));
    EXPECT_EQ(publish(karen, "Jeg tier.").status, 303);
    Visitor lone(installation, "skovby", cast.lone.login);
    lone.get("/skovby/mine");
    EXPECT_EQ(lone.get(last_text()).status, 404) << "nobody asks her any more";
}

}  // namespace
}  // namespace mentorkorps::tests
