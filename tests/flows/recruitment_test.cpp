// A mentor's road in: a round is opened, somebody applies on the public page, and a coordinator answers.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "app/applying.hpp"
#include "db/connection.hpp"
#include "store/applications.hpp"
#include "store/organisation.hpp"
#include "store/people.hpp"
#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;
using namespace std::chrono_literals;

bool says(const http::Response& page, std::string_view text) { return page.body.contains(text); }

constexpr std::string_view apply_page = "/skovby/middelfart/bliv-mentor",
                           rounds_page = "/skovby/middelfart/rekruttering";
using Typed = std::vector<std::pair<std::string, std::string>>;

class Recruitment : public testing::TestWithParam<db::Engine> {
  protected:
    /// Karen's round, open from today.
    std::string open_round(const std::string& name = "Vinter 2026") {
        const auto made = karen.post(
            rounds_page, {{"navn", name}, {"kanal", "presse"}, {"fra", "2026-11-24"}, {"hold", "Hold 2, januar 2027"}});
        const auto to = header(made, "Location");
        return to.substr(0, to.find('?'));
    }
    static Typed filled() {
        return {{"navn", "Mia Dahl"},
                {"mobil", "20 00 09 09"},
                {"mail", "mia@eksempel.example"},
                {"voksen", "ja"},
                {"postnr", "5500"},
                {"sprog", "dansk, tysk"},
                {"hoert", "rygte"},
                {"ord", "Jeg har <tid> om tirsdagen."}};
    }
    static std::string ticket_on(const http::Response& page) {
        constexpr std::string_view field = R"(name="seddel" value=")";
        const auto at = page.body.find(field);
        if (at == std::string::npos) return {};
        const auto from = at + field.size();
        return page.body.substr(from, page.body.find('"', from) - from);
    }
    void wait(std::chrono::microseconds time) { installation.clock.put(installation.clock.now() + time); }
    /// Somebody who opens the page, fills it in after a while, and sends it.
    http::Response apply(Typed typed, std::string_view page = apply_page) {
        Visitor somebody(installation);
        typed.emplace_back("seddel", ticket_on(somebody.get(page)));
        wait(1min);
        return somebody.post_all(page, typed);
    }
    std::vector<KeptApplication> kept() const {
        auto tx = world.db.read();
        return store::applications(tx, RoundId{1});
    }
    std::int64_t count(db::Sql sql) const { return world.db.read().value<std::int64_t>(sql); }
    std::vector<std::string> letters() const {
        return world.db.read().all("select recipient, subject, body from outbox order by id", [](const db::Row& row) {
            return fmt::format("{}|{}|{}", row.text(0), row.text(1), row.text(2));
        });
    }
    static std::string page_of(int application) {
        return fmt::format("/skovby/middelfart/ansoegninger/{}", application);
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    const app::World& world = installation.skovby();
    Visitor karen{installation, "skovby", cast.karen};
};
ON_BOTH_DATABASES(Recruitment);

TEST_P(Recruitment, is_open_to_everybody_only_in_a_round) {
    Visitor somebody(installation);
    const auto before = somebody.get(apply_page);
    EXPECT_EQ(before.status, 200);
    EXPECT_TRUE(says(before, "Lige nu søger vi ikke nye mentorer. Ring eller skriv til Jobcenter Middelfart"));
    EXPECT_FALSE(says(before, "<form"));
    karen.post(rounds_page, {{"navn", "Forår"}, {"fra", "2027-02-01"}});
    EXPECT_TRUE(says(somebody.get(apply_page), "Vi begynder igen den 1. februar 2027"));

    const auto round = open_round();
    const auto open = somebody.get(apply_page);
    EXPECT_TRUE(says(open, "Jobcenter Middelfart"));
    EXPECT_TRUE(says(open, "Mentoren har været med mindst 5 gange på kurset Unge-mentorkursus"));
    EXPECT_FALSE(says(open, "Den unge er 15–32 år")) << "what is said of the young people is not for here";
    EXPECT_TRUE(says(open, "slettet 6 måneder efter, at du har fået svar"));
    const auto english = somebody.get(std::string(apply_page) + "?sprog=en");
    EXPECT_TRUE(says(english, "<html lang=\"en\">"));
    EXPECT_TRUE(says(english, "Would you like to be a mentor?"));
    EXPECT_FALSE(says(english, "Fejl"));

    EXPECT_TRUE(says(karen.send(round + "/luk", {}), "Runden er lukket."));
    EXPECT_FALSE(says(somebody.get(apply_page), "<form"));
    EXPECT_TRUE(says(karen.send(round + "/luk", {{"igen", "ja"}}), "Runden er åben igen."));
    EXPECT_TRUE(says(somebody.get(apply_page), "<form"));
    EXPECT_EQ(somebody.get("/skovby/findes-ikke/bliv-mentor").status, 404);
    EXPECT_EQ(somebody.get("/skovby/findes-ikke/bliv-mentor/tak").status, 404);
}

