#include "domain/today/today.hpp"

#include <gtest/gtest.h>

#include <functional>

#include <fmt/format.h>

#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

constexpr AccountId viewer{1};

std::optional<int> number(const std::string& cell) {
    return cell.empty() ? std::nullopt : std::optional(std::stoi(cell));
}
Date day_of(const std::string& cell) { return parse_iso_date(cell).value_or(since_ever); }

/// "kendes; since; MENTOR'S PERSON": what rules may know of the match before it, since when things were written down,
/// and who the mentor is, if somebody in another match.
void take_facts(TodayFacts& facts, const std::vector<std::string>& cell) {
    auto& match = facts.matches.back();
    match.facts = MatchFacts{.match = match.match, .stands = {{MatchState::active, match.started, {}}}};
    match.facts->members = {
        {.person = {number(cell[2]).value_or(100 + static_cast<int>(facts.matches.size()))}, .party = Party::mentor},
        {.person = match.young_people.front().person}};
    match.facts->members.front().in_corps_since = since_ever;
    match.facts->asked_since = std::max(day_of(cell[1]), since_ever + std::chrono::days{1});
}

MatchId match_of(const std::string& mentor, const std::string& young_person) {
    return {static_cast<std::int64_t>(std::hash<std::string>{}(mentor + "&" + young_person) % 1'000'000) + 1};
}

/// Of a match of which nobody wrote down here what is in place.
MatchFacts known_of(Date started) {
    return {.stands = {{MatchState::active, started, {}}}, .asked_since = date(9999, 1, 1)};
}

/// "match; MENTOR; YOUNG PERSON; started; last held; agreed days"; of the match before it "talt; DAY" and "mødt; DAY",
/// where the programme counts meetings, "kendes; …", "på plads; RULE; WHAT; DAY; from the mentor, about the ung, or
/// about the match", "fraveget; RULE; DAY" and, after "kendes", "bevilget; FROM; TO", "født; DAY; referred on" and "i
/// korpset; DAY" of a mentor of whom it was known from then on; "ikke nu; match, person or program; WHAT@DAY";
/// "samtale; MENTOR; YOUNG PERSON; PARTY; to do on; RULE; perhaps min", "ung; NAME; state; since", "kursist; NAME;
/// since; sessions" and "ledig; NAME; capacity; ready since; last match ended".
void take(TodayFacts& facts, const std::string& line) {
    auto cell = tests::cells(line);
    cell.resize(7);
    const NamedPerson person{{1}, cell[1]};
    if (cell[0] == "match")
        facts.matches.push_back({.match = match_of(cell[1], cell[2]),
                                 .mentors = {person},
                                 .young_people = {{{201 + static_cast<int>(facts.matches.size())}, cell[2]}},
                                 .started = day_of(cell[3]),
                                 .last_held = parse_iso_date(cell[4]),
                                 .agreed_days = number(cell[5]),
                                 .facts = known_of(day_of(cell[3]))});
    else if (cell[0] == "talt") {
        facts.matches.back().talked_on = day_of(cell[1]);
    } else if (cell[0] == "mødt") {
        auto& match = facts.matches.back();
        if (!cell[1].empty()) match.facts->contacts.push_back({.id = {1}, .on = day_of(cell[1])});
    } else if (cell[0] == "kendes") {
        take_facts(facts, cell);
    } else if (cell[0] == "på plads") {
        auto& known = *facts.matches.back().facts;
        RequirementKey key{cell[1], cell[2], {}, {}};
        if (cell[4] == "mentor") key.from = Party::mentor, key.person = known.members.front().person;
        if (cell[4] == "ung") key.person = known.members.back().person;
        known.fulfilled.push_back({std::move(key), day_of(cell[3])});
    } else if (cell[0] == "født") {
        auto& young = facts.matches.back().facts->members.back();
        young.birth_date = day_of(cell[1]);
        young.referred_on = day_of(cell[2]);
    } else if (cell[0] == "i korpset") {
        facts.matches.back().facts->members.front().in_corps_since = day_of(cell[1]);
    } else if (cell[0] == "fraveget") {
        facts.matches.back().facts->waived.push_back({cell[1], day_of(cell[2])});
    } else if (cell[0] == "bevilget") {
        facts.matches.back().facts->members.back().granted.push_back({day_of(cell[1]), day_of(cell[2])});
    } else if (cell[0] == "samtale")
        facts.talks.push_back({{static_cast<int>(facts.talks.size()) + 1},
                               match_of(cell[1], cell[2]),
                               named<Party>(cell[3]).value(),
                               cell[5],
                               day_of(cell[4]),
                               {person},
                               {{{2}, cell[2]}},
                               cell[6] == "min" ? std::optional(viewer) : std::nullopt});
    else if (cell[0] == "ikke nu") {
        TodayLine deferred{.what = cell[2]};
        if (cell[1] == "match") deferred.match = facts.matches.back().match;
        if (cell[1] == "person") deferred.person = PersonId{1};
        facts.deferrals.push_back({{static_cast<int>(facts.deferrals.size()) + 1}, deferred});
    } else if (cell[0] == "ung")
        facts.young_people.push_back({person, named<EnrolmentState>(cell[2]).value(), day_of(cell[3])});
    else if (cell[0] == "kursist")
        facts.trainees.push_back({person, day_of(cell[2]), {{"unge-mentorkursus", number(cell[3]).value_or(0), {}}}});
    else if (cell[0] == "ledig")
        facts.free_mentors.push_back({person, number(cell[2]), day_of(cell[3]), parse_iso_date(cell[4])});
    else
        FAIL() << line;
}

