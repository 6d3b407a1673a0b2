// A programme's policy through its versions: seeing what another would change, publishing it, and what holds then.
#include <gtest/gtest.h>

#include <thread>

#include <fmt/format.h>

#include "app/plan.hpp"
#include "app/policy_versions.hpp"
#include "app/programmes.hpp"
#include "store/accounts.hpp"
#include "store/people.hpp"
#include "store/tasks.hpp"
#include "tests/support/form_page.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view talk_rule =
    "\n[[rules]]  # ny\nkey = \"MF-10\"\nkind = \"follow_up\"\nseverity = \"warn\"\nafter_days = 60\n"
    "parties = [\"mentor\"]\nsource = \"Styregruppen\"\n";

class Policies : public testing::TestWithParam<db::Engine> {
  protected:
    http::Response send_file(Visitor& visitor, std::string_view sent, std::string_view programme = "middelfart") {
        const auto desk = fmt::format("/skovby/{}/regler", programme);
        visitor.get(desk + "/tilpas");
        return visitor.post_raw(
            desk + "/fil", "multipart/form-data; boundary=b",
            fmt::format(
                "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n"
                "--b\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"x.toml\"\r\n\r\n{}\r\n--b--\r\n",
                visitor.csrf(), sent));
    }
    http::Response publish(Visitor& visitor, std::string_view toml, std::string_view from,
                           std::string_view base = "0") {
        return visitor.post("/skovby/middelfart/regler/udgaver", {{"bygger-paa", base},
                                                                  {"set-fra", from},
                                                                  {"toml", toml},
                                                                  {"fra", from},
                                                                  {"hvorfor", "Besluttet på mødet."},
                                                                  {"valg", "udgiv"}});
    }
    app::PolicyDesk desk(ProgrammeId programme) const { return *app::policy_desk(world, programme); }
    std::size_t published() const { return desk(cast.middelfart).versions.size(); }
    /// The talks under MF-10 that are to be had.
    std::size_t talks() const {
        auto tx = world.db.read();
        std::size_t n = 0;
        for (const auto& match : store::tasks(tx, cast.middelfart, {}))
            for (const auto& task : match.tasks)
                if (task.key.rule == "MF-10" && task.to_do_on) ++n;
        return n;
    }
    app::PolicyDraft draft(std::string_view more = talk_rule) const {
        return {cast.middelfart, desk(cast.middelfart).newest, text + std::string(more), installation.today()};
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    std::string text = programme_text("middelfart");
    std::string with_talk = text + std::string(talk_rule);
    Viewer administrator{cast.ib.account, cast.ib.person, "Ib Dam", {{Role::administrator, {}}}};
};
ON_BOTH_DATABASES(Policies);

TEST_P(Policies, are_sent_in_seen_through_and_published) {
    Visitor ib(installation, "skovby", cast.ib);
    const auto seen = send_file(ib, with_talk);
    EXPECT_EQ(seen.status, 200);
    EXPECT_NE(seen.body.find("Ny regel (MF-10)"), std::string::npos);
    EXPECT_NE(seen.body.find("1 af 1 match får noget nyt at se."), std::string::npos);
    EXPECT_EQ(seen.body.find("Mads Kj"), std::string::npos) << "an administrator sees no people";
    EXPECT_TRUE(holds(seen.body, "fra", "2026-11-24"));
    EXPECT_EQ(published(), 0U);

    const auto done = publish(ib, with_talk, "2026-11-24");
    ASSERT_EQ(done.status, 303);
    EXPECT_EQ(talks(), 1U) << "the matches were planned anew";
    const auto rules = ib.follow(done).body;
    EXPECT_NE(rules.find("Reglerne er udgivet."), std::string::npos);
    EXPECT_NE(rules.find("Styregruppen"), std::string::npos);
    const auto page = ib.get("/skovby/middelfart/regler/tilpas").body;
    EXPECT_NE(page.find("Besluttet på mødet."), std::string::npos);
    EXPECT_NE(page.find("Ib Dam"), std::string::npos);
    EXPECT_EQ(ib.get("/skovby/middelfart/regler/fil").body, with_talk) << "as it was given, with its comments";
    EXPECT_EQ(ib.get(fmt::format("/skovby/middelfart/regler/udgaver/{}", desk(cast.middelfart).newest.value)).body,
              with_talk);
    EXPECT_EQ(ib.get("/skovby/middelfart/regler/udgaver/0").body, text);
    EXPECT_EQ(ib.get("/skovby/middelfart/regler/udgaver/9999").status, 404);
    EXPECT_EQ(ib.get("/skovby/middelfart/regler/udgaver/x").status, 404);
}

TEST_P(Policies, that_lie_ahead_hold_from_their_day_and_the_night_sees_it) {
    Visitor ib(installation, "skovby", cast.ib);
    ib.get("/skovby/middelfart/regler/tilpas");
    ASSERT_EQ(publish(ib, with_talk, "2026-12-01").status, 303);
    EXPECT_NE(ib.get("/skovby/middelfart/regler").body.find("Fra 1. december 2026"), std::string::npos);
    EXPECT_NE(ib.get("/skovby/middelfart/regler/tilpas").body.find("nye regler fra 1. december 2026"),
              std::string::npos);
    app::plan(world, app::Trial::for_real);
    EXPECT_EQ(talks(), 0U);
    installation.clock.put(midnight(date(2026, 12, 1)) + std::chrono::hours(3));
    app::plan(world, app::Trial::for_real);
    EXPECT_EQ(talks(), 1U);
}

TEST_P(Policies, that_are_wrong_are_told_with_their_lines_and_nothing_is_kept) {
    Visitor ib(installation, "skovby", cast.ib);
    const auto page = send_file(ib, "key = \"middelfart\"\nname = 7\ncolour = \"red\"\n");
    EXPECT_EQ(page.status, 422);
    for (const auto* said : {"Linje 2: »name« skal være en tekst i anførselstegn.", "Linje 1: »unit« mangler.",
                             "Linje 3: »colour« findes ikke her."})
        EXPECT_NE(page.body.find(said), std::string::npos) << said;
    for (const auto& error : listed_errors(page.body)) EXPECT_EQ(missing_mark(page.body, error), "");
    EXPECT_EQ(send_file(ib, programme_text("bbbs")).status, 422) << "of another programme";
    EXPECT_EQ(send_file(ib, text).status, 422) << "the same";
    EXPECT_EQ(send_file(ib, "key = \"\xFF\"").status, 422);
    EXPECT_EQ(send_file(ib, std::string(300'000, '#')).status, 422);
    EXPECT_EQ(publish(ib, programme_text("bbbs"), "2026-11-24").status, 422);
    EXPECT_EQ(publish(ib, "key = ", "2026-11-24").status, 422);
    EXPECT_EQ(publish(ib, with_talk, "2026-11-23").status, 422) << "nobody is judged by what was not published";
    const auto too_late = publish(ib, with_talk, "2029-11-23");
    EXPECT_EQ(too_late.status, 422);
    EXPECT_NE(too_late.body.find("Ny regel (MF-10)"), std::string::npos) << "the draft is not lost";
    EXPECT_EQ(publish(ib, with_talk, "i morgen").status, 422);
    EXPECT_EQ(published(), 0U);
}

TEST_P(Policies, adopt_only_standards_that_are_here) {
    const auto adopting = [&](std::string_view standard) {
        auto wish = draft();
        wish.toml = fmt::format("standards = [\"{}\"]\n{}", standard, wish.toml);
        return app::publish_policy(world, administrator, wish, "Vi vil måle os på det");
    };
    const auto refusal = adopting("cfbo");
    ASSERT_FALSE(refusal);
    EXPECT_TRUE(console_sentence(refusal.error()).ends_with("there is no standard 'cfbo'; there are: cfbu, eep"));
    EXPECT_EQ(published(), 0U);
    ASSERT_TRUE(adopting("cfbu"));
    Visitor ib(installation, "skovby", cast.ib);
    EXPECT_TRUE(ib.get("/skovby/middelfart/regler").body.contains("Emotionel støtte"));
}

TEST_P(Policies, are_nobodys_but_an_administrators) {
    for (const auto& login : {cast.karen, cast.bent.login, cast.ole, cast.lis}) {
        Visitor visitor(installation, "skovby", login);
        for (const auto* page : {"/tilpas", "/fil", "/udgaver/0"})
            EXPECT_EQ(visitor.get("/skovby/middelfart/regler" + std::string(page)).status, 404) << page;
        EXPECT_EQ(visitor.get("/skovby/middelfart/regler").body.find("regler/tilpas"), std::string::npos);
        EXPECT_EQ(publish(visitor, with_talk, "2026-11-24").status, 404);
    }
    const Viewer karen{cast.karen.account, cast.karen.person, "Karen Holm", {{Role::coordinator, cast.middelfart}}};
    EXPECT_FALSE(app::publish_policy(world, karen, draft(), "Fordi"));
    EXPECT_FALSE(app::preview_policy(world, karen, draft()));
    const Viewer other{cast.ib.account, cast.ib.person, "Ib Dam", {{Role::administrator, cast.ungeenheden}}};
    EXPECT_FALSE(app::publish_policy(world, other, draft(), "Fordi"));
    EXPECT_EQ(published(), 0U);
}

TEST_P(Policies, seen_through_by_who_sees_people_as_well_name_the_matches) {
    const Viewer both{cast.ib.account, cast.ib.person, "Ib Dam", {{Role::administrator, {}}, {Role::coordinator, {}}}};
    const auto preview = app::preview_policy(world, both, draft());
    ASSERT_TRUE(preview);
    ASSERT_EQ(preview->matches.size(), 1U);
    EXPECT_EQ(preview->matches[0].names, (std::vector<std::string>{"Bent Ågård", "Mads Kjær"}));
    EXPECT_EQ(preview->added, 1);
    ASSERT_EQ(preview->verdicts.size(), 1U);
    EXPECT_EQ(preview->verdicts[0].becomes, Outcome::coming);
    EXPECT_FALSE(preview->verdicts[0].was);
}

TEST_P(Policies, that_somebody_else_has_changed_are_seen_through_again) {
    Visitor ib(installation, "skovby", cast.ib);
    ib.get("/skovby/middelfart/regler/tilpas");
    ASSERT_EQ(publish(ib, with_talk, "2026-11-24").status, 303);
    const auto page = publish(ib, text + "# en note\n", "2026-11-24");
    EXPECT_EQ(page.status, 422);
    EXPECT_NE(page.body.find("i mellemtiden"), std::string::npos);
    EXPECT_NE(page.body.find("Gælder ikke længere (MF-10)"), std::string::npos) << "what it would now undo";
    EXPECT_TRUE(holds(page.body, "hvorfor", "Besluttet på mødet."));
    EXPECT_EQ(published(), 1U);
    const auto newest = std::to_string(desk(cast.middelfart).newest.value);
    EXPECT_TRUE(holds(page.body, "bygger-paa", newest));
    EXPECT_EQ(publish(ib, text + "# en note\n", "2026-11-24", newest).status, 303);
    EXPECT_EQ(talks(), 0U);
    EXPECT_NE(ib.get("/skovby/middelfart/regler/tilpas").body.find("Afløst"), std::string::npos);
}

TEST_P(Policies, of_another_day_than_the_one_that_was_seen_are_seen_through_again) {
    Visitor ib(installation, "skovby", cast.ib);
    ib.get("/skovby/middelfart/regler/tilpas");
    const auto page = ib.post("/skovby/middelfart/regler/udgaver", {{"bygger-paa", "0"},
                                                                    {"set-fra", "2026-11-24"},
                                                                    {"toml", with_talk},
                                                                    {"fra", "2026-12-24"},
                                                                    {"hvorfor", "Derfor."},
                                                                    {"valg", "udgiv"}});
    EXPECT_EQ(page.status, 422);
    EXPECT_NE(page.body.find("fra 24. december 2026"), std::string::npos);
    EXPECT_EQ(published(), 0U);
}

TEST_P(Policies, published_at_once_are_published_once) {
    const auto wish = draft();
    std::atomic<int> done = 0, stale = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&, i] {
                auto own = wish;
                own.toml += fmt::format("# {}\n", i);
                const auto ended = app::publish_policy(world, administrator, own, "Samtidig");
                if (ended)
                    ++done;
                else if (const auto* fault = std::get_if<app::DraftFault>(&ended.error()))
                    stale += *fault == app::DraftFault::stale ? 1 : 0;
            });
    }
    EXPECT_EQ(done, 1);
    EXPECT_EQ(stale, 3);
    EXPECT_EQ(published(), 1U);
}

TEST_P(Policies, that_another_process_has_published_hold_from_the_next_request) {
    app::EffectivePolicies elsewhere(world.policies);
    const app::World other{world.db,        world.clock, world.random, world.policies, elsewhere,
                           world.standards, world.keys,  world.slug,   world.name};
    const auto rules = [&](const app::World& in) {
        auto tx = in.db.read();
        return app::policy(in, tx, cast.middelfart);
    };
    const auto* before = rules(world);
    ASSERT_TRUE(app::publish_policy(other, administrator, draft(), "Derovre"));
    EXPECT_EQ(rules(world)->rules.size(), before->rules.size() + 1);
    EXPECT_EQ(rules(world), rules(world)) << "read once";
    EXPECT_EQ(before->rules.size(), world.policies.at("middelfart").programme.rules.size()) << "who held it holds it";
}

TEST_P(Policies, are_filled_where_the_source_is_silent) {
    const auto bbbs = *app::open_programme(world, audit::system(), "bbbs");
    Visitor ib(installation, "skovby", cast.ib);
    const auto page = ib.get("/skovby/bbbs/regler/tilpas").body;
    EXPECT_TRUE(has_id(page, "regel-9-years_min"));
    const auto none = ib.post("/skovby/bbbs/regler/tilpas", {{"bygger-paa", "0"}});
    EXPECT_EQ(none.status, 422);
    const auto seen = ib.post("/skovby/bbbs/regler/tilpas", {{"bygger-paa", "0"},
                                                             {"regel-9-years_min", "7"},
                                                             {"regel-9-years_max", " 17 "},
                                                             {"regel-9-source", "Bestyrelsen"}});
    EXPECT_EQ(seen.status, 200);
    EXPECT_NE(seen.body.find("Udfyldt efter: Bestyrelsen"), std::string::npos);
    EXPECT_NE(seen.body.find("Den unge er 7–17 år"), std::string::npos);
    EXPECT_EQ(ib.post("/skovby/bbbs/regler/tilpas", {{"bygger-paa", "4"}, {"regel-9-years_min", "7"}}).status, 422);

    const auto text_now = filled(desk(bbbs).toml, {{{8, "years_min"}, "7"}, {{8, "years_max"}, "17"}});
    ASSERT_TRUE(text_now);
    ASSERT_TRUE(app::publish_policy(world, audit::system(), {bbbs, {}, *text_now, installation.today()}, "Spurgt"));
    auto tx = world.db.read();
    const auto* range = app::policy(world, tx, bbbs)->rule<AgeRange>(installation.today());
    ASSERT_NE(range, nullptr);
    EXPECT_EQ(range->years_max, 17);
    EXPECT_EQ(app::policy(world, tx, bbbs)->rule<AgeRange>(installation.today() - std::chrono::days{1}), nullptr)
        << "nobody is judged by it before";
}

}  // namespace
}  // namespace mentorkorps::tests