TEST_P(Recruitment, rounds_are_made_changed_and_refused_with_what_was_typed) {
    const auto round = open_round();
    EXPECT_TRUE(says(karen.get(rounds_page), "Vinter 2026"));
    EXPECT_TRUE(says(karen.send(round, {{"navn", "Vinteren"}, {"fra", "24-11-2026"}, {"til", "2026-12-24"}}),
                     "24-11-2026 til 24-12-2026"));
    const auto wrong = karen.post(round, {{"navn", "Ny & god"}, {"fra", "2026-11-24"}, {"til", "2026-11-01"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "Runden kan ikke slutte, før den begynder."));
    EXPECT_TRUE(says(wrong, "Ny &amp; god"));
    EXPECT_EQ(count("select count(*) from round_terms"), 2) << "what was said first stays";
    EXPECT_EQ(count("select count(*) from audit_event where kind = 'round_changed'"), 2);
}

TEST_P(Recruitment, keeps_an_application_that_is_no_person) {
    const auto round = open_round();
    const auto people = count("select count(*) from person");
    const auto answer = apply(filled());
    EXPECT_EQ(header(answer, "Location"), std::string(apply_page) + "/tak");
    EXPECT_TRUE(says(Visitor(installation).follow(answer), "Vi har fået det, du skrev."));
    EXPECT_EQ(count("select count(*) from person"), people);
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].application.phone, "+4520000909");
    EXPECT_EQ(kept()[0].application.channel, "rygte");
    EXPECT_EQ(letters().size(), 1U);
    EXPECT_TRUE(letters()[0].starts_with("mia@eksempel.example|Vi har fået din henvendelse|Hej\n"));
    for (const auto* revealing : {"Mia", "entor", "Middelfart", "http"})
        EXPECT_FALSE(letters()[0].contains(revealing)) << revealing;
    EXPECT_EQ(count("select count(*) from audit_event where kind = 'application_received' and account_id is null"), 1);
    const auto box = world.db.read().value<db::Bytes>("select box from application");
    EXPECT_FALSE(box.bytes.contains("tirsdagen")) << "sealed";

    wait(3 * 24h);
    Visitor later(installation, "skovby", cast.karen);  // Karen has signed in again
    EXPECT_TRUE(
        says(later.get("/skovby/middelfart/idag"), "1 ny ansøgning om at blive mentor. Den kom for 3 dage siden."));
    EXPECT_TRUE(says(later.get(round), "Mia Dahl"));
    const auto page = later.get(page_of(1));
    EXPECT_TRUE(says(page, "Jeg har &lt;tid&gt; om tirsdagen."));
    EXPECT_TRUE(says(page, "20 00 09 09"));
    EXPECT_EQ(count("select count(*) from audit_event where kind = 'application_read'"), 1);
}

TEST_P(Recruitment, refuses_what_is_wrong_and_keeps_what_was_typed) {
    open_round();
    auto typed = filled();
    typed[0].second = " ";
    typed[2].second = "mia";
    const auto refused = apply(typed);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(says(refused, "Navn: Skriv, hvad du hedder."));
    EXPECT_TRUE(says(refused, "Jeg har &lt;tid&gt; om tirsdagen."));
    EXPECT_TRUE(says(refused, "name=\"voksen\" value=\"ja\" checked"));
    EXPECT_TRUE(says(refused, "value=\"rygte\" selected"));
    typed = filled();
    typed[7].second = "Mit nummer er 010190-1234.";
    EXPECT_TRUE(says(apply(typed), "Her står et tal, der ligner et CPR-nummer."));
    typed.emplace_back("sprogvalg", "en");
    EXPECT_TRUE(says(apply(typed), "looks like a CPR number"));
    EXPECT_TRUE(kept().empty());
    EXPECT_TRUE(letters().empty());
    EXPECT_EQ(count("select count(*) from application_try"), 0) << "who corrects a form has not used up a try";
}

