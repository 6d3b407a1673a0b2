#include <gtest/gtest.h>

#include <fmt/format.h>

#include "store/audit.hpp"
#include "tests/support/cast.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

constexpr db::Sql count_about =
    "select count(*) from audit_event where kind = $1 and person_id = $2 and account_id = $3";
constexpr db::Sql count_rows = "select count(*) from audit_event";

class PersonPage : public testing::TestWithParam<db::Engine> {
  protected:
    static bool says(const http::Response& page, std::string_view words) {
        return page.body.find(words) != std::string::npos;
    }
    /// How often Karen is on record for that about the person.
    std::int64_t on_record(std::string_view kind, domain::PersonId person) {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_about, kind, person, cast.karen.account);
    }
    std::int64_t audit_rows() {
        auto tx = installation.skovby().db.read();
        return tx.value<std::int64_t>(count_rows);
    }
    bool chain_holds() {
        auto tx = installation.skovby().db.read();
        return !store::verify(tx, installation.skovby().keys.audit).first_broken;
    }
    /// What follows on the page, to the next quotation mark.
    static std::string words_after(const http::Response& page, std::string_view words) {
        const auto at = page.body.find(words);
        if (at == std::string::npos) return {};
        const auto from = at + words.size();
        return page.body.substr(from, page.body.find('"', from) - from);
    }
    static std::string page_of(domain::PersonId person, std::string_view rest = "") {
        return fmt::format("/skovby/personer/{}{}", person.value, rest);
    }
    static std::string in_programme(std::string_view place, domain::PersonId person, std::string_view rest) {
        return fmt::format("/skovby/middelfart/{}/{}/{}", place, person.value, rest);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(PersonPage);

TEST_P(PersonPage, tells_the_whole_story_and_puts_the_look_on_record) {
    const auto page = karen.get(page_of(cast.mads.person));
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(says(page, "22 år"));
    EXPECT_TRUE(says(page, "href=\"tel:+4520000001\">20 00 00 01</a>"));
    EXPECT_TRUE(says(page, "Møde i 1 t 30 min"));
    EXPECT_TRUE(says(page, "Match med Bent Ågård begyndte"));
    EXPECT_TRUE(says(page, "De har aftalt at ses hver uge."));
    EXPECT_TRUE(says(page, "Ydelse: SU"));
    EXPECT_TRUE(says(page, "Ikke oplyst"));
    EXPECT_LT(page.body.find("2. november 2026"), page.body.find("Match med Bent")) << "newest first";
    EXPECT_LT(page.body.find("Match med Bent"), page.body.find("Henvist</h3>"));
    EXPECT_EQ(on_record("person_seen", cast.mads.person), 1);

    const auto sara = karen.get(page_of(cast.sara.person));
    EXPECT_TRUE(says(sara, "Find en mentor"));
    EXPECT_TRUE(says(karen.get(page_of(cast.aase.person)), "<h1>Aase O&#39;Neil &lt;b&gt;</h1>"));
    EXPECT_TRUE(chain_holds());
}

TEST_P(PersonPage, is_not_there_for_who_may_not_see_it) {
    const auto rows = audit_rows();
    EXPECT_EQ(karen.get("/skovby/personer/999999").status, 404);
    EXPECT_EQ(karen.get("/skovby/personer/mads").status, 404);
    EXPECT_EQ(audit_rows(), rows);
    for (const auto& login : {cast.ulla, cast.ole, cast.lis, cast.ib, cast.bent.login}) {
        Visitor other(installation, "skovby", login);
        for (const auto* rest : {"", "/ret", "/set"})
            EXPECT_EQ(other.get(page_of(cast.mads.person, rest)).status, 404) << login.email << rest;
        EXPECT_EQ(other.get(in_programme("personer", cast.mads.person, "notater")).status, 404) << login.email;
        EXPECT_EQ(other.post(page_of(cast.mads.person, "/ret"), {{"name", "X"}}).status, 404) << login.email;
    }
    EXPECT_EQ(karen.get(fmt::format("/nordby/personer/{}", cast.mads.person.value)).status, 303) << "not signed in";
}

TEST_P(PersonPage, changes_state_in_the_order_of_the_machine) {
    const auto form = in_programme("unge", cast.mads.person, "status");
    const auto paused = karen.send(form, {{"status", "paused"}, {"dato", "2026-11-20"}, {"grund", "Er på efterskole"}});
    EXPECT_TRUE(says(paused, "Status er gemt."));
    EXPECT_TRUE(says(paused, "Ung: På pause"));
    EXPECT_TRUE(says(paused, "Er på efterskole · Skrevet af en koordinator."));
    EXPECT_EQ(on_record("person_changed", cast.mads.person), 1);

    const auto future = karen.post(form, {{"status", "active"}, {"dato", "2026-11-25"}, {"grund", "Kommer hjem"}});
    EXPECT_EQ(future.status, 422);
    EXPECT_TRUE(says(future, "Datoen ligger i fremtiden."));
    EXPECT_TRUE(says(future, "value=\"Kommer hjem\"")) << "what was typed is kept";
    EXPECT_TRUE(says(karen.post(form, {{"status", "referred"}, {"dato", "2026-11-24"}}), "kan ikke følge efter"));
    EXPECT_TRUE(says(karen.post(form, {{"status", "active"}, {"dato", "2026-11-01"}}), "før den nuværende status"));
    EXPECT_TRUE(says(karen.post(form, {{"status", "active"}, {"dato", "31-02-2026"}}), "findes ikke"));
    EXPECT_EQ(on_record("person_changed", cast.mads.person), 1);
}

TEST_P(PersonPage, approves_a_mentor_who_has_followed_the_course) {
    const auto person = cast.eigil.login.person;
    const auto course = in_programme("mentorer", person, "kursus"), state = in_programme("mentorer", person, "status");
    EXPECT_TRUE(says(karen.get(page_of(person)), "Har været med 2 af 5 gange."));
    const auto early = karen.post(state, {{"status", "approved"}, {"dato", "2026-11-24"}});
    EXPECT_EQ(early.status, 422);
    EXPECT_TRUE(says(early, "Mangler at gennemføre kurset: 2 af 5 gange. Få det på plads først"));
    EXPECT_TRUE(says(karen.post(course, {{"gange", "6"}, {"dato", "2026-11-24"}}), "Så mange gange har kurset ikke."));
    EXPECT_TRUE(says(karen.post(course, {{"gange", "1"}, {"dato", "2026-11-24"}}), "allerede noteret flere"));
    EXPECT_TRUE(says(karen.send(course, {{"gange", "4"}, {"dato", "2026-11-17"}}), "Kurset er noteret."));
    const auto approved = karen.send(course, {{"gange", "5"}, {"dato", "2026-11-24"}});
    EXPECT_TRUE(says(approved, "mentoren er godkendt"));
    EXPECT_TRUE(says(approved, "Gennemførte mentorkurset"));
    EXPECT_TRUE(says(approved, "Mentor: Godkendt"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/mentorer?status=approved"), "Eigil Toft"));
}

TEST_P(PersonPage, approves_a_mentor_without_the_course_only_with_a_reason) {
    const auto person = cast.eigil.login.person;
    const auto state = in_programme("mentorer", person, "status");
    const auto before = karen.get(page_of(person));
    EXPECT_TRUE(says(before, "Før mentoren godkendes:"));
    EXPECT_TRUE(says(before, "<input type=\"hidden\" name=\"vist\" value=\"MF-2\">"));
    const auto approve = [&](std::string_view reason, std::string_view shown) {
        return karen.post(state, {{"status", "approved"}, {"dato", "2026-11-24"}, {"grund", reason}, {"vist", shown}});
    };
    EXPECT_EQ(approve("  ", "MF-2").status, 422) << "nobody said why";
    const auto unseen = approve("Er selv socialrådgiver", "MF-1");
    EXPECT_EQ(unseen.status, 422) << "the form did not show this rule";
    EXPECT_TRUE(says(unseen, "value=\"Er selv socialrådgiver\"")) << "what was typed is kept";
    EXPECT_EQ(on_record("rule_waived", person), 0);
    EXPECT_EQ(approve("Er selv socialrådgiver", "MF-2").status, 303);
    const auto after = karen.get(page_of(person));
    EXPECT_TRUE(says(after, "Er selv socialrådgiver · Fraveget: "));
    EXPECT_FALSE(says(after, "Før mentoren godkendes:"));
    EXPECT_EQ(on_record("rule_waived", person), 1);
}

TEST_P(PersonPage, accepts_somebody_whom_the_programme_is_not_for_only_with_a_reason) {
    const auto made = karen.send("/skovby/middelfart/unge/ny", {{"name", "Nadja Falk"}, {"birth_date", "1-5-1990"}});
    EXPECT_TRUE(says(made, "Ung: Henvist")) << "does not wait for a mentor yet";
    EXPECT_TRUE(says(made, "Den unge er 36 år; programmet er for 15–32 år."));
    const auto address = words_after(made, "action=\"/skovby/middelfart/unge/");
    const auto state = "/skovby/middelfart/unge/" + address.substr(0, address.find('/')) + "/status";
    const auto accept = [&](std::string_view status, std::string_view reason) {
        return karen.post(state, {{"status", status}, {"dato", "2026-11-24"}, {"grund", reason}, {"vist", "MF-1"}});
    };
    const auto refused = accept("waiting", "");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "skriv under »Hvorfor?«, hvorfor I gør det alligevel."));
    EXPECT_EQ(accept("in_visitation", "").status, 303) << "is no admission";
    EXPECT_EQ(accept("waiting", "Begynder på FGU i januar").status, 303);
    const auto after = karen.get("/skovby/personer/" + address.substr(0, address.find('/')));
    EXPECT_TRUE(says(after, "Begynder på FGU i januar · Fraveget: Den unge er 15–32 år ved henvisningen."));
}

TEST_P(PersonPage, corrects_facts_and_keeps_what_was_typed_when_it_refuses) {
    const auto form = page_of(cast.mads.person, "/ret");
    EXPECT_TRUE(says(karen.get(form), "value=\"03-02-2004\""));
    const auto wrong = karen.post(form, {{"name", "Mads Kjær"}, {"birth_date", "31-02-2004"}, {"phone", "2000"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "Født: »31-02-2004« findes ikke."));
    EXPECT_TRUE(says(wrong, "Mobil") && says(wrong, "value=\"2000\""));
    EXPECT_TRUE(says(wrong, "aria-invalid=\"true\""));
    EXPECT_TRUE(says(karen.get(page_of(cast.mads.person)), "03-02-2004")) << "nothing was changed";

    const auto saved = karen.send(form, {{"name", "Mads Åkjær"},
                                         {"birth_date", "3. februar 2004"},
                                         {"sex", "Mand"},
                                         {"phone", "20 00 00 09"},
                                         {"city", "Skovby"},
                                         {"interests", "Skak"}});
    EXPECT_TRUE(says(saved, "Oplysningerne er gemt."));
    EXPECT_TRUE(says(saved, "<h1>Mads Åkjær</h1>"));
    EXPECT_TRUE(says(saved, "20 00 00 09"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/unge?q=aakjaer"), "Mads Åkjær")) << "found by the new name";
    EXPECT_EQ(on_record("person_changed", cast.mads.person), 1);
}

TEST_P(PersonPage, is_made_by_hand) {
    const auto empty = karen.post("/skovby/middelfart/unge/ny", {{"name", " "}, {"city", "Skovby"}});
    EXPECT_EQ(empty.status, 422);
    EXPECT_TRUE(says(empty, "Navn: Skriv, hvad personen hedder."));
    EXPECT_TRUE(says(empty, "value=\"Skovby\""));
    const auto young = karen.send("/skovby/middelfart/unge/ny", {{"name", "Nadja Falk"}, {"birth_date", "1-5-2007"}});
    EXPECT_TRUE(says(young, "Personen er oprettet."));
    EXPECT_TRUE(says(young, "19 år"));
    EXPECT_TRUE(says(young, "Ung: Venter"));
    EXPECT_TRUE(says(karen.send("/skovby/middelfart/mentorer/ny", {{"name", "Rie Holst"}}), "Mentor: Interesseret"));
    EXPECT_TRUE(says(karen.get("/skovby/middelfart/mentorer?q=rie"), "Rie Holst"));
}

TEST_P(PersonPage, keeps_notes_that_only_its_coordinators_read) {
    const auto notes = in_programme("personer", cast.mads.person, "notater");
    EXPECT_TRUE(says(karen.get(notes), "Her er ingen notater endnu."));
    EXPECT_EQ(on_record("note_read", cast.mads.person), 0) << "there was nothing to read";
    EXPECT_TRUE(says(karen.post(notes, {{"tekst", "  "}}), "Notatet er tomt."));
    const auto written = karen.send(notes, {{"tekst", "Vil være <tømrer>.\r\nHar en plads i sigte."}});
    EXPECT_TRUE(says(written, "Notatet er gemt."));
    EXPECT_TRUE(says(written, "<p>Vil være &lt;tømrer&gt;.</p><p>Har en plads i sigte.</p>"));
    EXPECT_EQ(on_record("note_written", cast.mads.person), 1);
    EXPECT_EQ(on_record("note_read", cast.mads.person), 1);
    EXPECT_TRUE(says(karen.get(page_of(cast.mads.person)), "Notater (1)"));

    Visitor ulla(installation, "skovby", cast.ulla);
    EXPECT_EQ(ulla.get(notes).status, 404);
    const auto elsewhere = fmt::format("/skovby/ungeenheden/personer/{}/notater", cast.mads.person.value);
    EXPECT_EQ(ulla.get(elsewhere).status, 404) << "Mads is not in her programme";
    EXPECT_EQ(ulla.post(elsewhere, {{"tekst", "Hej"}}).status, 404);
}

TEST_P(PersonPage, shows_who_has_looked_by_role) {
    karen.get(page_of(cast.bent.login.person));
    const auto seen = karen.get(page_of(cast.bent.login.person, "/set"));
    EXPECT_TRUE(says(seen, "Åbnede siden om personen"));
    EXPECT_TRUE(says(seen, "<td data-title=\"Hvem\">Koordinator</td>"));
    EXPECT_TRUE(says(seen, "24-11-2026 kl. 09.00"));
    EXPECT_FALSE(says(seen, "<td data-title=\"Hvem\">Karen"));
    EXPECT_EQ(on_record("log_seen", cast.bent.login.person), 1);

    Visitor bent(installation, "skovby", cast.bent.login);
    const auto own = bent.get("/skovby/mig/set");
    EXPECT_EQ(own.status, 200);
    EXPECT_TRUE(says(own, "Hvem har set mig?"));
    EXPECT_TRUE(says(own, "Åbnede siden om personen"));
    EXPECT_TRUE(says(own, "Så, hvem der har set personen"));
    EXPECT_TRUE(says(own, "Dig selv"));
    EXPECT_FALSE(says(own, "Karen Holm"));
}

}  // namespace
}  // namespace mentorkorps::tests
