#include "domain/matching/candidates.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

struct Choice {
    YoungPersonFacts young{.enrolment = {}, .person = {}, .mentors_now = {}, .earlier_mentors = {}};
    std::vector<MentorFacts> mentors;
    std::vector<std::string> now, earlier;
    std::map<std::string, Week> weeks{};  ///< by name; of the young person "ung"
};

std::optional<std::string> stated(const std::string& cell) { return cell.empty() ? std::nullopt : std::optional(cell); }
std::optional<int> number(const std::string& cell) {
    return cell.empty() ? std::nullopt : std::optional(std::stoi(cell));
}

MentorFacts mentor(const std::vector<std::string>& cell, std::int64_t id) {
    MentorFacts facts;
    facts.person.id = {id};
    facts.person.name = cell[1];
    facts.state = named<CommitmentState>(cell[2]).value();
    facts.commitment.capacity = number(cell[3]);
    facts.young_people_now = number(cell[4]).value_or(0);
    if (const auto sessions = number(cell[5])) facts.training.push_back({"unge-mentorkursus", *sessions, {}});
    facts.person.languages = cell[6];
    facts.person.interests = cell[7];
    facts.person.postcode = stated(cell[8]);
    facts.last_match_ended = parse_iso_date(cell[9]);
    return facts;
}

/// "ung; BORN; languages; interests; postcode", "now; NAME" and "earlier; NAME" of the young person's mentors, and
/// "observation; SCHEME; CODE; from" of the young person, and "mentor; NAME; state; capacity; young people now;
/// sessions; languages; interests; postcode; last match ended". "week; NAME; Monday; Tuesday …", of the young person
/// "week; ung; …".
void take(Choice& choice, const std::string& line) {
    auto cell = tests::cells(line);
    cell.resize(10);
    if (cell[0] == "ung") {
        choice.young.person.id = {1000};
        choice.young.person.birth_date = parse_iso_date(cell[1]);
        choice.young.person.languages = cell[2];
        choice.young.person.interests = cell[3];
        choice.young.person.postcode = stated(cell[4]);
    } else if (cell[0] == "observation") {
        choice.young.observations.push_back({cell[1], cell[2], parse_iso_date(cell[3]).value(), {}});
    } else if (cell[0] == "now") {
        choice.now.push_back(cell[1]);
    } else if (cell[0] == "earlier") {
        choice.earlier.push_back(cell[1]);
    } else if (cell[0] == "week") {
        WeekTexts texts;
        std::copy_n(cell.begin() + 2, texts.size(), texts.begin());
        choice.weeks[cell[1]] = read_week(texts).value();
    } else if (cell[0] == "mentor") {
        choice.mentors.push_back(mentor(cell, static_cast<std::int64_t>(choice.mentors.size()) + 1));
    } else {
        FAIL() << line;
    }
}

std::vector<PersonId> known(const Choice& choice, const std::vector<std::string>& names) {
    std::vector<PersonId> found;
    for (const auto& name : names)
        for (const auto& each : choice.mentors)
            if (each.person.name == name) found.push_back(each.person.id);
    return found;
}

std::string_view mark(Reason::Weight weight) {
    switch (weight) {
        case Reason::Weight::for_it: return "+";
        case Reason::Weight::against: return "?";
        case Reason::Weight::stops: return "-";
    }
    return {};
}