TEST_P(Recruitment, takes_the_same_form_once) {
    open_round();
    Visitor somebody(installation);
    auto typed = filled();
    typed.emplace_back("seddel", ticket_on(somebody.get(apply_page)));
    wait(1min);
    for (int i = 0; i < 2; ++i) EXPECT_EQ(somebody.post_all(apply_page, typed).status, 303);
    EXPECT_EQ(kept().size(), 1U);
    EXPECT_EQ(letters().size(), 1U);
    EXPECT_EQ(apply(filled()).status, 303) << "another form is another application";
    EXPECT_EQ(kept().size(), 2U);
    EXPECT_EQ(letters().size(), 1U) << "an address is not written to again and again";
}

TEST_P(Recruitment, tells_a_machine_nothing) {
    open_round();
    Visitor machine(installation);
    auto typed = filled();
    typed.emplace_back("seddel", ticket_on(machine.get(apply_page)));
    const auto fresh = machine.post_all(apply_page, typed);
    EXPECT_EQ(fresh.status, 422);
    EXPECT_TRUE(says(fresh, "Vi kunne ikke tage imod det lige nu"));
    EXPECT_TRUE(says(fresh, "Jeg har &lt;tid&gt; om tirsdagen.")) << "what was typed is there";
    EXPECT_EQ(ticket_on(fresh), typed.back().second) << "and the same form is good in a moment";
    wait(25h);
    const auto old = machine.post_all(apply_page, typed);
    EXPECT_TRUE(says(old, "Vi kunne ikke tage imod det lige nu"));
    EXPECT_NE(ticket_on(old), typed.back().second);
    typed.back().second = "1.x.y";
    EXPECT_TRUE(says(machine.post_all(apply_page, typed), "Vi kunne ikke tage imod det lige nu"));
    typed = filled();
    typed.emplace_back("hjemmeside", "https://spam.example");
    EXPECT_EQ(header(apply(typed), "Location"), std::string(apply_page) + "/tak") << "as if it were kept";
    EXPECT_TRUE(kept().empty());
    EXPECT_TRUE(letters().empty());
}

TEST_P(Recruitment, lets_one_sender_send_only_so_many) {
    open_round();
    auto typed = filled();
    typed[2].second = "";
    for (int i = 0; i < app::apply_limits::per_address; ++i) {
        wait(-1min);  // `apply` waits a minute: all within the hour
        ASSERT_EQ(apply(typed).status, 303);
    }
    const auto too_many = apply(typed);
    EXPECT_EQ(too_many.status, 422);
    EXPECT_TRUE(says(too_many, "Vi kunne ikke tage imod det lige nu"));
    EXPECT_EQ(kept().size(), std::size_t{app::apply_limits::per_address});
    wait(2h);
    EXPECT_EQ(apply(typed).status, 303);
}

TEST_P(Recruitment, takes_in_somebody_new) {
    open_round();
    apply(filled());
    const auto taken = karen.post(page_of(1) + "/optagelse", {});
    EXPECT_EQ(taken.status, 303);
    const auto page = karen.follow(taken);
    EXPECT_TRUE(says(page, "Mia Dahl"));
    EXPECT_TRUE(says(page, "Ansøgt"));
    const auto person = kept().at(0).person.value();
    {
        auto tx = world.db.read();
        const auto commitment = store::commitment(tx, cast.middelfart, person);
        ASSERT_TRUE(commitment.has_value());
        EXPECT_EQ(commitment->channel, "rygte") << "as they said themselves";
        EXPECT_EQ(commitment->cohort, "Hold 2, januar 2027");
        EXPECT_EQ(store::person(tx, person)->languages, "dansk, tysk");
        EXPECT_EQ(store::stand(tx, commitment->id, world.clock.today())->state, CommitmentState::applied);
    }
    EXPECT_EQ(header(karen.post(page_of(1) + "/optagelse", {}), "Location"), header(taken, "Location"))
        << "a double tap";
    EXPECT_EQ(count("select count(*) from application_state where state = 'taken_in'"), 1);
    EXPECT_EQ(karen.post(page_of(1) + "/tilbage", {}).status, 422) << "it is answered";
    EXPECT_TRUE(says(karen.get(page_of(1)), "Se mentorens side"));
    EXPECT_EQ(count("select count(*) from audit_event where kind = 'application_answered'"), 1);
    EXPECT_FALSE(says(karen.get("/skovby/middelfart/idag"), "ny ansøgning"));
}

