// From a mentor who is interested to one who is approved or rejected: steps, what they put in place, the decision, the
// letter, and who reads none of it.
#include "app/screening.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "store/accounts.hpp"
#include "store/audit.hpp"
#include "store/matches.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "store/states.hpp"
#include "tests/support/visitor.hpp"
#include "tests/support/wrong_form.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;

constexpr std::string_view time_asked = "en vurdering af, om mentoren vil leve op til tidsforpligtelsen";

bool says(const http::Response& response, std::string_view text) { return response.body.contains(text); }

/// A programme whose rules ask for an interview before a mentor is approved. Tove coordinates it; Rie is interested.
class Screening : public testing::TestWithParam<db::Engine> {
  protected:
    Screening() {
        auto tx = world.db.write();
        bbbs = store::open_programme(tx, "bbbs", date(2026, 1, 1));
        tove.person = somebody(tx, "Tove Lund", "tove@skovby.example");
        tove.email = "tove@skovby.example";
        tove.account = *store::add(tx, {tove.person, tove.email, stored_password, {{Role::coordinator, bbbs}}}, now());
        rie.login.person = somebody(tx, "Rie Holst", "rie@skovby.example");
        rie.login.email = "rie@skovby.example";
        rie.login.account =
            *store::add(tx, {rie.login.person, rie.login.email, stored_password, {{Role::mentor, bbbs}}}, now());
        Commitment commitment;
        commitment.person = rie.login.person, commitment.programme = bbbs;
        rie.commitment = store::add(tx, commitment, now());
        store::add(tx, rie.commitment, Stand<CommitmentState>{CommitmentState::interested, date(2026, 11, 2), {}},
                   {{}, now()});
        tx.commit();
    }
    Instant now() const { return world.clock.now(); }
    PersonId somebody(db::Write& tx, const char* name, const char* email) const {
        Person who;
        who.name = name;
        who.email = email;
        who.uuid = uuid(world.random);
        return store::add(tx, who, world.clock.now());
    }
    static Fields step(std::string_view kind, std::string_view verdict, std::string_view why = "") {
        return {{"trin", std::string(kind)},      {"dato", "2026-11-20"},  {"holdt", "Tove Lund"},
                {"svar-1", "Vil gerne <noget>."}, {"svar-2", "En aften."}, {"vurdering", std::string(verdict)},
                {"hvorfor", std::string(why)}};
    }
    static Fields rejection(std::string_view again = "any_time") {
        return {
            {"valg", "rejected"}, {"fra", "2026-11-24"}, {"grund", "Vil <bestemme>."}, {"igen", std::string(again)}};
    }
    http::Response reject(Visitor& desk, std::string_view again, const std::string& day = "") const {
        auto fields = rejection(again);
        fields.insert(fields.end(),
                      {{"igen-fra", day}, {"laest", "ja"}, {"send", "ja"}, {"brev", "Hej Rie\n\nDesværre."}});
        return desk.post_all(here() + "/beslutning", fields);
    }
    std::string here() const { return fmt::format("/skovby/bbbs/mentorer/{}/screening", rie.login.person.value); }
    std::string page() const { return fmt::format("/skovby/personer/{}", rie.login.person.value); }
    CommitmentState state() const {
        auto tx = world.db.read();
        return store::stand(tx, rie.commitment, installation.today())->state;
    }
    Requirement thing() const {
        auto tx = world.db.read();
        const auto asked = app::asked_of(tx, *app::policy(world, tx, bbbs), *store::commitment(tx, rie.commitment),
                                         installation.today());
        const auto found = std::ranges::find(asked, time_asked, &Requirement::what);
        EXPECT_NE(found, asked.end());
        return *found;
    }
    std::int64_t count(db::Sql sql) const { return world.db.read().value<std::int64_t>(sql); }
    std::int64_t lines(audit::Kind kind) const {
        auto tx = world.db.read();
        return std::ranges::count_if(store::entries_about(tx, rie.login.person, 100),
                                     [&](const auto& each) { return each.event.kind == kind; });
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    ProgrammeId bbbs;
    Login tove;
    MentorMember rie;
};
ON_BOTH_DATABASES(Screening);

TEST_P(Screening, puts_in_place_what_the_rules_ask_for_and_keeps_it_sealed) {
    Visitor desk(installation, "skovby", tove);
    EXPECT_TRUE(says(desk.get(page()), "Screening</a>"));
    EXPECT_FALSE(says(desk.get(page()), "BB-9/")) << "nobody ticks it";
    EXPECT_TRUE(says(desk.get(here()), "Ingen har skrevet noget endnu."));
    EXPECT_EQ(lines(audit::Kind::screening_read), 0);
    EXPECT_FALSE(thing().is_in_place(installation.today()));
    const auto form = desk.get(here() + "?trin=interview");
    for (const auto* said : {"Samtale med mentoren", "Hvorfor vil mentoren være det?", "value=\"Tove Lund\""})
        EXPECT_TRUE(says(form, said)) << said;

    EXPECT_EQ(desk.post_all(here(), step("interview", "green")).status, 303);
    EXPECT_EQ(state(), CommitmentState::screening);
    EXPECT_EQ(thing().on, date(2026, 11, 20));
    const auto story = desk.get(here());
    for (const auto* said : {"Vil gerne &lt;noget&gt;.", "20-11-2026, Tove Lund", "Grøn", "På plads 20-11-2026"})
        EXPECT_TRUE(says(story, said)) << said;
    EXPECT_EQ(lines(audit::Kind::screening_written), 1);
    EXPECT_EQ(lines(audit::Kind::screening_read), 1);
    EXPECT_EQ(count("select count(*) from screening_step where cast(box as text) like '%gerne%'"), 0);
    EXPECT_EQ(count("select count(*) from audit_event where detail like '%green%' or detail like '%gerne%'"), 0);
}

TEST_P(Screening, that_is_red_is_not_approved_until_another_says_otherwise) {
    Visitor desk(installation, "skovby", tove);
    desk.get(here());
    EXPECT_EQ(desk.post_all(here(), step("interview", "green")).status, 303);
    EXPECT_EQ(desk.post_all(here(), step("interview", "red", "Har ikke tid.")).status, 303);
    EXPECT_TRUE(thing().is_refused);
    EXPECT_FALSE(thing().is_in_place(installation.today()));
    EXPECT_TRUE(says(desk.get(here()), "Ikke godkendt"));
    const auto no = desk.post_all(here() + "/beslutning", {{"valg", "approved"}, {"fra", "2026-11-24"}});
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "Et skridt er rødt."));
    EXPECT_EQ(desk.post_all(here(), step("interview", "yellow", "Har byttet vagter.")).status, 303);
    EXPECT_TRUE(thing().is_in_place(installation.today()));
    EXPECT_EQ(desk.post_all(here() + "/beslutning", {{"valg", "approved"}, {"fra", "2026-11-24"}}).status, 303);
    EXPECT_EQ(state(), CommitmentState::approved);
    EXPECT_EQ(desk.post_all(here() + "/beslutning", {{"valg", "approved"}, {"fra", "2026-11-24"}}).status, 422)
        << "sent twice";
    EXPECT_EQ(count("select count(*) from screening_decision"), 1);
}

