#include "web/shell.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/programmes.hpp"
#include "compiled/message.hpp"
#include "http/cookies.hpp"
#include "web/forms.hpp"

namespace mentorkorps::web {
namespace {

using domain::Right;

struct Section {
    Right right;
    std::string_view name;
    std::string_view icon;
    std::string_view label;
    enum { in_programme, with_groups, in_organisation } place;  ///< with_groups: in a programme whose policy has some
};
constexpr Section sections[] = {
    {Right::see_people, "idag", "home", "I dag", Section::in_programme},
    {Right::see_people, "unge", "persons", "Unge", Section::in_programme},
    {Right::see_people, "mentorer", "groups", "Mentorer", Section::in_programme},
    {Right::see_people, "moeder", "forum", "Møder", Section::with_groups},
    {Right::log_contacts, "mine", "home", "Mine unge", Section::in_organisation},
    {Right::see_referred, "henviste", "persons", "Mine henviste", Section::in_organisation},
    {Right::see_figures, "statistik", "analytics", "Statistik", Section::in_programme},
    {Right::import_sheets, "import", "upload", "Import", Section::in_programme},
    {Right::read_concerns, "bekymringer", "document", "Bekymringer", Section::in_organisation},
    {Right::manage_accounts, "brugere", "groups", "Brugere", Section::in_organisation},
};

struct Message {
    std::string_view key;
    std::string_view text;
};
constexpr Message messages[] = {
    {"kontakt", "Kontakten er gemt. Tak, fordi du skrev det ned."},
    {"kontakt-foer", "Kontakten var gemt i forvejen. Herunder står den, som den blev gemt første gang."},
    {"kontakt-fortrudt", "Kontakten er slettet."},
    {"aftale", "Den nye aftale er gemt."},
    {"status", "Status er gemt."},
    {"begrundelse", "Begrundelsen er gemt."},
    {"fraveget", "Reglen er fraveget for dette match."},
    {"kursus", "Kurset er noteret."},
    {"godkendt", "Kurset er noteret, og mentoren er godkendt."},
    {"hold", "Holdet er gemt."},
    {"plads", "Det er skrevet ned."},
    {"aften", "Aftenen er gemt."},
    {"fremmoede-kursus", "Fremmødet er gemt."},
    {"fremmoede-godkendt", "Fremmødet er gemt. De, der nu har fulgt nok, er godkendt."},
    {"timer", "Timerne er gemt. Godt, du lærer nyt."},
    {"timer-slettet", "Timerne er slettet."},
    {"oprettet", "Personen er oprettet."},
    {"notat", "Notatet er gemt."},
    {"henvist", "Henvisningen er sendt. Du får en mail, når koordinatoren har svaret."},
    {"svar-sendt", "Svaret er sendt."},
    {"henvisning-tilbage", "Henvisningen er trukket tilbage."},
    {"spurgt", "Spørgsmålet er sendt."},
    {"sagt-nej", "Det er skrevet ned, og afsenderen har fået besked."},
    {"taget-imod", "Henvisningen er taget imod, og afsenderen har fået besked."},
    {"match", "Matchet er lavet. Held og lykke til dem begge."},
    {"forslag", "Forslaget er lavet. Mentorer med login har fået en mail."},
    {"svar", "Svaret er skrevet ned."},
    {"eget-svar", "Tak for dit svar. Din koordinator har fået besked."},
    {"foerste-moede", "Det første møde er gemt."},
    {"forslag-tilbage", "Forslaget er trukket tilbage."},
    {"samtale", "Samtalen er gemt."},
    {"ikke-nu", "Det er taget ud af I dag. Du finder det under »Ikke nu«."},
    {"frem-igen", "Det står i I dag igen."},
    {"klaret-imens", "Det står ikke længere i I dag. Måske har en anden klaret det."},
    {"samtale-mangler-phone",
     "Samtalen er gemt. Den står stadig i planen, for reglen beder om, at I taler sammen i telefon, på video eller ved "
     "et møde."},
    {"samtale-mangler-online",
     "Samtalen er gemt. Den står stadig i planen, for reglen beder om, at I taler sammen på video eller ved et møde."},
    {"samtale-mangler-meeting", "Samtalen er gemt. Den står stadig i planen, for reglen beder om et møde."},
    {"udsat", "Samtalen er udsat."},
    {"til-side", "Samtalen er sat til side."},
    {"paa-plads", "Det er skrevet ned."},
    {"taget-af", "Det er taget af igen."},
    {"givet", "Samtalen er givet videre."},
    {"vaek", "Det er skrevet ned. Hav det godt imens."},
    {"kollega-vaek", "Det er skrevet ned. Opgaverne gives videre i de dage."},
    {"kollega-tilbage", "Det er skrevet ned. Din kollega har sine opgaver igen."},
    {"tilbage", "Velkommen tilbage. Dine opgaver er dine igen."},
    {"op-igen", "Samtalen skal holdes igen."},
    {"plan", "Planen er ajour."},
    {"afsluttet", "Matchet er afsluttet."},
    {"import", "Regnearket er læst ind."},
    {"import-uden-cpr", "Regnearket er læst ind. CPR-numrene er ikke gemt, for programmet beder ikke om dem."},
    {"fortrudt", "Indlæsningen er trukket tilbage."},
    {"bruger", "Login er oprettet."},
    {"adgangskode", "Adgangskoden er skiftet."},
    {"lukket", "Login er lukket."},
    {"regler", "Reglerne er udgivet."},
    {"mails", "Mailene bliver prøvet igen inden for et par minutter."},
    {"oensker", "Ønskerne er gemt."},
    {"tid", "Ugen er gemt."},
    {"oplysninger", "Oplysningerne er gemt."},
    {"runde", "Runden er gemt."},
    {"runde-lukket", "Runden er lukket. Siden »Bliv mentor« tager ikke imod flere."},
    {"runde-aaben", "Runden er åben igen."},
    {"infomoede", "Mødet er gemt. Det står nu på siden »Bliv mentor«."},
    {"fremmoede", "Det er skrevet ned, hvor mange der kom."},
    {"infomoede-aflyst", "Mødet er aflyst."},
    {"beskyttet", "Det er skjult for alle andre end dem, der står herunder."},
    {"beskyttelse-ophaevet", "Beskyttelsen er ophævet. Det hele står åbent igen."},
    {"laeser", "Nu kan kollegaen også se det, der er skjult."},
    {"naer", "Den voksne er gemt."},
    {"samtykke", "Det er skrevet ned."},
    {"samtykke-slut", "Det gælder ikke længere fra i dag. Se herunder, om I stadig har et andet grundlag."},
    {"laeser-fjernet", "Det kan kollegaen ikke se længere."},
    {"optaget", "Ansøgeren er optaget, og står nu som »Ansøgt«."},
    {"afslag", "Afslaget er skrevet ned. Der er ikke sendt noget brev."},
    {"afslag-sendt", "Afslaget er skrevet ned, og brevet er på vej."},
    {"trukket", "Det er skrevet ned, at ansøgningen er trukket tilbage."},
    {"bekymring", "Det er skrevet ned. Det er ikke sendt til nogen."},
    {"bekymring-videre", "Det er skrevet ned."},
    {"attest", "Det er skrevet ned."},
    {"reference", "Mailen er på vej. Svaret kommer til at stå her."},
    {"reference-tilbage", "Linket virker ikke mere, og mailadressen er slettet."},
    {"ligner-attest",
     "Filens navn ligner en attest. En attest må aldrig gemmes her. Er det en, så tryk på Fortryd, og slet filen."},
    {"erklaering", "Tak. Det er skrevet ned, at du har sagt ja."},
    {"erklaering-udgivet", "Teksten er udgivet. Mentorer med login ser den på deres side, fra den dag den gælder."},
    {"stoppet",
     "Status er gemt. Sig til mentoren: Tavshedspligten gælder stadig. Det, du har fået at vide om de unge, må du "
     "heller "
     "ikke fortælle videre nu."},
    {"moede", "Mødet er skrevet ned."},
    {"moede-tilbage", "Mødet er taget tilbage."},
};

html::Url url(std::string_view address) {
    const auto checked = html::Url::checked(address);
    check(checked.has_value(), "an address of ours is one");
    return *checked;
}

void add_assets(views::Shell& shell, const http::Assets& assets) {
    shell.app_css = url(assets.address("app.css"));
    shell.app_js = url(assets.address("app.js"));
    shell.charts_js = url(assets.address("statistik.js"));
    shell.logo = url(assets.address("logo.svg"));
    shell.favicon = url(assets.address("favicon.svg"));
    shell.icons = url(assets.address("icons.svg"));
}

void add_nav(views::Shell& shell, const Visit& visit, std::string_view section) {
    const auto& entered = visit.session->programmes;
    const auto* current = visit.programme   ? visit.programme->policy
                          : entered.empty() ? nullptr
                                            : entered.front().policy;
    const auto current_id = visit.programme   ? visit.programme->id
                            : entered.empty() ? domain::ProgrammeId{}
                                              : entered.front().id;
    for (const auto& each : sections) {
        const bool is_everywhere = each.place == Section::in_organisation;
        if (is_everywhere ? !visit.viewer().may(each.right)
                          : current == nullptr || !visit.viewer().may(each.right, current_id))
            continue;
        if (each.place == Section::with_groups && current->groups.empty()) continue;
        const auto place = is_everywhere ? std::string("/") : '/' + current->key + '/';
        shell.nav.push_back({url(visit.to(place + std::string(each.name))), std::string(each.icon),
                             std::string(each.label), each.name == section});
    }
    if (current != nullptr)
        shell.programme = current->name, shell.rules = url(visit.to('/' + current->key + "/regler"));
    if (entered.size() < 2) return;
    for (const auto& each : entered)
        shell.programmes.push_back(
            {url(visit.to('/' + each.policy->key)), "", each.policy->name, each.id == current_id});
}

}  // namespace

views::Shell shell(const Visit& visit, std::string title, std::string_view section) {
    views::Shell shell;
    shell.title = std::move(title);
    add_assets(shell, visit.site.assets);
    shell.front = url("/");
    if (visit.world == nullptr) return shell;
    shell.organisation = visit.world->name;
    shell.front = url(visit.to(""));
    shell.csrf = masked(visit.form.secret, visit.world->random);
    if (!visit.session) return shell;

    shell.user = visit.viewer().name;
    shell.user_id = std::to_string(visit.viewer().account.value);
    if (const auto role = visit.viewer().role_for(visit.right)) shell.role = std::string(label(*role));
    shell.sign_out = url(visit.to("/logud"));
    shell.session_url = url(visit.to("/session"));
    shell.session_seconds = static_cast<int>(std::chrono::seconds(app::sign_in_limits::idle).count());
    if (visit.session->password == domain::PasswordUse::lasting) add_nav(shell, visit, section);
    const auto done = visit.request.query.get("gemt");
    if (const auto* found = std::ranges::find(messages, done, &Message::key); found != std::end(messages)) {
        shell.flash = std::string(found->text);
        shell.draft_done = std::string(found->key);
    }
    return shell;
}

http::Response answered(const Visit& visit, std::string markup, int status) {
    auto response = http::html(std::move(markup), status);
    if (visit.form.is_fresh)
        response.with("Set-Cookie", http::set_cookie(visit.request, {std::string(form_cookie), visit.form.secret}));
    return response;
}

http::Response done(std::string address, std::string_view message) {
    address += address.find('?') == std::string::npos ? '?' : '&';
    return http::see_other(address + "gemt=" + std::string(message));
}

std::string front_door(const Visit& visit) {
    return fmt::format("{}://{}/{}", visit.request.secure ? "https" : "http", visit.request.headers.get("host"),
                       visit.world->slug);
}

http::Response not_found(const Visit& visit) {
    views::Message view{
        .shell = shell(visit, "Siden findes ikke"),
        .heading = "Siden findes ikke",
        .text = "Enten er adressen forkert, eller også er siden ikke til dig. Gå tilbage, eller begynd forfra.",
        .link = "Til forsiden"};
    return page(visit, view, 404);
}

}  // namespace mentorkorps::web
