#include <gtest/gtest.h>

#include <atomic>
#include <barrier>
#include <thread>

#include <fmt/format.h>

#include "app/matches.hpp"
#include "app/matching.hpp"
#include "store/audit.hpp"
#include "store/matches.hpp"
#include "store/matching.hpp"
#include "store/people.hpp"
#include "store/rationales.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

class Matches : public testing::TestWithParam<db::Engine> {
  protected:
    const app::World& world() const { return installation.skovby(); }
    Visitor visitor(const Login& login) const { return Visitor(installation, "skovby", login); }
    Viewer karen() const {
        return {cast.karen.account, cast.karen.person, "Karen Holm", {{Role::coordinator, cast.middelfart}}};
    }
    std::string match_page(MatchId id) const { return fmt::format("/skovby/match/{}", id.value); }
    std::string mentor_for(const YoungMember& young) const {
        return fmt::format("/skovby/middelfart/unge/{}/match", young.person.value);
    }
    MatchDraft draft(CommitmentId mentor) const {
        return {.mentor = mentor,
                .start = installation.today(),
                .agreement = {{.every_days = 7, .minutes = 60}, {}},
                .rationale = {}};
    }
    http::Response pair(Visitor& who, const MentorMember& mentor, std::string_view start) const {
        return who.post(mentor_for(cast.sara), {{"mentor", std::to_string(mentor.commitment.value)},
                                                {"hvor-ofte", "14"},
                                                {"varighed", "90"},
                                                {"start", start},
                                                {"begrundelse", "De går begge til svømning."}});
    }
    EnrolmentState state(const YoungMember& young) const {
        auto tx = world().db.read();
        return store::stand(tx, young.enrolment, installation.today())->state;
    }
    CommitmentState state(const MentorMember& mentor) const {
        auto tx = world().db.read();
        return store::stand(tx, mentor.commitment, installation.today())->state;
    }
    Match match(MatchId id) const {
        auto tx = world().db.read();
        return store::match(tx, id, installation.today()).value();
    }
    audit::Kind last_about(PersonId person) const {
        auto tx = world().db.read();
        return store::entries_about(tx, person, 1).at(0).event.kind;
    }
    /// Young people who wait, as many as asked for.
    std::vector<YoungMember> waiting(int count) const {
        std::vector<YoungMember> found;
        const store::Written written{std::nullopt, installation.clock.now()};
        auto tx = world().db.write();
        for (int i = 0; i < count; ++i) {
            Person person;
            person.name = fmt::format("Ung {}", i);
            person.uuid = uuid(world().random);
            Enrolment enrolment;
            enrolment.person = store::add(tx, person, written.at);
            enrolment.programme = cast.middelfart;
            const auto id = store::add(tx, enrolment, written.at);
            store::add(tx, id, Stand<EnrolmentState>{EnrolmentState::waiting, date(2026, 11, 1), {}}, written);
            found.push_back({enrolment.person, id});
        }
        tx.commit();
        return found;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
};

ON_BOTH_DATABASES(Matches);

bool says(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}

TEST_P(Matches, begin_with_a_choice_that_says_why) {
    auto karen = visitor(cast.karen);
    const auto choice = karen.get(mentor_for(cast.sara));
    ASSERT_EQ(choice.status, 200);
    EXPECT_TRUE(says(choice, "2 mentorer kan tage imod"));
    EXPECT_TRUE(says(choice, "Har 1 af 2 pladser fri"));
    EXPECT_TRUE(says(choice, "1 mentor kan ikke tage imod nu"));
    EXPECT_TRUE(says(choice, "Mangler mentorkurset: 2 af 5 gange"));
    EXPECT_EQ(last_about(cast.sara.person), audit::Kind::person_seen);

    const auto chosen = karen.get(mentor_for(cast.sara) + fmt::format("?mentor={}", cast.lone.commitment.value));
    EXPECT_TRUE(says(chosen, "Aftale med Lone Sørensen"));
    EXPECT_FALSE(
        says(karen.get(mentor_for(cast.sara) + fmt::format("?mentor={}", cast.eigil.commitment.value)), "Aftale med"));
}

TEST_P(Matches, can_be_given_a_reason_later_and_keep_the_earlier_ones) {
    const auto page = match_page(cast.match);
    auto karen = visitor(cast.karen);
    EXPECT_TRUE(says(karen.get(page), "De kan begge lide at fiske.</textarea>"));
    installation.clock.put(midnight(date(2026, 12, 3)) + std::chrono::hours(9));
    auto later = visitor(cast.karen);
    later.get(page);
    const auto told = later.send(page + "/begrundelse", {{"begrundelse", " De bor i samme by.\nDe fisker <begge>. "}});
    EXPECT_TRUE(says(told, "Begrundelsen er gemt."));
    EXPECT_TRUE(says(told, "3. december 2026</time><p>De bor i samme by.</p><p>De fisker &lt;begge&gt;.</p>"));
    EXPECT_TRUE(says(told, "Skrevet af Karen Holm"));
    EXPECT_TRUE(says(told, "24. november 2026</time><p>De kan begge lide at fiske.</p>")) << "what was said stays";
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::person_seen);
    const auto written = [&] {
        auto tx = world().db.read();
        return store::rationales(tx, world().keys.sealing, cast.match);
    };
    later.send(page + "/begrundelse", {{"begrundelse", "De bor i samme by.\nDe fisker <begge>."}});
    EXPECT_EQ(written().size(), 2U) << "the same words are no change";
    EXPECT_EQ(written().front().author, "Karen Holm");