TEST_P(Screening, that_rejects_reads_the_letter_first_and_keeps_the_reason_to_itself) {
    Visitor desk(installation, "skovby", tove);
    desk.get(here());
    const auto letter = desk.post_all(here() + "/beslutning", rejection());
    EXPECT_EQ(letter.status, 200);
    EXPECT_TRUE(says(letter, "Du er velkommen til at søge igen."));
    EXPECT_TRUE(says(letter, "value=\"Vil &lt;bestemme&gt;.\"")) << "what was typed goes on";
    EXPECT_EQ(state(), CommitmentState::interested) << "nothing yet";

    EXPECT_EQ(reject(desk, "never").status, 303);
    EXPECT_EQ(state(), CommitmentState::rejected);
    EXPECT_EQ(count("select count(*) from outbox where recipient = 'rie@skovby.example' and body like '%Desværre%'"),
              1);
    EXPECT_TRUE(says(desk.get(here()), "Vil &lt;bestemme&gt;."));
    EXPECT_FALSE(says(desk.get(page()), "Vil &lt;bestemme"));
    EXPECT_EQ(count("select count(*) from commitment_state where reason like '%bestemme%'"), 0);
}

TEST_P(Screening, is_the_only_way_to_reject_somebody) {
    Visitor desk(installation, "skovby", tove);
    EXPECT_FALSE(says(desk.get(page()), "value=\"rejected\""));
    const auto status = fmt::format("/skovby/bbbs/mentorer/{}/status", rie.login.person.value);
    const auto no = desk.post(status, {{"status", "rejected"}, {"dato", "2026-11-24"}});
    EXPECT_EQ(no.status, 422);
    EXPECT_TRUE(says(no, "Afvis mentoren under »Screening«"));
    EXPECT_EQ(state(), CommitmentState::interested);
}

TEST_P(Screening, that_rejected_says_from_when_they_may_come_back) {
    Visitor desk(installation, "skovby", tove);
    desk.get(here());
    EXPECT_EQ(reject(desk, "from_day", "2027-03-01").status, 303);
    EXPECT_TRUE(says(desk.get(here()), "Ja, fra den 1. marts 2027"));
    const auto status = fmt::format("/skovby/bbbs/mentorer/{}/status", rie.login.person.value);
    const auto again = [&](std::string_view why) {
        return desk.post(status, {{"status", "applied"}, {"dato", "2026-11-24"}, {"grund", why}});
    };
    EXPECT_EQ(again("").status, 422);
    EXPECT_TRUE(says(again(""), "besluttede I, at mentoren ikke kan søge igen endnu"));
    EXPECT_EQ(again("Har taget et kursus siden.").status, 303);
    EXPECT_EQ(state(), CommitmentState::applied);
}