TEST_P(Recruitment, asks_whether_it_is_somebody_who_is_there) {
    open_round();
    auto typed = filled();
    typed[0].second = "Eigil Toft";
    apply(typed);
    apply(typed);
    const auto asked = karen.post(page_of(1) + "/optagelse", {});
    EXPECT_EQ(asked.status, 422);
    EXPECT_TRUE(says(asked, "Er det en, I har i forvejen?"));
    const auto eigil = std::to_string(cast.eigil.login.person.value);
    EXPECT_TRUE(says(karen.post(page_of(1) + "/optagelse", {{"andre", eigil}}), "Vælg, hvem det er"));
    const auto bent = std::to_string(cast.bent.login.person.value);
    EXPECT_EQ(karen.post(page_of(1) + "/optagelse", {{"hvem", bent}}).status, 422) << "nobody said that he may be him";
    const auto already = karen.post(page_of(1) + "/optagelse", {{"hvem", eigil}});
    EXPECT_TRUE(says(already, "Personen er allerede mentor her: ")) << "Eigil is in training";
    EXPECT_EQ(count("select count(*) from application_state where state = 'taken_in'"), 0);

    const auto people = count("select count(*) from person");
    EXPECT_EQ(karen.post(page_of(1) + "/optagelse", {{"hvem", "ny"}, {"andre", eigil}}).status, 303);
    EXPECT_EQ(count("select count(*) from person"), people + 1);

    {
        auto tx = world.db.write();
        store::add(tx, cast.eigil.commitment, Stand<CommitmentState>{CommitmentState::left, date(2026, 11, 24), {}},
                   {{}, world.clock.now()});
        tx.commit();
    }
    EXPECT_EQ(karen.post(page_of(2) + "/optagelse", {{"hvem", eigil}}).status, 303) << "he comes back";
    EXPECT_EQ(count("select count(*) from person"), people + 1);
    auto tx = world.db.read();
    EXPECT_EQ(store::stand(tx, cast.eigil.commitment, world.clock.today())->state, CommitmentState::applied);
    EXPECT_EQ(store::commitment(tx, cast.eigil.commitment)->cohort, "Hold 1, marts 2024") << "what was known stays";
}

TEST_P(Recruitment, turns_away_with_a_letter_that_was_read_first) {
    open_round();
    apply(filled());
    const auto refusal = page_of(1) + "/afslag";
    EXPECT_TRUE(says(karen.post(refusal, {{"grund", " "}}), "Skriv kort hvorfor"));
    EXPECT_TRUE(says(karen.post(refusal, {{"grund", "Er <rejst>"}, {"igen", "2026-11-24"}}), "Dagen er gået."));
    EXPECT_TRUE(says(karen.post(refusal, {{"grund", "Er rejst"}, {"igen", "snart"}}), "Det er ikke en dato."));
    const auto shown = karen.post(refusal, {{"grund", "Er <rejst>"}, {"igen", "2027-03-01"}});
    EXPECT_EQ(shown.status, 200);
    EXPECT_TRUE(says(shown, "Hej Mia"));
    EXPECT_TRUE(says(shown, "igen fra den 01-03-2027."));
    EXPECT_EQ(kept().at(0).now.state, ApplicationState::received) << "nothing has happened";
    EXPECT_EQ(letters().size(), 1U);
    const Visitor::Field read{"laest", "ja"}, why{"grund", "Er <rejst>"}, again{"igen", "2027-03-01"};
    EXPECT_TRUE(says(karen.post(refusal, {read, why, again, {"send", "ja"}, {"brev", " "}}), "Brevet er tomt."));
    EXPECT_TRUE(says(karen.post(refusal, {read, why, again, {"send", "ja"}, {"brev", "Prøv Misbrugscenteret."}}),
                     "Andre kan læse en mail. Skriv det uden."));
    EXPECT_TRUE(says(karen.send(refusal, {read, why, again, {"send", "ja"}, {"brev", "Hej Mia. Nej tak."}}),
                     "brevet er på vej"));
    ASSERT_EQ(letters().size(), 2U);
    EXPECT_EQ(letters()[1], "mia@eksempel.example|Svar på din henvendelse|Hej Mia. Nej tak.");
    const auto page = karen.get(page_of(1));
    EXPECT_TRUE(says(page, "Kan ansøge igen fra den 1. marts 2027."));
    EXPECT_TRUE(says(page, "Er &lt;rejst&gt;"));
    EXPECT_EQ(karen.post(page_of(1) + "/optagelse", {}).status, 422);
    EXPECT_EQ(count("select count(*) from application_state"), 2);

    apply(filled());
    EXPECT_TRUE(says(karen.send(page_of(2) + "/afslag", {read, why, {"send", ""}, {"brev", "Hej"}}),
                     "Der er ikke sendt noget brev."));
    EXPECT_EQ(letters().size(), 2U);
    apply(filled());
    EXPECT_TRUE(says(karen.send(page_of(3) + "/tilbage", {}), "trukket tilbage"));
    EXPECT_EQ(karen.post(page_of(3) + "/afslag", {read, why}).status, 422);
}

