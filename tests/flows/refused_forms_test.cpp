// Every form that is refused says so at the field, and keeps what was typed: made from the route table, so that a new
// form without a wrong one here fails.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/programmes.hpp"
#include "tests/support/form_page.hpp"
#include "tests/support/wrong_form.hpp"
#include "web/routes.hpp"

namespace mentorkorps::tests {
namespace {

/// Forms without a field that can be wrong: one button.
constexpr std::array buttons{"/{org}/logud",
                             "/{org}/brugere/{account}/adgangskode",
                             "/{org}/brugere/{account}/lukning",
                             "/{org}/brugere/mails",
                             "/{org}/match/{match}/pause",
                             "/{org}/match/{match}/genoptag",
                             "/{org}/samtaler/{task}/op-igen",
                             "/{org}/mig/vaek/slut",
                             "/{org}/kontakter/{contact}/fortryd",
                             "/{org}/{programme}/idag/ajour",
                             "/{org}/{programme}/idag/ikke-nu/{deferral}/frem",
                             "/{org}/{programme}/mentorer/{person}/login",
                             "/{org}/{programme}/mentorer/{person}/adgangskode",
                             "/{org}/{programme}/import/{import}/fortryd",
                             "/{org}/{programme}/forslag/{proposal}/tilbage",
                             "/{org}/henviste/{referral}/tilbage",
                             "/{org}/personer/{person}/beskyttelse/ophaev",
                             "/{org}/mine/erklaeringer/{text}",
                             "/{org}/mine/kursus/{hours}/slet",
                             "/{org}/{programme}/rekruttering/{round}/luk",
                             "/{org}/{programme}/rekruttering/{round}/moeder/{meeting}/aflysning",
                             "/{org}/{programme}/ansoegninger/{application}/optagelse",
                             "/{org}/{programme}/ansoegninger/{application}/tilbage",
                             "/{org}/reference/{code}/ikke-mig",
                             "/{org}/{programme}/mentorer/{person}/screening/referencer/{reference}/igen",
                             "/{org}/{programme}/mentorer/{person}/screening/referencer/{reference}/tilbage"};
/// Forms that another test tries.
constexpr std::array elsewhere{"/{org}/bekymret/oplysninger",
                               "/{org}/bekymret/pligt",
                               "/{org}/bekymringer",
                               "/{org}/bekymringer/{concern}",
                               "/{org}/personer/{person}/beskyttelse/laesere",
                               "/{org}/{programme}/unge/{person}/samtykker",
                               "/{org}/{programme}/unge/{person}/samtykker/{samtykke}/slut",
                               "/{org}/{programme}/erklaeringer",
                               "/{org}/{programme}/attester",
                               "/{org}/{programme}/mentorer/{person}/attest",
                               "/{org}/{programme}/mentorer/{person}/screening",
                               "/{org}/{programme}/mentorer/{person}/screening/beslutning",
                               "/{org}/{programme}/mentorer/{person}/screening/referencer",
                               "/{org}/reference/{code}",
                               "/{org}/{programme}/idag/ikke-nu"};

class RefusedForms : public testing::TestWithParam<db::Engine> {
  protected:
    std::vector<WrongForm> about_accounts() const {
        constexpr std::string_view login = "/{org}/login", change = "/{org}/adgangskode", accounts = "/{org}/brugere";
        return {
            {login, "/skovby/login", {}, {{"email", "karen@skovby.example"}, {"password", "forkert"}}, {"email"}},
            {change, "/skovby/adgangskode", cast.karen, {{"gammel", "forkert"}, {"ny", "en ny lang kode"}}, {"gammel"}},
            {change, "/skovby/adgangskode", cast.karen, {{"gammel", password}, {"ny", "kort"}}, {"ny"}},
            {accounts, "/skovby/brugere", cast.ib, {}, {"rolle"}},
            {accounts, "/skovby/brugere", cast.ib, {{"email", "ny@skovby.example"}, {"rolle", "leader"}}, {"navn"}},
            {accounts, "/skovby/brugere", cast.ib, {{"navn", "Bo"}, {"email", "bo"}, {"rolle", "leader"}}, {"email"}}};
    }
    std::vector<WrongForm> about_protection_and_kin() const {
        const auto mads = cast.mads.person.value;
        return {{"/{org}/personer/{person}/beskyttelse",
                 fmt::format("/skovby/personer/{}/beskyttelse", mads),
                 cast.karen,
                 {{"skjul", "name"}, {"kaldenavn", "Mads <2>"}, {"til", "31-02-2027"}},
                 {"kaldenavn", "til"}},
                {"/{org}/personer/{person}/naere",
                 fmt::format("/skovby/personer/{}/naere", mads),
                 cast.karen,
                 {{"navn", " "}, {"mobil", "2000"}, {"email", "Amal"}, {"fra", "2026-01-01"}, {"til", "31-02-2026"}},
                 {"slags", "navn", "mobil", "email", "til"}}};
    }
    std::vector<WrongForm> about_people() const {
        const auto mads = cast.mads.person.value, eigil = cast.eigil.login.person.value;
        const Fields wrong{{"name", " "}, {"birth_date", "31-02-2004"}, {"phone", "2000"}, {"city", "Skovby"}};
        const Fields unread{{"status", "paused"}, {"dato", "31-02-2026"}, {"grund", "Er <rejst>"}};
        constexpr std::string_view mentors_state = "/{org}/{programme}/mentorer/{person}/status",
                                   course = "/{org}/{programme}/mentorer/{person}/kursus";
        const auto of_mads = fmt::format("/skovby/middelfart/unge/{}/status", mads);
        const auto of_eigil = fmt::format("/skovby/middelfart/mentorer/{}", eigil);
        return {{"/{org}/{programme}/unge/ny",
                 "/skovby/middelfart/unge/ny",
                 cast.karen,
                 wrong,
                 {"name", "birth_date", "phone"}},
                {"/{org}/{programme}/mentorer/ny",
                 "/skovby/middelfart/mentorer/ny",
                 cast.karen,
                 wrong,
                 {"name", "birth_date", "phone"}},
                {"/{org}/personer/{person}/ret",
                 fmt::format("/skovby/personer/{}/ret", mads),
                 cast.karen,
                 wrong,
                 {"name", "birth_date", "phone"}},
                {"/{org}/{programme}/unge/{person}/status", of_mads, cast.karen, {}, {"ung-middelfart-status"}},
                {"/{org}/{programme}/unge/{person}/status", of_mads, cast.karen, unread, {"ung-middelfart-dato"}},
                {mentors_state,
                 of_eigil + "/status",
                 cast.karen,
                 {{"status", "approved"}, {"dato", "24-11-2026"}, {"grund", "Dygtig"}},
                 {"mentor-middelfart-grund"}},
                {mentors_state,
                 of_eigil + "/status",
                 cast.karen,
                 {{"status", "left"}, {"dato", "25-11-2026"}},
                 {"mentor-middelfart-dato"}},
                {course, of_eigil + "/kursus", cast.karen, {}, {"mentor-middelfart-gange"}},
                {course,
                 of_eigil + "/kursus",
                 cast.karen,
                 {{"gange", "4"}, {"dato", "i går"}},
                 {"mentor-middelfart-kursusdato"}},
                {course,
                 of_eigil + "/kursus",
                 cast.karen,
                 {{"gange", "4"}, {"dato", "25-11-2026"}},
                 {"mentor-middelfart-kursusdato"}},
                {"/{org}/{programme}/personer/{person}/notater",
                 fmt::format("/skovby/middelfart/personer/{}/notater", mads),
                 cast.karen,
                 {{"tekst", "  "}},
                 {"tekst"}}};
    }
    std::vector<WrongForm> about_participation() const {
        const auto bent = fmt::format("/skovby/middelfart/mentorer/{}/ret", cast.bent.login.person.value);
        const auto mads = fmt::format("/skovby/middelfart/unge/{}/ret", cast.mads.person.value);
        return {{"/{org}/{programme}/mentorer/{person}/ret",
                 bent,
                 cast.karen,
                 {{"engagement", "volunteer"}, {"capacity", "mange"}, {"cohort", "Hold <3>"}},
                 {"capacity"}},
                {"/{org}/{programme}/personer/{person}/oensker",
                 fmt::format("/skovby/middelfart/personer/{}/oensker", cast.mads.person.value),
                 cast.karen,
                 {{"part", "young_person"}, {"alder-fra", "tredive"}, {"sprog", "arabisk, <dansk>"}},
                 {"young_person-alder"}},
                {"/{org}/{programme}/personer/{person}/oensker",
                 fmt::format("/skovby/middelfart/personer/{}/oensker", cast.mads.person.value),
                 cast.karen,
                 {{"part", "young_person"}, {"koen", "male"}, {"ikke", "Ingen <her>"}},
                 {"young_person-ikke"}},
                {"/{org}/{programme}/personer/{person}/tid",
                 fmt::format("/skovby/middelfart/personer/{}/tid", cast.mads.person.value),
                 cast.karen,
                 {{"part", "young_person"}, {"mandag", "efter <skole>"}, {"onsdag", "17-20"}, {"soendag", "20-17"}},
                 {"young_person-mandag", "young_person-soendag"}},
                {"/{org}/mig/tid", "/skovby/mig/tid", cast.bent.login, {{"loerdag", "sent"}}, {"mentor-loerdag"}},
                {"/{org}/{programme}/unge/{person}/ret",
                 mads,
                 cast.karen,
                 {{"referred_on", "31-02-2026"}, {"referred_by", "Jobcentret"}, {"from", "24-11-2026"}},
                 {"referred_on"}}};
    }
    std::string needs_help() const {
        return fmt::format("MF-6//{}/svar på, om den unge har brug for behandling eller anden professionel hjælp",
                           cast.mads.person.value);
    }
    std::vector<WrongForm> about_talks() const {
        const auto match = fmt::format("/skovby/match/{}", cast.match.value);
        const auto talk = fmt::format("/skovby/samtaler/{}", cast.task.value);
        const auto karen = std::to_string(cast.karen.account.value);
        return {{"/{org}/match/{match}/samtale",
                 match + "/samtale",
                 cast.karen,
                 {{"dato", "2026-11-25"}, {"vurdering", "fine"}, {"svar-2", "Godt <nok>"}},
                 {"dato"}},
                {"/{org}/samtaler/{task}", talk, cast.karen, {{"dato", "2026-11-24"}, {"svar-1", "Ja"}}, {"vurdering"}},
                {"/{org}/samtaler/{task}",
                 talk,
                 cast.karen,
                 {{"dato", "i går"}, {"vurdering", "care"}, {"svar-1", "Ja"}},
                 {"dato"}},
                {"/{org}/samtaler/{task}/udsaet",
                 talk + "/udsaet",
                 cast.karen,
                 {{"til", "2026-11-24"}, {"udsaet-fordi", "Ferie"}},
                 {"til"}},
                {"/{org}/samtaler/{task}/udsaet",
                 talk + "/udsaet",
                 cast.karen,
                 {{"til", "2026-12-24"}, {"udsaet-fordi", " "}},
                 {"udsaet-fordi"}},
                {"/{org}/samtaler/{task}/til-side", talk + "/til-side", cast.karen, {}, {"til-side-fordi"}},
                {"/{org}/samtaler/{task}/giv", talk + "/giv", cast.karen, {}, {"giv-til"}},
                {"/{org}/mig/vaek",
                 "/skovby/mig/vaek",
                 cast.karen,
                 {{"vaek", karen}, {"fra", "2026-11-24"}, {"til", "31-02-2026"}},
                 {"til"}},
                {"/{org}/mig/vaek",
                 "/skovby/mig/vaek",
                 cast.karen,
                 {{"vaek", karen}, {"fra", "2026-11-24"}, {"til", "2026-11-30"}},
                 {"hvem"}},
                {"/{org}/match/{match}/paa-plads",
                 match + "/paa-plads",
                 cast.karen,
                 {{"hvad", needs_help()}, {"dato", "31-02-2026"}},
                 {"krav-1"}},
                {"/{org}/{programme}/personer/{person}/paa-plads",
                 fmt::format("/skovby/middelfart/personer/{}/paa-plads", cast.mads.person.value),
                 cast.karen,
                 {{"hvad", needs_help()}, {"dato", "2026-11-25"}},
                 {"ung-middelfart-krav-1"}}};
    }
    std::vector<WrongForm> about_matches() const {
        const auto match = fmt::format("/skovby/match/{}", cast.match.value);
        const auto lone = std::to_string(cast.lone.commitment.value);
        const auto choice = fmt::format("/skovby/middelfart/unge/{}/match", cast.sara.person.value);
        const auto bent = fmt::format("/skovby/middelfart/mentorer/{}/ret", cast.bent.login.person.value);
        Visitor(installation, "skovby", cast.karen).post_all(bent, {{"engagement", "volunteer"}, {"capacity", "0"}});
        constexpr std::string_view agreement = "/{org}/match/{match}/aftale",
                                   closing = "/{org}/match/{match}/afslutning",
                                   making = "/{org}/{programme}/unge/{person}/match",
                                   reason = "/{org}/match/{match}/begrundelse";
        return {
            {agreement, match + "/aftale", cast.karen, {}, {"hvor-ofte"}},
            {agreement,
             match + "/aftale",
             cast.karen,
             {{"hvor-ofte", "andet"}, {"dage", "sommetider"}, {"varighed", "60"}},
             {"dage"}},
            {agreement,
             match + "/aftale",
             cast.karen,
             {{"hvor-ofte", "7"}, {"dage", ""}, {"varighed", "5"}},
             {"varighed"}},
            {reason, match + "/begrundelse", cast.karen, {{"begrundelse", " "}}, {"begrundelse"}},
            {"/{org}/match/{match}/fravig", match + "/fravig", cast.karen, {{"regel", "MF-8"}}, {"fravig-MF-8"}},
            {closing,
             match + "/afslutning",
             cast.karen,
             {{"dato", "31-02-2026"}, {"aarsag", "flyttet"}, {"derefter", "closed"}, {"plan", "En <ny>"}},
             {"dato"}},
            {closing, match + "/afslutning", cast.karen, {{"dato", "2026-11-20"}, {"aarsag", "flyttet"}}, {"bekraeft"}},
            {closing,
             match + "/afslutning",
             cast.karen,
             {{"dato", "2026-11-20"}, {"aarsag", ""}, {"resultat", "fastholdt"}, {"bekraeft", "ja"}},
             {"aarsag"}},
            {closing,
             match + "/afslutning",
             cast.karen,
             {{"dato", "2026-11-20"}, {"aarsag", "flyttet"}, {"resultat", "fastholdt"}, {"bekraeft", "ja"}},
             {"plan"}},
            {making,
             choice,
             cast.karen,
             {{"mentor", lone}, {"hvor-ofte", "andet"}, {"dage", "1000"}, {"varighed", "60"}, {"start", "2026-11-24"}},
             {"dage"}},
            {making,
             choice,
             cast.karen,
             {{"mentor", lone},
              {"hvor-ofte", "14"},
              {"varighed", "90"},
              {"start", "i går"},
              {"begrundelse", "Ro & fred"}},
             {"start"}}};
    }
    std::vector<WrongForm> about_contacts_and_sheets() const {
        const auto match = std::to_string(cast.match.value);
        constexpr std::string_view logging = "/{org}/kontakter";
        return {{logging, "/skovby/kontakter", cast.bent.login, {}, {"hvem", "dato", "hvordan"}},
                {logging,
                 "/skovby/kontakter",
                 cast.bent.login,
                 {{"match", match}, {"dato", "2026-11-25"}, {"varighed", "180"}, {"hvordan", "telefon"}, {"once", "x"}},
                 {"dato"}},
                {logging,
                 "/skovby/kontakter",
                 cast.bent.login,
                 {{"match", match}, {"dato", "2026-11-23"}, {"varighed", "1441"}, {"hvordan", "moede"}, {"once", "y"}},
                 {"varighed"}},
                {"/{org}/{programme}/import", "/skovby/middelfart/import", cast.karen, {}, {"slags"}},
                {"/{org}/{programme}/import", "/skovby/middelfart/import", cast.karen, {{"slags", "unge"}}, {"fil"}},
                {"/{org}/{programme}/import/kladde/{draft}",
                 draft(),
                 cast.karen,
                 {{"kolonne-0", "id"}, {"kolonne-1", ""}, {"valg", "gem"}},
                 {"kolonner"}}};
    }
    std::vector<WrongForm> about_group_meetings() const {
        constexpr std::string_view writing = "/{org}/{programme}/moeder/{group}",
                                   taking_back = "/{org}/{programme}/moeder/{group}/{meeting}/fortryd";
        const std::string erfa = "/skovby/middelfart/moeder/erfa";
        const auto bent = std::to_string(cast.bent.commitment.value);
        Visitor karen(installation, "skovby", cast.karen);
        karen.get(erfa);
        karen.post(erfa, {{"dato", "2026-11-03"}, {"hold", "1"}, {"kom-med", bent}});
        return {{writing, erfa, cast.karen, {{"dato", "31-02-2026"}, {"hold", "1"}, {"kom-med", bent}}, {"dato"}},
                {writing, erfa, cast.karen, {{"dato", "2026-11-20"}, {"hold", ""}, {"kom-med", bent}}, {"hold"}},
                {writing, erfa, cast.karen, {{"dato", "2026-11-20"}, {"hold", "2"}}, {"kom"}},
                {taking_back, erfa + "/1/fortryd", cast.karen, {{"grund", " "}}, {"grund-1"}}};
    }
    std::vector<WrongForm> about_policies() const {
        constexpr std::string_view filling = "/{org}/{programme}/regler/tilpas", file = "/{org}/{programme}/regler/fil",
                                   publishing = "/{org}/{programme}/regler/udgaver";
        const auto text = programme_text("middelfart") + "# en note\n";
        return {
            {filling,
             "/skovby/bbbs/regler/tilpas",
             cast.ib,
             {{"bygger-paa", "0"}, {"regel-9-years_min", "syv"}, {"regel-9-years_max", "17"}},
             {"regel-9-years_min"}},
            {file, "/skovby/middelfart/regler/fil", cast.ib, {}, {"fil"}},
            {publishing,
             "/skovby/middelfart/regler/udgaver",
             cast.ib,
             {{"bygger-paa", "0"}, {"toml", text}, {"fra", "i morgen"}, {"hvorfor", "Fordi"}, {"valg", "udgiv"}},
             {"fra"}},
            {publishing,
             "/skovby/middelfart/regler/udgaver",
             cast.ib,
             {{"bygger-paa", "0"}, {"toml", text}, {"set-fra", "2026-12-01"}, {"fra", "2026-12-01"}, {"valg", "udgiv"}},
             {"hvorfor"}}};
    }
    /// A spreadsheet that Karen has sent in, and has not answered yet.
    std::string draft() const {
        Visitor karen(installation, "skovby", cast.karen);
        karen.get("/skovby/middelfart/import");
        const auto body = fmt::format(
            "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"slags\"\r\n\r\nmentorer\r\n"
            "--b\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"hold.csv\"\r\n\r\nnr;hvem\n9;Bo "
            "Lund\n\r\n--b--\r\n",
            karen.csrf());
        return header(karen.post_raw("/skovby/middelfart/import", "multipart/form-data; boundary=b", body), "Location");
    }
    std::vector<WrongForm> all() {
        std::vector<WrongForm> forms;
        for (auto some :
             {about_accounts(), about_protection_and_kin(), about_people(), about_participation(), about_talks(),
              about_proposals(installation, cast), about_matches(), about_contacts_and_sheets(), about_group_meetings(),
              about_policies(), about_referrals(installation, cast), about_training(installation, cast),
              wrong_in_recruitment(installation, cast)})
            std::ranges::move(some, std::back_inserter(forms));
        return forms;
    }