    const auto bare = installation.bare("skovby");
    auto tx = bare->read();
    constexpr db::Sql select_boxes = "select box from rationale";
    for (const auto& box : tx.all(select_boxes, [](const db::Row& row) { return std::string(row.bytes(0)); }))
        EXPECT_EQ(box.find("fisk"), std::string::npos) << "it is sealed";
}

TEST_P(Matches, are_given_a_reason_by_their_coordinator_only_and_in_the_log) {
    const auto address = match_page(cast.match) + "/begrundelse";
    for (const auto& who : {cast.ulla, cast.bent.login, cast.ole, cast.lis, cast.ib}) {
        auto other = visitor(who);
        other.get("/skovby");
        EXPECT_EQ(other.post(address, {{"begrundelse", "Nej"}}).status, 404) << who.email;
    }
    auto bent = visitor(cast.bent.login);
    EXPECT_FALSE(says(bent.get(match_page(cast.match)), "fiske"));
    EXPECT_EQ(app::write_rationale(world(), karen(), cast.match, std::string(2001, 'a')).error().index(), 1U);
    ASSERT_TRUE(app::write_rationale(world(), karen(), cast.match, "De er naboer."));
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::match_changed);
    EXPECT_EQ(last_about(cast.bent.login.person), audit::Kind::match_changed);
}

TEST_P(Matches, are_made_once_and_only_when_the_rules_allow) {
    auto karen = visitor(cast.karen);
    const auto future = pair(karen, cast.lone, "2026-11-25");
    EXPECT_EQ(future.status, 422);
    EXPECT_TRUE(says(future, "Startdatoen ligger i fremtiden"));
    EXPECT_TRUE(says(future, "De går begge til svømning."));
    EXPECT_TRUE(says(pair(karen, cast.lone, "31-02-2026"), "Vi kan ikke læse startdatoen"));
    EXPECT_TRUE(says(pair(karen, cast.lone, "2026-11-01"), "før den unge kom til at vente"));
    EXPECT_TRUE(says(pair(karen, cast.eigil, "2026-11-24"), "Eigil Toft kan ikke tage imod"));
    EXPECT_EQ(state(cast.sara), EnrolmentState::waiting);

    const auto made = karen.follow(pair(karen, cast.lone, "2026-11-24"));
    EXPECT_EQ(made.status, 200);
    EXPECT_TRUE(says(made, "Matchet er lavet"));
    EXPECT_TRUE(says(made, "Hver anden uge, 1 t 30 min"));
    EXPECT_EQ(state(cast.sara), EnrolmentState::active);
    EXPECT_EQ(state(cast.lone), CommitmentState::active);

    EXPECT_TRUE(says(pair(karen, cast.bent, "2026-11-24"), "Den unge venter ikke på en mentor"));
    EXPECT_TRUE(says(karen.get(mentor_for(cast.sara)), "Venter ikke på en mentor"));
}

TEST_P(Matches, raise_the_alarm_while_they_are_young_and_silent) {
    auto karen = visitor(cast.karen);
    EXPECT_NE(karen.get(match_page(cast.match)).body.find("Et nyt match, og der er stille"), std::string::npos)
        << "seven weeks old, and nothing for three";
    EXPECT_NE(karen.get(match_page(cast.match)).body.find("Sidste kontakt for 22 dage siden."), std::string::npos);
    installation.clock.put(midnight(date(2027, 1, 5)));
    EXPECT_EQ(visitor(cast.karen).get(match_page(cast.match)).body.find("Et nyt match"), std::string::npos);
}

