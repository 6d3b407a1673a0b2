#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "recording.hpp"

// queries sqlite FILE RECORDING… and queries postgres URL SCHEMA RECORDING…, with the options of Google Benchmark.
// `cpu_time` is this process'; the counter `server_us` is what the engine's own process used for a run, in µs.
namespace {

using namespace mentorkorps::bench;

void measure(benchmark::State& state, Replay& replay, const Recording& recording) {
    std::int64_t rows = replay.run(recording);  // prepares
    const double before = replay.server_seconds();
    for (auto _ : state) benchmark::DoNotOptimize(rows = replay.run(recording));
    const double runs = static_cast<double>(state.iterations());
    state.counters["server_us"] = (replay.server_seconds() - before) * 1e6 / runs;
    state.counters["rows"] = static_cast<double>(rows);
}

int run(std::vector<std::string> words) {
    const bool postgres = words.at(1) == "postgres";
    const auto replay = postgres ? replay_postgres(words.at(2), words.at(3)) : replay_sqlite(words.at(2));
    words.erase(words.begin(), words.begin() + (postgres ? 4 : 3));
    for (const auto& file : words)
        benchmark::RegisterBenchmark(file.c_str(), [&replay,
                                                    recording = read_recording(file)](benchmark::State& state) {
            measure(state, *replay, recording);
        })->Unit(benchmark::kMicrosecond);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

}  // namespace

int main(int count, char** words) {
    benchmark::Initialize(&count, words);
    try {
        return run({words, words + count});
    } catch (const std::exception& problem) {
        fmt::print(stderr, "queries: {}\n", problem.what());
        return 1;
    }
}
