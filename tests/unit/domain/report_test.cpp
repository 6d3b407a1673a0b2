#include "domain/reports/report.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "domain/reports/corps.hpp"
#include "domain/reports/text.hpp"
#include "tests/support/programme_file.hpp"
#include "tests/support/scenario.hpp"

using namespace mentorkorps;
using namespace mentorkorps::domain;

namespace {

std::optional<std::string> stated(const std::string& cell) { return cell.empty() ? std::nullopt : std::optional(cell); }

std::vector<PersonId> people(const std::string& cell) {
    std::vector<PersonId> found;
    std::istringstream numbers(cell);
    for (std::int64_t number = 0; numbers >> number;) found.push_back({number});
    return found;
}

/// "mentor; 1; active; 2010-02-11; 1962-01-13; female; Hold 1; offentlig; velfaerd", "ung; 51",
/// "match; 1; 2010-03-07; open; ; fastholdt; 51 52" and "match; 2; 2010-03-07; closed; flyttet; ; 53".
void take(CorpsFacts& facts, const std::string& line) {
    auto cell = tests::cells(line);
    cell.resize(9);
    if (cell[0] == "mentor")
        facts.mentors.push_back({.person = {std::stoi(cell[1])},
                                 .state = named<CommitmentState>(cell[2]).value(),
                                 .appeared = parse_iso_date(cell[3]).value_or(since_ever),
                                 .birth_date = parse_iso_date(cell[4]),
                                 .sex = named<Sex>(cell[5]),
                                 .cohort = stated(cell[6]),
                                 .sector = stated(cell[7]),
                                 .education = stated(cell[8])});
    else if (cell[0] == "ung")
        facts.young_people.push_back({std::stoi(cell[1])});
    else if (cell[0] == "match")
        facts.matches.push_back({.match = {std::stoi(cell[1])},
                                 .started = parse_iso_date(cell[2]).value(),
                                 .is_closed = cell[3] == "closed",
                                 .end_reason = stated(cell[4]),
                                 .outcome = stated(cell[5]),
                                 .young_people = people(cell[6])});
    else
        FAIL() << line;
}

/// "programme; middelfart; 2012-01-31", then "text", "csv" or "people; SECTION; ROW".
std::string answer(const tests::Scenario& scenario) {
    CorpsFacts facts;
    for (const auto& line : scenario.given) take(facts, line);
    const auto asked = tests::cells(scenario.when.at(0));
    const auto programme = tests::programme_file(asked.at(1));
    const auto as_of = parse_iso_date(asked.at(2)).value();
    const auto how = tests::cells(scenario.when.at(1));
    if (how[0] == "text") return as_text(mentor_corps(programme, facts, as_of));
    if (how[0] == "csv") {
        auto csv = as_csv(mentor_corps(programme, facts, as_of));
        std::erase(csv, '\r');
        return csv.substr(std::string_view("\xEF\xBB\xBF").size());
    }
    std::string ids;
    for (const auto id : people_behind(programme, facts, as_of, {named<SectionKey>(how.at(1)).value(), how.at(2)}))
        ids += std::to_string(id.value) + "\n";
    return ids;
}

template <class T>
rc::Gen<std::optional<T>> perhaps(std::vector<T> values) {
    std::vector<std::optional<T>> all(values.begin(), values.end());
    all.push_back(std::nullopt);
    return rc::gen::elementOf(all);
}

MentorOnDay any_mentor() {
    std::vector<CommitmentState> states;
    for (const auto& each : names<CommitmentState>) states.push_back(each.value);
    return {.person = {*rc::gen::inRange(1, 60)},
            .state = *rc::gen::elementOf(states),
            .appeared = since_ever + std::chrono::days(*rc::gen::inRange(0, 800'000)),
            .birth_date = *perhaps<Date>(
                {date(1900, 1, 1), date(1962, 2, 28), date(2000, 2, 29), date(2011, 5, 5), date(2030, 1, 1)}),
            .sex = *perhaps<Sex>({Sex::female, Sex::male, Sex::other}),
            .cohort = *perhaps<std::string>({"Hold 1", "hold 1", "Ørsted", "»«"}),
            .sector = *perhaps<std::string>({"offentlig", "privat", "ngo"}),
            .education = *perhaps<std::string>({"faglig", "Ukendt"}),
            .engagement = *rc::gen::elementOf(std::vector{Engagement::volunteer, Engagement::employed}),
            .employer = *perhaps<std::string>({"Jobcentret", "jobcentret", "Ungehuset"})};
}

MatchOnDay any_match() {
    const bool is_closed = *rc::gen::arbitrary<bool>();
    return {.match = {*rc::gen::inRange(1, 1000)},
            .started = date(2010, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 700)),
            .is_closed = is_closed,
            .end_reason = *perhaps<std::string>({"flyttet", "andet"}),
            .outcome = *perhaps<std::string>({"fastholdt", "opgivet"}),
            .young_people = {{*rc::gen::inRange(100, 130)}, {*rc::gen::inRange(100, 130)}}};
}

}  // namespace

TEST(Report, counts_as_the_scenarios_say) { tests::try_scenarios(SCENARIOS_FOLDER "/reports/mentorkorps.txt", answer); }

RC_GTEST_PROP(Report, adds_up_and_leads_to_its_people_whatever_is_known, ()) {
    CorpsFacts facts;
    for (int left = *rc::gen::inRange(0, 40); left > 0; --left) facts.mentors.push_back(any_mentor());
    for (int left = *rc::gen::inRange(0, 20); left > 0; --left) facts.matches.push_back(any_match());
    const auto programme = tests::programme_file("middelfart");
    const auto as_of = date(2012, 1, 31);
    for (const auto& section : mentor_corps(programme, facts, as_of).sections) {
        int sum = section.not_stated;
        std::set<std::string> keys{std::string(not_stated_key)};
        for (const auto& row : section.rows) {
            sum += row.n;
            RC_ASSERT(keys.insert(row.key).second);
            const auto behind = people_behind(programme, facts, as_of, {section.key, row.key});
            if (section.key != SectionKey::stopped) RC_ASSERT(static_cast<int>(behind.size()) == row.n);
        }
        if (is_partition(section.key)) RC_ASSERT(sum == section.of);
        RC_ASSERT(sum <= section.of);
    }
}

TEST(Report, knows_each_section_by_its_word) {
    EXPECT_EQ(named<SectionKey>("outcomes"), SectionKey::outcomes);
    for (const auto& each : names<SectionKey>) {
        EXPECT_FALSE(title(each.value).empty());
        EXPECT_FALSE(definition(each.value).empty());
    }
}
