// How many rule evaluations a second: a country's 40,000 running matches with two years of weekly contacts each, judged
// by a programme's rules from memory. bench/run.sh runs it.
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

#include "domain/practice/verdict.hpp"
#include "domain/programmes/policy_file.hpp"

namespace {

using namespace mentorkorps;
using namespace mentorkorps::domain;
using std::chrono::days;

constexpr int matches = 40'000, weeks_of_two_years = 104;
constexpr Date today = Date{std::chrono::year{2026} / 11 / 24};

Programme policy(const char* key) {
    std::ifstream in(std::string(PROGRAMMES_FOLDER "/") + key + ".toml");
    std::ostringstream text;
    text << in.rdbuf();
    return *read_policy(text.str(), key);
}

/// Every match misses some meetings, each in its own way; every tenth has an agreement of its own, and every seventh a
/// pause.
std::vector<MatchFacts> country() {
    std::vector<MatchFacts> all;
    all.reserve(matches);
    for (int i = 0; i < matches; ++i) {
        const auto start = today - days{weeks_of_two_years * 7 + i % 60};
        MatchFacts match{.match = {i + 1}, .stands = {{MatchState::active, start, {}}}};
        if (i % 7 == 0) {
            match.stands.push_back({MatchState::paused, start + days{200}, {}});
            match.stands.push_back({MatchState::active, start + days{230}, {}});
        }
        if (i % 10 == 0) match.agreements.push_back({14, 60, start + days{30}});
        for (int week = 0; week < weeks_of_two_years; ++week)
            if ((week * 31 + i) % 9 != 0)
                match.contacts.push_back({{week + 1}, start + days{week * 7 + i % 5}, 60 + i % 90});
        match.members = {{.person = {i}, .birth_date = today - days{5000}}, {.person = {i}, .party = Party::mentor}};
        all.push_back(std::move(match));
    }
    return all;
}

void judge_country(benchmark::State& state, const char* key) {
    static const auto all = country();
    const auto programme = policy(key);
    std::vector<Verdict> verdicts;
    std::int64_t made = 0;
    for (auto _ : state)
        for (const auto& facts : all) {
            verdicts.clear();
            judge(programme, Timeline(facts, today), verdicts);
            made += static_cast<std::int64_t>(verdicts.size());
            benchmark::DoNotOptimize(verdicts.data());
        }
    state.SetItemsProcessed(made);
}

BENCHMARK_CAPTURE(judge_country, by_gap, "middelfart")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(judge_country, by_frequency_and_talks, "bbbs")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(judge_country, by_frequency, "dynamo")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
