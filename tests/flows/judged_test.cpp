// What rules say of a match and of a programme, from what people have written down.
#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/policy_versions.hpp"
#include "app/practice.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

/// Middelfart's programme with an area and a granted time as well, of which none of our own has the second.
constexpr std::string_view more_rules = R"(
[[rules]]
key = "X-1"
kind = "area"
severity = "warn"
areas = ["byen"]
source = "Styregruppen"

[[rules]]
key = "X-5"
kind = "credential_required"
severity = "warn"
credential = "boerneattest"
before = "approval"
valid_months = 24
source = "Styregruppen"

[[rules]]
key = "X-2"
kind = "grant_period"
severity = "stop"
months_max = 6
source = "Styregruppen"

[[rules]]
key = "X-3"
kind = "capacity"
severity = "info"
of = "mentors"
most = 3
source = "Styregruppen"

[[rules]]
key = "X-4"
kind = "basis_required"
severity = "stop"
purpose = "at tale om den unge"
recipients = ["skolen"]
source = "Styregruppen"

[[code_lists]]
key = "area"
title = "Område"
[[code_lists.codes]]
key = "byen"
label = "Inde i byen"
[[code_lists.codes]]
key = "andet"
label = "Et andet sted"
)";

class Judged : public testing::TestWithParam<db::Engine> {
  protected:
    Judged() {
        const Viewer ib{cast.ib.account, cast.ib.person, "Ib Dam", {{Role::administrator, {}}}};
        const auto published = app::publish_policy(
            world, ib,
            {cast.middelfart, {}, programme_text("middelfart") + std::string(more_rules), installation.today()},
            "Besluttet på mødet.");
        EXPECT_TRUE(published.has_value());
    }
    /// What a rule says of the match, or of the programme.
    std::string said(std::string_view rule, MatchId match) const {
        const auto found = app::practice(world, audit::system(), cast.middelfart, installation.today());
        for (const auto& each : found->verdicts)
            if (each.rule->key == rule && each.subject.match == match)
                return fmt::format("[{}] {}", name_of(each.outcome), each.explanation);
        return {};
    }
    std::string said(std::string_view rule) const { return said(rule, cast.match); }
    Instant now() const { return installation.clock.now(); }
    /// A match that begins today, whatever rules say.
    MatchId pair(const MentorMember& mentor, const YoungMember& who) const {
        const auto today = installation.today();
        auto tx = world.db.write();
        const auto match = store::add(tx, store::NewMatch{.programme = cast.middelfart, .external_id = {}}, now());
        store::add_mentor(tx, match, mentor.commitment, today);
        store::add_young_person(tx, match, who.enrolment, today);
        store::add(tx, match, Stand<MatchState>{MatchState::active, today, {}}, {{}, now()});
        tx.commit();
        return match;
    }
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    std::vector<GrantedTime> granted() const {
        auto tx = world.db.read();
        return store::granted(tx, cast.mads.enrolment);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
    const std::string young = fmt::format("/skovby/middelfart/unge/{}/ret", cast.mads.person.value);
    const std::string page = fmt::format("/skovby/personer/{}", cast.mads.person.value);
};
ON_BOTH_DATABASES(Judged);

TEST_P(Judged, is_how_many_young_people_the_mentor_has_now) {
    EXPECT_EQ(said("MF-8"), "[kept] Mentoren har 1 ung nu; ønsket er højst 2 unge.");
    pair(cast.bent, cast.sara);
    const auto third = pair(cast.bent, cast.aase);
    EXPECT_EQ(said("MF-8"), "[broken] Mentoren har 3 unge nu; ønsket er højst 2 unge.");
    auto tx = world.db.write();
    store::add(tx, third, Stand<MatchState>{MatchState::closed, installation.today(), {}}, {{}, now()});
    tx.commit();
    EXPECT_EQ(said("MF-8"), "[kept] Mentoren har 2 unge nu; ønsket er højst 2 unge.");
}

TEST_P(Judged, is_whether_the_mentor_had_followed_the_course) {
    EXPECT_EQ(said("MF-2"), "[kept] Mentoren havde været på kurset.");
    const auto match = pair(cast.eigil, cast.sara);
    EXPECT_EQ(said("MF-2", match), "[late] Mentoren mangler kurset: 2 af 5 gange.");
}

TEST_P(Judged, is_where_the_young_person_lives) {
    const auto sara = fmt::format("/skovby/middelfart/unge/{}", cast.sara.person.value);
    EXPECT_TRUE(says(karen.get(sara + "/ret"), "<option value=\"byen\">Inde i byen</option>"));
    EXPECT_EQ(karen.post(sara + "/ret", {{"area", "skoven"}, {"from", "01-11-2026"}}).status, 422);
    EXPECT_FALSE(says(karen.get(sara + "/match"), "bor uden for programmets områder"));
    EXPECT_TRUE(says(karen.send(sara + "/ret", {{"area", "andet"}, {"from", "01-11-2026"}}), "<dd>Et andet sted</dd>"));
    EXPECT_TRUE(says(karen.get(sara + "/match"), "bor uden for programmets områder"));
    const auto match = pair(cast.lone, cast.sara);
    EXPECT_EQ(said("X-1", match), "[broken] Da matchet blev lavet, boede den unge et andet sted.");
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/idag"), "Da matchet blev lavet, boede den unge et andet sted."));
    EXPECT_EQ(said("X-1"), "") << "of a match from before the rule nothing is asked";
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/unge?format=csv&q=sara"), ";Et andet sted;"));
}

TEST_P(Judged, is_how_long_a_mentor_was_granted_and_its_history_is_kept) {
    EXPECT_EQ(said("X-2"), "[unknown] Ingen har skrevet, hvor længe der er bevilget en mentor.");
    const auto grant = [&](std::string_view from, std::string_view to) {
        return karen.post(young, {{"benefit", "su"}, {"granted_from", from}, {"granted_to", to}});
    };
    EXPECT_TRUE(says(grant("05-10-2026", "05-04-2027"),
                     "href=\"#granted_to\">Bevilget til og med: En mentor bevilges for "
                     "højst 6 måneder ad gangen. Skriv senest 04-04-2027."));
    EXPECT_TRUE(says(grant("05-10-2026", ""), "href=\"#granted_to\">Bevilling: Skriv både"));
    EXPECT_TRUE(says(grant("", "05-10-2026"), "href=\"#granted_from\">Bevilling: Skriv både"));
    EXPECT_TRUE(says(grant("05-10-2026", "04-10-2026"), "href=\"#granted_to\">Bevilling: Skriv både"));
    EXPECT_TRUE(says(grant("05-10-2026", "snart"), "href=\"#granted_to\">Bevilget til og med: »snart«"));
    EXPECT_TRUE(granted().empty());

    EXPECT_EQ(grant("05-10-2026", "30-11-2026").status, 303);
    EXPECT_EQ(said("X-2"), "[coming] Bevillingen udløber om 6 dage. Den kan ikke forlænges.");
    EXPECT_TRUE(says(karen.get(page), "<dd>05-10-2026 til 30-11-2026</dd>"));
    const auto today = karen.get("/skovby/middelfart/idag");
    EXPECT_TRUE(says(today, "<span>Udløber snart: bevilling af en mentor (om 6 dage).</span>"));
    EXPECT_TRUE(says(today, fmt::format("{}#granted_to\">Se bevillingen", young))) << "where it is written down";
    EXPECT_TRUE(
        says(grant("01-12-2026", "31-12-2026"), "href=\"#granted_from\">Bevilget fra: Bevillingen fra 05-10-2026"));
    EXPECT_EQ(grant("05-10-2026", "30-01-2027").status, 303) << "put right";
    EXPECT_EQ(granted(), (std::vector<GrantedTime>{{date(2026, 10, 5), date(2027, 1, 30)}}));
    EXPECT_EQ(said("X-2"), "[kept] Der er bevilget en mentor.");
    EXPECT_EQ(grant("", "").status, 303) << "taken back";
    EXPECT_TRUE(granted().empty());
}

TEST_P(Judged, is_whether_there_is_a_basis_for_telling_others) {
    EXPECT_EQ(said("X-4"),
              "[coming] Mangler endnu: samtykke eller et andet grundlag til at tale om den unge over for skolen.");
    EXPECT_TRUE(says(karen.get(page), "Samtykke eller et andet grundlag til at tale om den unge") ||
                says(karen.get(page), "samtykke eller et andet grundlag til at tale om den unge"));
    karen.post(fmt::format("/skovby/middelfart/unge/{}/samtykker", cast.mads.person.value),
               {{"regel", "X-4"}, {"art", "law"}, {"ord", "Serviceloven § 10"}, {"fra", "20-11-2026"}});
    EXPECT_EQ(said("X-4"),
              "[kept] På plads: samtykke eller et andet grundlag til at tale om den unge over for skolen.");
}

TEST_P(Judged, are_the_papers_of_mentors_without_a_match) {
    const auto tick = [&](std::string_view day) {
        return karen
            .post(fmt::format("/skovby/middelfart/personer/{}/paa-plads", cast.lone.login.person.value),
                  {{"hvad", fmt::format("X-5/mentor/{}/børneattest", cast.lone.login.person.value)}, {"dato", day}})
            .status;
    };
    const auto free_mentors = [&] { return karen.get("/skovby/middelfart/idag?vis=free_mentors"); };
    EXPECT_EQ(tick("08-12-2024"), 303);
    EXPECT_TRUE(says(free_mentors(), "Udløber snart: børneattest fra mentoren (om 14 dage)."));
    EXPECT_EQ(tick("20-11-2026"), 303);
    EXPECT_FALSE(says(free_mentors(), "børneattest"));
}

TEST_P(Judged, is_the_programme_as_a_whole) {
    EXPECT_EQ(said("X-3", {}), "[coming] Der er 2 mentorer i korpset; målet er 3.");
    const auto practice = karen.get("/skovby/middelfart/praksis");
    EXPECT_TRUE(says(practice, "Programmet som helhed"));
    EXPECT_TRUE(says(practice, "Der er 2 mentorer i korpset; målet er 3."));
    EXPECT_TRUE(says(practice, "state-wait\">Ikke endnu"));
}

}  // namespace
}  // namespace mentorkorps::tests
