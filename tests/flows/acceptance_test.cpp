// What the programmes were promised, told in tests/scenarios/acceptance and played through the pages of the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "app/practice.hpp"
#include "base/text.hpp"
#include "store/contacts.hpp"
#include "store/tasks.hpp"
#include "tests/support/scenario.hpp"
#include "tests/support/stage.hpp"

namespace mentorkorps::tests {
namespace {

using namespace domain;
using Cells = std::vector<std::string>;

class Acceptance : public testing::TestWithParam<db::Engine> {};
ON_BOTH_DATABASES(Acceptance);

Date day_in(const std::string& cell) { return parse_iso_date(cell).value(); }

/// "Amir, Bo", or "Ung 1 – Ung 11".
std::vector<std::string> names_in(const std::string& cell) {
    std::vector<std::string> found;
    if (const auto dash = cell.find(" – "); dash != std::string::npos) {
        const auto space = cell.rfind(' ');
        for (int i = 1; i <= std::stoi(cell.substr(space)); ++i) found.push_back(fmt::format("Ung {}", i));
        return found;
    }
    for (std::size_t from = 0, to = 0; to != std::string::npos; from = to + 1) {
        to = cell.find(',', from);
        found.emplace_back(trim(cell.substr(from, to - from)));
    }
    return found;
}

/// "i dag; DAY", "programme; KEY", "mentor; NAME; ENGAGEMENT; employed since; STATE", "kursus; MENTOR; COURSE;
/// sessions; DAY", "ung; NAME; born; STATE", "sagsbehandler; NAME; YOUNG", "forløb; MENTOR; FORM; NAMES; from": those
/// are new people.
void set(Stage& stage, const std::string& line) {
    auto cell = cells(line);
    cell.resize(5);
    if (cell[0] == "i dag")
        stage.put_day(day_in(cell[1]));
    else if (cell[0] == "programme")
        stage.open(cell[1]);
    else if (cell[0] == "mentor")
        stage.add_mentor(cell[1], named<Engagement>(cell[2]).value(), parse_iso_date(cell[3]),
                         named<CommitmentState>(cell[4]).value_or(CommitmentState::active));
    else if (cell[0] == "kursus")
        stage.add_training(cell[1], {cell[2], std::stoi(cell[3]), parse_iso_date(cell[4])});
    else if (cell[0] == "ung")
        stage.add_young(cell[1], parse_iso_date(cell[2]),
                        named<EnrolmentState>(cell[3]).value_or(EnrolmentState::waiting));
    else if (cell[0] == "sagsbehandler")
        stage.add_caseworker(cell[1], cell[2]);
    else if (cell[0] == "forløb")
        for (const auto& name : names_in(cell[3])) {
            stage.add_young(name, {});
            stage.add_match(cell[1], name, named<MatchForm>(cell[2]).value(), day_in(cell[4]));
        }
    else
        FAIL() << line;
}

/// What a form offers to tick for the rules that are named, or for "alt".
void tick(const Stage& stage, const std::string& rules, Stage::Fields& fields) {
    const auto wanted = names_in(rules);
    for (const auto& token : stage.offered("paa-plads"))
        if (rules == "alt" ||
            std::ranges::any_of(wanted, [&](const auto& rule) { return token.starts_with(rule + "/"); }))
            fields.emplace_back("paa-plads", token);
}

std::string taken(bool is_taken) { return is_taken ? " → gemt\n" : " → afvist\n"; }

std::string match_path(const Stage& stage, const std::string& young) {
    return fmt::format("/skovby/{}/unge/{}/match", stage.programme_key(), stage.somebody(young).person.value);
}

/// "vælg; MENTOR; YOUNG": what the coordinator reads before they make the match.
std::string choose(Stage& stage, const Cells& cell) {
    stage.see(fmt::format("{}?mentor={}", match_path(stage, cell[2]), stage.somebody(cell[1]).mentor.value));
    return {};
}

/// "match; MENTOR; YOUNG; every days; ticked rules".
bool match(Stage& stage, const Cells& cell) {
    choose(stage, cell);
    Stage::Fields fields{{"mentor", std::to_string(stage.somebody(cell[1]).mentor.value)},
                         {"hvor-ofte", "andet"},
                         {"dage", cell[3]},
                         {"varighed", "60"},
                         {"start", iso(stage.today())}};
    tick(stage, cell[4], fields);
    return stage.send(match_path(stage, cell[2]), fields);
}

/// "luk; YOUNG; REASON; what is planned; ticked rules".
bool close(Stage& stage, const Cells& cell) {
    const auto path = fmt::format("/skovby/match/{}/afslutning", stage.match_of(cell[1]).value);
    stage.see(path);
    Stage::Fields fields{{"dato", iso(stage.today())},
                         {"aarsag", cell[2]},
                         {"plan", cell[3]},
                         {"derefter", "waiting"},
                         {"bekraeft", "ja"}};
    tick(stage, cell[4], fields);
    return stage.send(path, fields);
}

/// "kontakt; MENTOR; DAY; minutes; NAMES": one form, however many were there.
bool contact(Stage& stage, const Cells& cell) {
    stage.see_as(cell[1], "/skovby/mine");
    Stage::Fields fields{
        {"dato", cell[2]}, {"varighed", cell[3]}, {"hvordan", "moede"}, {"once", stage.offered("once").at(0)}};
    for (const auto& name : names_in(cell[4])) fields.emplace_back("match", std::to_string(stage.match_of(name).value));
    return stage.send_as(cell[1], "/skovby/kontakter", fields);
}

/// "kontakter; MENTOR; YOUNG; first; last; days between": each by a form of its own.
bool contacts(Stage& stage, const Cells& cell) {
    const std::chrono::days step{std::stoi(cell[5])};
    bool all = true;
    for (auto day = day_in(cell[3]); day <= day_in(cell[4]); day += step)
        all = contact(stage, {"kontakt", cell[1], iso(day), "60", cell[2]}) && all;
    return all;
}

/// "samtale; YOUNG; RULE; ordinal; PARTY; on; how".
bool talk(Stage& stage, const Cells& cell) {
    const TaskKey key{cell[2], std::stoi(cell[3]), named<Party>(cell[4]).value()};
    const auto tasks = [&] {
        auto tx = stage.world().db.read();
        return store::tasks(tx, stage.programme(), stage.match_of(cell[1])).at(0).tasks;
    }();
    const auto task = std::ranges::find(tasks, key, &Task::key);
    if (task == tasks.end()) return false;
    const auto path = fmt::format("/skovby/samtaler/{}", task->id.value);
    stage.see(path);
    return stage.send(path, {{"dato", cell[5]}, {"vurdering", "fine"}, {"hvordan", cell[6]}});
}

/// "oplys; YOUNG; from; FIELD=CODE, FIELD=CODE": on the form about them.
bool observe(Stage& stage, const Cells& cell) {
    Stage::Fields fields{{"from", cell[2]}};
    for (const auto& each : names_in(cell[3]))
        fields.emplace_back(each.substr(0, each.find('=')), each.substr(each.find('=') + 1));
    const auto path =
        fmt::format("/skovby/{}/unge/{}/ret", stage.programme_key(), stage.somebody(cell[1]).person.value);
    stage.see(path);
    return stage.send(path, fields);
}

/// "status; NAME; STATE; REASON": on the page about a young person, which shows what stands in the way.
bool take_state(Stage& stage, const Cells& cell) {
    const auto person = stage.somebody(cell[1]).person.value;
    stage.see(fmt::format("/skovby/personer/{}", person));
    Stage::Fields fields{{"status", cell[2]}, {"dato", iso(stage.today())}, {"grund", cell[3]}};
    for (const auto& rule : stage.offered("vist")) fields.emplace_back("vist", rule);
    return stage.send(fmt::format("/skovby/{}/unge/{}/status", stage.programme_key(), person), fields);
}

/// "på plads; NAME; RULE; DAY".
bool put_in_place(Stage& stage, const Cells& cell) {
    const auto person = stage.somebody(cell[1]).person.value;
    stage.see(fmt::format("/skovby/personer/{}", person));
    for (const auto& token : stage.offered("hvad"))
        if (token.starts_with(cell[2] + "/"))
            return stage.send(fmt::format("/skovby/{}/personer/{}/paa-plads", stage.programme_key(), person),
                              {{"hvad", token}, {"dato", cell[3]}});
    return false;
}

/// "samtykke; NAME; RULE; DAY": the young person and the parents said yes.
bool consent(Stage& stage, const Cells& cell) {
    return stage.send(
        fmt::format("/skovby/{}/unge/{}/samtykker", stage.programme_key(), stage.somebody(cell[1]).person.value),
        {{"regel", cell[2]}, {"art", "consent"}, {"givet", "young_person"}, {"givet", "guardian"}, {"fra", cell[3]}});
}

std::string person_page(const Stage& stage, const std::string& name) {
    return fmt::format("/skovby/personer/{}", stage.somebody(name).person.value);
}

/// "ny arbejdsplads; MENTOR; WORKPLACE; from": on the mentor's form, where all else stands as it was.
bool move(Stage& stage, const Cells& cell) {
    return stage.send(
        fmt::format("/skovby/{}/mentorer/{}/ret", stage.programme_key(), stage.somebody(cell[1]).person.value),
        {{"engagement", "employed"}, {"workplace", cell[2]}, {"employed_since", cell[3]}});
}

/// "notat; NAME; TEXT": sealed, about somebody.
bool note(Stage& stage, const Cells& cell) {
    return stage.send(
        fmt::format("/skovby/{}/personer/{}/notater", stage.programme_key(), stage.somebody(cell[1]).person.value),
        {{"tekst", cell[2]}});
}

/// "person; NAME": their page, for the coordinator. "ser; WHO; NAME": what somebody else gets of all pages about
/// them, and of those whom they referred.
std::string look_at_person(Stage& stage, const Cells& cell) {
    stage.see(person_page(stage, cell[1]));
    return {};
}
std::string peek(Stage& stage, const Cells& cell) {
    std::string all;
    for (const auto& path :
         {person_page(stage, cell[2]), person_page(stage, cell[2]) + "/set",
          fmt::format("/skovby/{}/personer/{}/notater", stage.programme_key(), stage.somebody(cell[2]).person.value),
          fmt::format("/skovby/match/{}", stage.match_of(cell[2]).value), std::string("/skovby/henviste")}) {
        stage.see_as(cell[1], path);
        all += stage.page();
    }
    stage.keep(std::move(all));
    return {};
}

/// "optalt; DAY; SECTION": the rows of the report as of a day.
std::string counted(Stage& stage, const Cells& cell) {
    stage.see(fmt::format("/skovby/{}/statistik?dato={}&format=csv", stage.programme_key(), cell[1]));
    std::string text;
    for (const auto line : split(stage.page(), '\n'))
        if (line.starts_with(cell[2] + ";")) text += fmt::format("  {}\n", trim(line.substr(cell[2].size() + 1)));
    return text;
}

/// "plan; YOUNG; by": the open talks of their match, rule by rule.
std::string plan(Stage& stage, const Cells& cell) {
    std::map<std::pair<std::string, Party>, std::vector<Date>> found;
    for (const auto& each : app::tasks_to_do(stage.world(), day_in(cell[2])))
        if (each.match == stage.match_of(cell[1]))
            found[{each.task.key.rule, each.task.key.party}].push_back(each.task.due);
    std::string text;
    for (const auto& [key, days] : found)
        text += fmt::format("  {} {}: {}, {} … {}\n", key.first, name_of(key.second), days.size(), iso(days.front()),
                            iso(days.back()));
    return text;
}

/// "bedøm; DAY; RULES": what `mentorkorps practice` says of each match, those who are alike on one line.
std::string judged(Stage& stage, const Cells& cell) {
    const auto rules = names_in(cell[2]);
    const auto practice = app::practice(stage.world(), stage.viewer(), stage.programme(), day_in(cell[1]));
    std::vector<std::pair<std::string, int>> found;
    for (const auto& each : practice->verdicts) {
        if (std::ranges::find(rules, each.rule->key) == rules.end()) continue;
        auto said = fmt::format("{} [{}{}] {}", each.rule->key, name_of(each.outcome),
                                each.due ? " " + iso(*each.due) : "", each.explanation);
        if (found.empty() || found.back().first != said) found.emplace_back(std::move(said), 0);
        ++found.back().second;
    }
    std::string text;
    for (const auto& [said, matches] : found)
        text += fmt::format("  {}{}\n", matches > 1 ? fmt::format("{} × ", matches) : "", said);
    return text;
}

/// "næste; MENTOR": by when they are to meet whom, as the mentor reads it.
std::string next(Stage& stage, const Cells& cell) {
    stage.see_as(cell[1], "/skovby/mine");
    const std::string_view page = stage.page();
    std::string text;
    for (auto at = page.find("<div class=\"what\">"); at != std::string_view::npos;
         at = page.find("<div class=\"what\">", at + 1)) {
        const auto line = page.substr(at, page.find("</div>", at) - at);
        text += fmt::format("  {}: {}\n", words_of(line.substr(0, line.find("</strong>"))),
                            words_of(line.substr(line.rfind("<span>"))));
    }
    return text;
}

/// "dagsorden; GROUP": who may be talked about at its next meeting.
std::string agenda(Stage& stage, const Cells& cell) {
    stage.see(fmt::format("/skovby/{}/moeder/{}", stage.programme_key(), cell[1]));
    const auto offered = stage.offered("ung");
    std::string text;
    for (const auto& [name, who] : stage.people())
        if (std::ranges::find(offered, std::to_string(who.person.value)) != offered.end())
            text += fmt::format("  {}\n", name);
    return text.empty() ? "  ingen\n" : text;
}

/// "historie; NAMES": how many of them have how many contacts.
std::string stories(Stage& stage, const Cells& cell) {
    std::map<std::size_t, int> found;
    auto tx = stage.world().db.read();
    for (const auto& name : names_in(cell[1]))
        ++found[store::contacts_of(tx, stage.somebody(name).person, 1000).size()];
    std::string text;
    for (const auto& [contacts, people] : found) text += fmt::format("  kontakter {}: unge {}\n", contacts, people);
    return text;
}

/// "i dag; DAY", after a night that planned; "se; PATH" in the programme.
std::string wake(Stage& stage, const Cells& cell) {
    stage.put_day(day_in(cell[1]));
    stage.plan_night();
    return {};
}
std::string look(Stage& stage, const Cells& cell) {
    stage.see(fmt::format("/skovby/{}/{}", stage.programme_key(), cell[1]));
    return {};
}
/// "fejl": what the page says is wrong.
std::string faults(Stage& stage, const Cells&) {
    std::string text;
    for (const auto& each : stage.faults()) text += fmt::format("  {}\n", each);
    return text;
}

/// One line of `when`, and what came of it. "siger; WORDS" is whether the page says so.
std::string act(Stage& stage, const std::string& line) {
    static const std::map<std::string, bool (*)(Stage&, const Cells&)> forms{
        {"match", match},          {"luk", close},       {"kontakt", contact},
        {"kontakter", contacts},   {"samtale", talk},    {"på plads", put_in_place},
        {"ny arbejdsplads", move}, {"notat", note},      {"oplys", observe},
        {"status", take_state},    {"samtykke", consent}};
    static const std::map<std::string, std::string (*)(Stage&, const Cells&)> looks{
        {"i dag", wake},       {"vælg", choose},           {"se", look},    {"fejl", faults},
        {"plan", plan},        {"bedøm", judged},          {"næste", next}, {"dagsorden", agenda},
        {"historie", stories}, {"person", look_at_person}, {"ser", peek},   {"optalt", counted}};
    auto cell = cells(line);
    cell.resize(7);
    if (const auto form = forms.find(cell[0]); form != forms.end()) return line + taken(form->second(stage, cell));
    if (const auto found = looks.find(cell[0]); found != looks.end()) return line + "\n" + found->second(stage, cell);
    EXPECT_EQ(cell[0], "siger") << line;
    return line + (words_of(stage.page()).contains(cell[1]) ? " → ja\n" : " → nej\n");
}

TEST_P(Acceptance, is_as_the_scenarios_say) {
    for (const auto* programme : {"ungeenheden", "vallensbaek", "bbbs", "dynamo", "ishoej", "a-til-b", "jobplaneten",
                                  "middelfart", "gladsaxe", "koebenhavn"})
        try_scenarios(fmt::format(SCENARIOS_FOLDER "/acceptance/{}.txt", programme), [](const Scenario& scenario) {
            Stage stage(GetParam());
            for (const auto& line : scenario.given) set(stage, line);
            std::string text;
            for (const auto& line : scenario.when) text += act(stage, line);
            return text;
        });
}

}  // namespace
}  // namespace mentorkorps::tests