/// "Ring til mentoren 3": the talk that it leads to.
std::string text_of(const TodayThing& thing) {
    return fmt::format("{} [{}{}]{}\n", thing.why, label(thing.act),
                       thing.task ? fmt::format(" {}", thing.task->value) : "",
                       thing.in_hand.empty() ? "" : " " + thing.in_hand);
}

/// In one line where one thing waits.
std::string text_of(const TodayItem& item) {
    std::string names;
    for (const auto& person : item.people) names += (names.empty() ? "" : " & ") + person.name;
    if (item.things.size() == 1) return fmt::format("  {}: {}", names, text_of(item.things.front()));
    auto text = fmt::format("  {}\n", names);
    for (const auto& each : item.things) text += "    " + text_of(each);
    return text;
}

/// No programme of ours says how long a certificate is good.
void limit_certificates(Programme& programme, int months) {
    for (auto& rule : programme.rules)
        if (auto* paper = std::get_if<CredentialRequired>(&rule.kind)) paper->valid_months = months;
}

/// And none of ours grants time.
Rule grants(int months) {
    return {.key = "BEV", .kind = GrantPeriod{.months_max = months, .is_renewable = true}, .source = "En prøve"};
}

/// "programme; middelfart; 2012-01-31", for how many months a certificate is good if it runs out, and for how many a
/// mentor is granted if at all; perhaps "page; GROUP; from; most" "mine" or "ikke nu".
std::string answer(const tests::Scenario& scenario) {
    TodayFacts facts;
    facts.colleagues = {{viewer, "Karen Holm"}};
    for (const auto& line : scenario.given) take(facts, line);
    const auto asked = tests::cells(scenario.when.at(0));
    TodayPage page{.viewer = viewer};
    if (scenario.when.size() > 1) {
        const auto cell = tests::cells(scenario.when[1]);
        if (cell.at(0) == "mine") page.whose = TodayPage::mine;
        if (cell.at(0) == "ikke nu") page.whose = TodayPage::deferred;
        if (cell.at(0) == "page")
            page = {named<TodayGroupKey>(cell.at(1)), std::stoi(cell.at(2)), std::stoi(cell.at(3)), viewer};
    }
    auto programme = tests::programme_file(asked.at(1));
    if (asked.size() > 3) limit_certificates(programme, std::stoi(asked[3]));
    if (asked.size() > 4) programme.rules.push_back(grants(std::stoi(asked[4])));
    const auto list = today(facts, programme, parse_iso_date(asked.at(2)).value(), page);
    std::string text;
    for (const auto& group : list.groups) {
        const auto counts = in_words(group.counts);
        text += fmt::format("{}: {}{}\n", title(group.key), group.total,
                            counts.empty() ? "" : fmt::format(" ({})", counts));
        for (const auto& item : group.items) text += text_of(item);
    }
    return text + fmt::format("I alt: {}{}\n", list.total(),
                              list.deferred() > 0 ? fmt::format(" (ikke nu: {})", list.deferred()) : "");
}

}  // namespace

TEST(Today, finds_what_the_scenarios_say) { tests::try_scenarios(SCENARIOS_FOLDER "/today/i_dag.txt", answer); }