TEST_P(Recruitment, is_too_late_when_the_round_was_closed_meanwhile) {
    const auto round = open_round();
    Visitor somebody(installation);
    auto typed = filled();
    typed.emplace_back("seddel", ticket_on(somebody.get(apply_page)));
    wait(1min);
    karen.post(round + "/luk", {});
    const auto late = somebody.post_all(apply_page, typed);
    EXPECT_EQ(late.status, 422);
    EXPECT_TRUE(says(late, "Vi er lige holdt op med at tage imod ansøgninger"));
    EXPECT_TRUE(kept().empty());
}

TEST_P(Recruitment, is_for_the_programmes_own_coordinators) {
    const auto round = open_round();
    apply(filled());
    const auto everything = [&](Visitor& by) {
        std::vector<int> answers;
        for (const auto& path : {std::string(rounds_page), round, page_of(1)}) answers.push_back(by.get(path).status);
        for (const auto& path : {std::string(rounds_page), round, round + "/luk", page_of(1) + "/optagelse",
                                 page_of(1) + "/afslag", page_of(1) + "/tilbage"})
            answers.push_back(
                by.post(path, {{"navn", "Min"}, {"fra", "2026-11-24"}, {"grund", "x"}, {"laest", "ja"}}).status);
        return answers;
    };
    for (const auto& login : {cast.ulla, cast.bent.login, cast.ole, cast.lis, cast.ib}) {
        Visitor by(installation, "skovby", login);
        EXPECT_EQ(everything(by), std::vector<int>(9, 404)) << login.email;
    }
    Visitor vera(installation, "nordby", cast.vera);
    EXPECT_EQ(vera.get("/nordby/middelfart/ansoegninger/1").status, 404) << "another organisation's first application";
    EXPECT_EQ(vera.get("/nordby/middelfart/rekruttering/1").status, 404);
    Visitor ulla(installation, "skovby", cast.ulla);
    EXPECT_EQ(ulla.get("/skovby/ungeenheden/ansoegninger/1").status, 404) << "by her own programme's address";
    EXPECT_EQ(ulla.post("/skovby/ungeenheden/ansoegninger/1/optagelse", {}).status, 404);
    EXPECT_EQ(ulla.post("/skovby/ungeenheden/rekruttering/1/luk", {}).status, 404);
    EXPECT_EQ(kept().at(0).now.state, ApplicationState::received);
    EXPECT_EQ(karen.get(page_of(2)).status, 404);
}

TEST_P(Recruitment, forgets_what_was_written_some_months_after_the_answer) {
    open_round();
    apply(filled());
    apply(filled());
    karen.post(page_of(1) + "/afslag", {{"laest", "ja"}, {"grund", "Er rejst"}});
    EXPECT_EQ(app::erase_applications(world, app::Trial::for_real), "applications erased 0");
    installation.clock.put(midnight(date(2027, 5, 24)) + 2h);
    EXPECT_EQ(app::erase_applications(world, app::Trial::look_only), "applications erased 1");
    EXPECT_FALSE(kept().at(1).is_erased);
    EXPECT_EQ(app::erase_applications(world, app::Trial::for_real), "applications erased 1");
    EXPECT_EQ(app::erase_applications(world, app::Trial::for_real), "applications erased 0") << "twice is once";
    EXPECT_EQ(count("select count(*) from application where name = '' and phone is null and email is null and "
                    "postcode is null and languages = '' and box is null"),
              1);
    EXPECT_EQ(count("select count(*) from application_state where reason is not null"), 0);
    EXPECT_FALSE(kept().at(0).is_erased) << "who has had no answer yet has not been forgotten";
    EXPECT_EQ(count("select count(*) from application_try"), 0);
    Visitor later(installation, "skovby", cast.karen);
    EXPECT_TRUE(says(later.get(page_of(1)), "Det, ansøgeren skrev, er slettet."));
}

}  // namespace
}  // namespace mentorkorps::tests