std::string answer(const tests::Scenario& scenario) {
    Choice choice;
    for (const auto& line : scenario.given) take(choice, line);
    for (auto& each : choice.mentors)
        if (const auto found = choice.weeks.find(each.person.name); found != choice.weeks.end())
            each.week = found->second;
    if (const auto found = choice.weeks.find("ung"); found != choice.weeks.end()) choice.young.week = found->second;
    choice.young.mentors_now = known(choice, choice.now);
    choice.young.earlier_mentors = known(choice, choice.earlier);
    const auto asked = tests::cells(scenario.when.at(0));
    std::string text;
    for (const auto& each : candidates(choice.young, choice.mentors, tests::programme_file(asked.at(1)),
                                       parse_iso_date(asked.at(2)).value())) {
        text += fmt::format("{} {}\n", each.mentor.person.name, each.possible() ? "kan" : "kan ikke");
        for (const auto& share : each.fit.shares)
            if (share.is_known) text += fmt::format("  {:>6} {}\n", share.points, share.sentence);
        for (const auto& reason : each.reasons) text += fmt::format("  {} {}\n", mark(reason.weight), reason.sentence);
    }
    return text;
}

}  // namespace

TEST(Candidates, are_ordered_and_explained_as_the_scenarios_say) {
    tests::try_scenarios(SCENARIOS_FOLDER "/matches/candidates.txt", answer);
}

TEST(Candidates, never_take_themselves) {
    Choice choice;
    take(choice, "ung; 2008-06-17");
    take(choice, "mentor; Lis; active; 1; 0");
    choice.mentors.front().person.id = choice.young.person.id;
    const auto found =
        candidates(choice.young, choice.mentors, tests::programme_file("middelfart"), date(2026, 11, 24));
    EXPECT_FALSE(found.front().possible());
}

TEST(Candidates, go_last_where_the_programme_has_no_more_room) {
    Choice choice;
    take(choice, "ung; 2008-06-17");
    take(choice, "mentor; Lis; active; 1; 0");
    take(choice, "mentor; Mona; active; 1; 0");
    choice.mentors.front().commitment.engagement = Engagement::workplace;
    Programme programme;
    Capacity room;
    room.of = Capacity::Of::matches;
    room.most = 1;
    room.engagements = {Engagement::workplace};
    programme.rules.push_back({.key = "full", .severity = Severity::stop, .kind = room, .source = {}});
    auto found = candidates(choice.young, choice.mentors, programme, date(2026, 11, 24));
    weigh_room(found, programme, {.as_of = date(2026, 11, 24)});
    EXPECT_EQ(found.front().mentor.person.name, "Lis") << "nobody has a mentor yet";
    MatchFacts running;
    running.stands.push_back({MatchState::active, date(2026, 1, 1), {}});
    running.members.push_back({.party = Party::mentor, .engagement = Engagement::workplace});
    const std::vector matches{running};
    weigh_room(found, programme, {.matches = matches, .as_of = date(2026, 11, 24)});
    EXPECT_EQ(found.front().mentor.person.name, "Mona");
    EXPECT_FALSE(found.back().possible());
    EXPECT_EQ(found.back().reasons.back().rule->key, "full");
}

TEST(Availability, that_is_too_short_stops_or_warns_and_an_unknown_one_says_nothing) {
    const auto programme = tests::programme_file("bbbs");
    const Weighing weighing(programme, date(2026, 11, 24));
    const auto said = [&](std::optional<Date> until) {
        MentorFacts facts;
        facts.commitment.available_until = until;
        std::string text;
        for (const auto& each : weighing.of(facts))
            if (each.rule != nullptr && each.sentence.starts_with("Kan kun"))
                text += fmt::format("{} {} {}", each.rule->key, mark(each.weight), each.sentence);
        return text;
    };
    EXPECT_EQ(said({}), "");
    EXPECT_EQ(said(date(2027, 11, 24)), "");
    EXPECT_EQ(said(date(2027, 11, 23)), "BB-6 ? Kan kun være mentor til 23-11-2027; et match varer mindst 12 måneder");
    EXPECT_EQ(said(date(2027, 2, 24)), "BB-6 ? Kan kun være mentor til 24-02-2027; et match varer mindst 12 måneder");
    EXPECT_EQ(said(date(2027, 2, 23)),
              "BB-10 - Kan kun være mentor til 23-02-2027; slutter et match, før der er gået 3 måneder, kan det skade "
              "den unge");
}