TEST_P(Matches, have_their_making_on_record_for_both) {
    ASSERT_TRUE(app::make_match(world(), karen(), {cast.middelfart, cast.sara.person}, draft(cast.lone.commitment)));
    EXPECT_EQ(last_about(cast.sara.person), audit::Kind::match_made);
    EXPECT_EQ(last_about(cast.lone.login.person), audit::Kind::match_made);
}

TEST_P(Matches, never_take_more_places_than_a_mentor_has) {
    const auto young = waiting(6);
    std::atomic<int> made = 0, stopped = 0;
    std::barrier start(static_cast<std::ptrdiff_t>(young.size()));
    {
        std::vector<std::jthread> coordinators;
        for (const auto& each : young)
            coordinators.emplace_back([&, person = each.person] {
                EXPECT_TRUE(app::mentors_for(world(), karen(), {cast.middelfart, person},
                                             {{}, installation.today()}));  // connected, all at once
                start.arrive_and_wait();
                const auto match =
                    app::make_match(world(), karen(), {cast.middelfart, person}, draft(cast.lone.commitment));
                if (match)
                    ++made;
                else if (std::holds_alternative<Stopped>(std::get<MatchRefusal>(match.error())))
                    ++stopped;
            });
    }
    EXPECT_EQ(made, 1);
    EXPECT_EQ(stopped, 5);
}

TEST_P(Matches, of_a_young_person_are_one_when_two_coordinators_make_them_at_once) {
    std::atomic<int> made = 0;
    std::barrier start(2);
    {
        std::vector<std::jthread> coordinators;
        for (const auto mentor : {cast.lone.commitment, cast.bent.commitment})
            coordinators.emplace_back([&, mentor] {
                start.arrive_and_wait();
                if (app::make_match(world(), karen(), {cast.middelfart, cast.sara.person}, draft(mentor))) ++made;
            });
    }
    EXPECT_EQ(made, 1);
}

TEST_P(Matches, rest_and_go_on_with_another_agreement) {
    auto karen = visitor(cast.karen);
    const auto page = match_page(cast.match);
    EXPECT_EQ(karen.post(page + "/genoptag", {}).status, 422);
    EXPECT_TRUE(says(karen.send(page + "/pause", {}), "På pause"));
    EXPECT_EQ(karen.post(page + "/pause", {}).status, 422);
    EXPECT_TRUE(says(karen.send(page + "/genoptag", {}), "Status er gemt."));
    EXPECT_EQ(match(cast.match).stand.state, MatchState::active);

    EXPECT_EQ(karen.post(page + "/aftale", {{"hvor-ofte", "andet"}, {"dage", "sommetider"}, {"varighed", "60"}}).status,
              422);
    EXPECT_EQ(karen.post(page + "/aftale", {{"hvor-ofte", "7"}, {"varighed", "5"}}).status, 422);
    EXPECT_TRUE(says(karen.send(page + "/aftale", {{"hvor-ofte", "andet"}, {"dage", "10"}, {"varighed", "60"}}),
                     "Hver 10. dag, 1 t"));
    const auto placed =
        karen.send(page + "/aftale", {{"hvor-ofte", "7"}, {"varighed", "60"}, {"hvor", " Biblioteket "}});
    EXPECT_TRUE(says(placed, "<dd>Biblioteket</dd>"));
    EXPECT_TRUE(
        says(karen.send(page + "/aftale", {{"hvor-ofte", "7"}, {"varighed", "60"}, {"hvor", std::string(201, 'x')}}),
             "Skriv højst 200 tegn."));
    auto bent = visitor(cast.bent.login);
    EXPECT_TRUE(says(bent.get(page), "Biblioteket")) << "it is the mentor's own agreement";
    constexpr db::Sql count_clear =
        "select count(*) from meeting_agreement where cast(box as text) like '%Biblioteket%'";
    EXPECT_EQ(world().db.read().value<int>(count_clear), 0);
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::person_seen);
}