    TestInstallation installation{GetParam()};
    Cast cast{installation};
    domain::ProgrammeId bbbs = *app::open_programme(installation.skovby(), domain::audit::system(), "bbbs");
};
ON_BOTH_DATABASES(RefusedForms);

TEST_P(RefusedForms, mark_their_fields_and_keep_what_was_typed) {
    for (const auto& form : all()) expect_marked(installation, form);
}

TEST_P(RefusedForms, are_of_every_route) {
    const auto forms = all();
    for (const auto& route : web::routes()) {
        if (route.verb != http::Verb::post) continue;
        if (std::ranges::find(elsewhere, route.pattern) != elsewhere.end()) continue;
        const bool is_button = std::ranges::find(buttons, route.pattern) != buttons.end();
        const bool is_tried = std::ranges::find(forms, route.pattern, &WrongForm::pattern) != forms.end();
        EXPECT_TRUE(is_button != is_tried) << "say here what a wrong form to " << route.pattern << " is";
    }
}

TEST_P(RefusedForms, of_one_button_lead_to_the_page) {
    Visitor karen(installation, "skovby", cast.karen);
    const auto page = karen.post(fmt::format("/skovby/match/{}/genoptag", cast.match.value), {});
    EXPECT_EQ(page.status, 422);
    ASSERT_EQ(listed_errors(page.body).size(), 1U);
    EXPECT_TRUE(has_id(page.body, listed_errors(page.body)[0].field));
}

}  // namespace
}  // namespace mentorkorps::tests