TEST_P(Screening, that_rejected_somebody_stops_a_match_and_says_so) {
    Visitor desk(installation, "skovby", tove);
    desk.get(here());
    EXPECT_EQ(reject(desk, "any_time").status, 303);
    auto tx = world.db.write();
    Enrolment enrolment;
    enrolment.person = somebody(tx, "Amir Kaya", "amir@skovby.example");
    enrolment.programme = bbbs;
    const auto young = store::add(tx, enrolment, now());
    store::add(tx, young, Stand<EnrolmentState>{EnrolmentState::waiting, date(2026, 11, 2), {}}, {{}, now()});
    tx.commit();
    const auto made = desk.post(fmt::format("/skovby/bbbs/unge/{}/match", enrolment.person.value),
                                {{"mentor", std::to_string(rie.commitment.value)},
                                 {"hvor-ofte", "7"},
                                 {"varighed", "60"},
                                 {"start", "2026-11-24"}});
    EXPECT_EQ(made.status, 422);
    EXPECT_TRUE(says(made, "Mentoren er afvist i programmet og kan ikke få et match."));
    EXPECT_EQ(count("select count(*) from pairing"), 1) << "that of the cast";
}

TEST_P(Screening, is_read_by_nobody_else_and_the_mentor_knows_only_how_far_it_is) {
    Visitor desk(installation, "skovby", tove), phone(installation, "skovby", rie.login);
    desk.get(here());
    EXPECT_EQ(desk.post_all(here(), step("interview", "yellow", "Taler over sig.")).status, 303);
    const auto mine = phone.get("/skovby/mine");
    EXPECT_TRUE(says(mine, "er i gang med at lære dig at kende"));
    for (const auto* never : {"Taler over sig", "Vil gerne", "Gul"}) EXPECT_FALSE(says(mine, never)) << never;
    Visitor karen(installation, "skovby", cast.karen), lis(installation, "skovby", cast.lis),
        ib(installation, "skovby", cast.ib);
    for (auto* other : {&phone, &karen, &lis, &ib}) {
        EXPECT_EQ(other->get(here()).status, 404);
        EXPECT_EQ(other->post_all(here(), step("interview", "green")).status, 404);
        EXPECT_EQ(other->post_all(here() + "/beslutning", rejection()).status, 404);
    }
    const auto elsewhere = fmt::format("/skovby/bbbs/mentorer/{}/screening", cast.bent.login.person.value);
    EXPECT_EQ(desk.get(elsewhere).status, 404) << "a mentor of another programme";
    EXPECT_EQ(desk.post_all(here() + "/beslutning", {{"valg", "training"}, {"fra", "2026-11-24"}}).status, 303);
    EXPECT_TRUE(says(phone.get("/skovby/mine"), "Du er godkendt i "));
    EXPECT_EQ(reject(desk, "never").status, 422) << "decided already";
    EXPECT_EQ(count("select count(*) from outbox"), 0);
}

TEST_P(Screening, says_at_the_field_what_is_wrong_with_it) {
    constexpr std::string_view steps = "/{org}/{programme}/mentorer/{person}/screening",
                               decide = "/{org}/{programme}/mentorer/{person}/screening/beslutning";
    const auto with = [](Fields fields, std::string_view name, std::string_view value) {
        for (auto& each : fields)
            if (each.first == name) each.second = value;
        return fields;
    };
    const auto green = step("interview", "green");
    for (const auto& [name, value] :
         {std::pair{"dato", "31-02-2026"}, std::pair{"dato", "2026-11-25"}, std::pair{"holdt", ""},
          std::pair{"svar-2", "Nummeret er 010190-1234"}, std::pair{"vurdering", ""}})
        expect_marked(installation, {steps, here(), tove, with(green, name, value), {name}});
    expect_marked(installation, {steps, here(), tove, step("interview", "red"), {"hvorfor"}});
    expect_marked(installation, {steps, here(), tove, step("home_visit", "green"), {"ogsaa"}});
    expect_marked(installation,
                  {decide, here() + "/beslutning", tove, {{"fra", "2026-11-24"}, {"grund", "x"}}, {"valg"}});
    const auto no = rejection();
    for (const auto& [name, value] : {std::pair{"fra", "31-02-2026"}, std::pair{"grund", ""}, std::pair{"igen", ""}})
        expect_marked(installation, {decide, here() + "/beslutning", tove, with(no, name, value), {name}});
    auto late = rejection("from_day");
    late.emplace_back("igen-fra", "2026-11-24");
    expect_marked(installation, {decide, here() + "/beslutning", tove, late, {"igen-fra"}});
    auto letter = rejection();
    letter.insert(letter.end(), {{"laest", "ja"}, {"send", "ja"}, {"brev", "Det er din straffeattest."}});
    Visitor desk(installation, "skovby", tove);
    desk.get(here());
    const auto unsent = desk.post_all(here() + "/beslutning", letter);
    EXPECT_EQ(unsent.status, 422);
    EXPECT_TRUE(says(unsent, "href=\"#brev\">Brevet: Her står noget om ydelser"));
    EXPECT_TRUE(says(unsent, "Det er din straffeattest."));
    EXPECT_EQ(count("select count(*) from screening_step"), 0);
    EXPECT_EQ(state(), CommitmentState::interested);
}

}  // namespace
}  // namespace mentorkorps::tests