TEST_P(Matches, that_end_early_say_what_is_planned) {
    auto karen = visitor(cast.karen);
    const auto page = match_page(cast.match) + "/afslutning";
    EXPECT_TRUE(says(karen.get(page), "kan det skade den unge"));
    const auto close = [&](std::string_view on, std::string_view reason, std::string_view plan, std::string_view sure) {
        return karen.post(page, {{"dato", on},
                                 {"aarsag", reason},
                                 {"resultat", "fastholdt"},
                                 {"derefter", "waiting"},
                                 {"plan", plan},
                                 {"bekraeft", sure}});
    };
    EXPECT_TRUE(says(close("2026-11-20", "flyttet", "Ny mentor i december.", ""), "Sæt kryds"));
    EXPECT_TRUE(says(close("2026-11-20", "", "Ny mentor i december.", "ja"), "Vælg, hvorfor matchet slutter"));
    EXPECT_TRUE(says(close("2026-11-20", "vejret", "Ny mentor i december.", "ja"), "findes ikke på programmets liste"));
    EXPECT_TRUE(says(close("2026-11-20", "flyttet", "", "ja"), "Skriv, hvad der er planlagt"));
    EXPECT_TRUE(says(close("2026-11-25", "flyttet", "Ny mentor.", "ja"), "Slutdatoen ligger i fremtiden"));
    const auto before = close("2026-10-04", "flyttet", "Ny mentor i december.", "ja");
    EXPECT_EQ(before.status, 422);
    EXPECT_TRUE(says(before, "Ny mentor i december."));
    EXPECT_EQ(match(cast.match).stand.state, MatchState::active);

    EXPECT_TRUE(
        says(karen.follow(close("2026-11-20", "flyttet", "Ny mentor i december.", "ja")), "Matchet er afsluttet."));
    const auto closed = match(cast.match);
    EXPECT_EQ(closed.stand.state, MatchState::closed);
    EXPECT_EQ(closed.stand.reason, "flyttet");
    EXPECT_EQ(closed.outcome, "fastholdt");
    EXPECT_EQ(state(cast.mads), EnrolmentState::waiting);
    EXPECT_EQ(state(cast.bent), CommitmentState::active);
    EXPECT_EQ(karen.get(page).status, 303);
    auto tx = world().db.read();
    EXPECT_EQ(store::stand(tx, cast.mads.enrolment, installation.today())->reason, "Ny mentor i december.");
    EXPECT_EQ(store::mentor_facts(tx, cast.middelfart, cast.bent.commitment, installation.today())->young_people_now,
              0);
}

TEST_P(Matches, end_for_good_when_the_young_person_does) {
    const auto closed = app::close_match(world(), karen(), cast.match,
                                         {.on = installation.today(),
                                          .reason = "gennemfoert",
                                          .outcome = {},
                                          .plan = "Er i gang på skolen.",
                                          .then = EnrolmentState::closed});
    ASSERT_TRUE(closed.has_value());
    EXPECT_EQ(state(cast.mads), EnrolmentState::closed);
    EXPECT_EQ(last_about(cast.bent.login.person), audit::Kind::match_closed);
}

TEST_P(Matches, show_a_mentor_the_facts_of_the_own_only) {
    auto bent = visitor(cast.bent.login);
    const auto page = bent.get(match_page(cast.match));
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "Hver uge"));
    EXPECT_TRUE(says(page, "6 t"));
    EXPECT_FALSE(says(page, "De kan begge lide at fiske."));
    EXPECT_FALSE(says(page, "afslutning"));
    EXPECT_EQ(last_about(cast.mads.person), audit::Kind::person_seen);

    ASSERT_TRUE(app::close_match(world(), karen(), cast.match,
                                 {.on = date(2026, 11, 20), .reason = "flyttet", .outcome = {}, .plan = "En anden."}));
    EXPECT_EQ(bent.get(match_page(cast.match)).status, 404);
}

TEST_P(Matches, are_not_there_for_anybody_else) {
    for (const auto* login : {&cast.lone.login, &cast.lis, &cast.ole, &cast.ulla, &cast.ib}) {
        auto other = visitor(*login);
        EXPECT_EQ(other.get(match_page(cast.match)).status, 404) << login->email;
        EXPECT_EQ(other.get(match_page(cast.match) + "/afslutning").status, 404) << login->email;
        EXPECT_EQ(other.post(match_page(cast.match) + "/pause", {}).status, 404) << login->email;
        EXPECT_EQ(other.get(mentor_for(cast.sara)).status, 404) << login->email;
        EXPECT_EQ(pair(other, cast.lone, "2026-11-24").status, 404) << login->email;
    }
    auto bent = visitor(cast.bent.login);
    EXPECT_EQ(bent.post(match_page(cast.match) + "/afslutning", {{"dato", "2026-11-24"}, {"bekraeft", "ja"}}).status,
              404);
    Visitor vera(installation, "nordby", cast.vera);
    EXPECT_EQ(vera.get(fmt::format("/nordby/match/{}", cast.match.value)).status, 404);
    EXPECT_EQ(vera.get(fmt::format("/nordby/middelfart/unge/{}/match", cast.sara.person.value)).status, 404);
    EXPECT_EQ(match(cast.match).stand.state, MatchState::active);
    EXPECT_EQ(state(cast.sara), EnrolmentState::waiting);
}

}  // namespace
}  // namespace mentorkorps::tests
