#include "domain/today/today.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

std::optional<int> number(const std::string& cell) {
    return cell.empty() ? std::nullopt : std::optional(std::stoi(cell));
}
std::optional<std::string> stated(const std::string& cell) { return cell.empty() ? std::nullopt : std::optional(cell); }
Date day_of(const std::string& cell) { return parse_iso_date(cell).value_or(since_ever); }

/// "kendes; since; MENTOR'S PERSON": what rules may know of the match before it, since when things were written down,
/// and who the mentor is, if somebody in another match.
void take_facts(TodayFacts& facts, const std::vector<std::string>& cell) {
    auto& match = facts.matches.back();
    match.facts = MatchFacts{.match = match.match, .stands = {{MatchState::active, match.started, {}}}};
    match.facts->members = {
        {.person = {number(cell[2]).value_or(100 + static_cast<int>(facts.matches.size()))}, .party = Party::mentor},
        {.person = {200 + static_cast<int>(facts.matches.size())}}};
    match.facts->asked_since = day_of(cell[1]);
}

/// "match; MENTOR; YOUNG PERSON; PHONE; started; last held; agreed days"; of the match before it "mødt; DAY", where the
/// programme counts meetings, "kendes; …", "på plads; RULE; WHAT; DAY; from the mentor, about the ung, or about the
/// match" and "fraveget; RULE; DAY"; "samtale; MENTOR; YOUNG PERSON; PARTY; to do on", "ung; NAME; state; since",
/// "kursist; NAME; since; sessions" and "ledig; NAME; capacity; ready since; last match ended".
void take(TodayFacts& facts, const std::string& line) {
    auto cell = tests::cells(line);
    cell.resize(7);
    const NamedPerson person{{1}, cell[1]};
    if (cell[0] == "match")
        facts.matches.push_back({.match = {7},
                                 .mentors = {person},
                                 .young_people = {{{2}, cell[2]}},
                                 .mentor_phone = stated(cell[3]),
                                 .started = day_of(cell[4]),
                                 .last_held = parse_iso_date(cell[5]),
                                 .agreed_days = number(cell[6])});
    else if (cell[0] == "mødt") {
        auto& match = facts.matches.back();
        if (!match.facts) match.facts = MatchFacts{.stands = {{MatchState::active, match.started, {}}}};
        if (!cell[1].empty()) match.facts->contacts.push_back({.id = {1}, .on = day_of(cell[1])});
    } else if (cell[0] == "kendes") {
        take_facts(facts, cell);
    } else if (cell[0] == "på plads") {
        auto& known = *facts.matches.back().facts;
        RequirementKey key{cell[1], cell[2], {}, {}};
        if (cell[4] == "mentor") key.from = Party::mentor, key.person = known.members.front().person;
        if (cell[4] == "ung") key.person = known.members.back().person;
        known.fulfilled.push_back({std::move(key), day_of(cell[3])});
    } else if (cell[0] == "fraveget") {
        facts.matches.back().facts->waived.push_back({cell[1], day_of(cell[2])});
    } else if (cell[0] == "samtale")
        facts.talks.push_back({{3}, {7}, named<Party>(cell[3]).value(), day_of(cell[4]), {person}, {{{2}, cell[2]}}});
    else if (cell[0] == "ung")
        facts.young_people.push_back({person, named<EnrolmentState>(cell[2]).value(), day_of(cell[3])});
    else if (cell[0] == "kursist")
        facts.trainees.push_back(
            {person, {}, day_of(cell[2]), {{"unge-mentorkursus", number(cell[3]).value_or(0), {}}}});
    else if (cell[0] == "ledig")
        facts.free_mentors.push_back({person, {}, number(cell[2]), day_of(cell[3]), parse_iso_date(cell[4])});
    else
        FAIL() << line;
}

std::string text_of(const TodayLine& line) {
    std::string names;
    for (const auto& person : line.people) names += (names.empty() ? "" : " & ") + person.name;
    return fmt::format("  {}: {} [{}{}]\n", names, line.why, label(line.act), line.phone ? " " + *line.phone : "");
}

/// No programme of ours says how long a certificate is good.
void limit_certificates(Programme& programme, int months) {
    for (auto& rule : programme.rules)
        if (auto* paper = std::get_if<CredentialRequired>(&rule.kind)) paper->valid_months = months;
}

/// "programme; middelfart; 2012-01-31", for how many months a certificate is good if it runs out, and perhaps "page;
/// GROUP; from; most".
std::string answer(const tests::Scenario& scenario) {
    TodayFacts facts;
    for (const auto& line : scenario.given) take(facts, line);
    const auto asked = tests::cells(scenario.when.at(0));
    TodayPage page;
    if (scenario.when.size() > 1) {
        const auto cell = tests::cells(scenario.when[1]);
        page = {named<TodayGroupKey>(cell.at(1)), std::stoi(cell.at(2)), std::stoi(cell.at(3))};
    }
    auto programme = tests::programme_file(asked.at(1));
    if (asked.size() > 3) limit_certificates(programme, std::stoi(asked[3]));
    const auto list = today(facts, programme, parse_iso_date(asked.at(2)).value(), page);
    std::string text;
    for (const auto& group : list.groups) {
        text += fmt::format("{}: {}\n", title(group.key), group.total);
        for (const auto& line : group.lines) text += text_of(line);
    }
    return text + fmt::format("I alt: {}\n", list.total());
}

}  // namespace

TEST(Today, finds_what_the_scenarios_say) { tests::try_scenarios(SCENARIOS_FOLDER "/today/i_dag.txt", answer); }
