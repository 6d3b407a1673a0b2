// One solver on one instance, in a process of its own: bench/matching.py runs it and compares.
//     matching SOLVER PEOPLE MENTORS PLACES_MAX OWN SEED
//     matching changes PEOPLE MENTORS PLACES_MAX OWN SEED
// Prints one line: CPU seconds, how many were matched, the sum of their scores in millionths, the highest memory in MB,
// and the seconds that reading each score once takes. With `changes`: CPU seconds that the best whole takes anew, and
// after one change of each kind, in the middle.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <map>
#include <numeric>
#include <string>

#include "base/check.hpp"
#include "domain/matching/best_whole.hpp"
#include "domain/matching/changing_whole.hpp"
#include "munkres.hpp"
#include "tests/support/lemon_oracle.hpp"

namespace {

using namespace mentorkorps::domain;

struct Answer {
    std::size_t matched = 0;
    std::int64_t sum = 0;
};

/// bench/matching.py has the same, so that scipy gets the same instance (splitmix64, Steele and others 2014).
std::uint64_t chance(std::uint64_t seed, std::uint64_t number) {
    auto mixed = (seed + number) * 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
}

/// Every pair possible; of each score so many tenths are the mentor's own, the same for every young person, and the
/// rest is by chance. The more there are of them, the more everybody's first choice is the same, and the harder it is.
MatchingInstance dense(std::size_t people, std::size_t mentors, std::size_t places_max, std::uint64_t own,
                       std::uint64_t seed) {
    constexpr std::uint64_t days_of_a_year = 365;
    MatchingInstance instance;
    instance.scores.reserve(people * mentors);
    std::uint64_t number = 0;
    const auto score = [&] { return chance(seed, number++) % (MatchingInstance::perfect + 1); };
    std::vector<std::uint64_t> of_mentor(mentors);
    for (auto& each : of_mentor) each = score();
    for (std::size_t i = 0; i < people * mentors; ++i)
        instance.scores.push_back(
            static_cast<std::int32_t>((own * of_mentor[i % mentors] + (10 - own) * score()) / 10));
    for (std::size_t i = 0; i < mentors; ++i)
        instance.places.push_back(1 + static_cast<int>(chance(seed, number++) % places_max));
    for (std::size_t i = 0; i < people; ++i)
        instance.waited.push_back(static_cast<int>(chance(seed, number++) % days_of_a_year));
    return instance;
}

/// As many as can be, where every pair is possible.
std::size_t most_of(const MatchingInstance& instance) {
    const auto places = std::reduce(instance.places.begin(), instance.places.end());
    return std::min(instance.young_people(), static_cast<std::size_t>(places));
}

Answer ours(const MatchingInstance& instance, Aim aim) {
    const auto whole = best_whole(instance, aim);
    return {whole.matched(), whole.sum(instance)};
}

Answer lemon(MatchingInstance instance) {
    const auto matched = most_of(instance);
    const mentorkorps::tests::Offer offer{std::move(instance.scores), std::move(instance.places),
                                          std::vector<std::int64_t>(instance.young_people(), 0)};
    return {matched, highest_sum(offer, matched)};
}

/// A column for each place, and rows or columns of nobody until there are as many of both.
Answer munkres(const MatchingInstance& instance) {
    std::vector<std::size_t> mentor_of_column;
    for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor)
        mentor_of_column.insert(mentor_of_column.end(), static_cast<std::size_t>(instance.places[mentor]), mentor);
    const auto size = std::max(instance.young_people(), mentor_of_column.size());
    std::vector<std::int64_t> costs(size * size, MatchingInstance::perfect);
    for (std::size_t young = 0; young < instance.young_people(); ++young)
        for (std::size_t column = 0; column < mentor_of_column.size(); ++column)
            costs[young * size + column] -= instance.score(young, mentor_of_column[column]);
    const auto column_of = mentorkorps::bench::munkres(std::move(costs), size);
    Answer answer;
    for (std::size_t young = 0; young < instance.young_people(); ++young) {
        if (column_of[young] >= mentor_of_column.size()) continue;
        ++answer.matched;
        answer.sum += instance.score(young, mentor_of_column[column_of[young]]);
    }
    return answer;
}

/// Of the processor, which do not grow when others use the machine.
template <typename Work>
double seconds_of(const Work& work) {
    const auto before = std::clock();
    work();
    return static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
}

double middle(std::vector<double> seconds) {
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
}

/// One change after the other, each kind a few times; every whole must be the one that is found anew.
class Changes {
  public:
    explicit Changes(MatchingInstance instance) : changing_(std::move(instance), Aim::sum) { changing_.whole(); }

    void measure() {
        constexpr std::uint64_t times = 9;
        for (std::uint64_t i = 0; i < times; ++i) {
            const auto young = static_cast<std::size_t>(chance(i, 1) % changing_.instance().young_people());
            const auto mentor = static_cast<std::size_t>(chance(i, 2) % changing_.instance().mentors());
            const auto row = scores(young, 0, 1), column = scores(0, mentor, changing_.instance().mentors());
            const auto own = changing_.whole().mentor_of[young].value_or(mentor);
            const auto places = changing_.instance().places[mentor];
            change(0, [&] { changing_.change_score(young, mentor, MatchingInstance::perfect); });
            change(1, [&] { changing_.change_score(young, own, MatchingInstance::forbidden); });
            change(2, [&] { changing_.remove_young_person(young); });
            change(3, [&] { changing_.add_young_person(young, 1, row); });
            change(4, [&] { changing_.remove_mentor(mentor); });
            change(5, [&] { changing_.add_mentor(mentor, places, column); });
        }
        std::printf("%.6f", middle(anew_));
        for (const auto& each : seconds_) std::printf(" %.6f", middle(each));
        std::puts("");
    }

  private:
    std::vector<std::int32_t> scores(std::size_t young, std::size_t mentor, std::size_t step) const {
        const auto& instance = changing_.instance();
        std::vector<std::int32_t> found;
        const auto count = step == 1 ? instance.mentors() : instance.young_people();
        for (std::size_t i = 0; i < count; ++i)
            found.push_back(instance.scores[young * instance.mentors() + mentor + i * step]);
        return found;
    }

    template <typename Change>
    void change(std::size_t kind, const Change& change) {
        seconds_[kind].push_back(seconds_of([&] {
            change();
            changing_.whole();
        }));
        BestWhole whole;
        anew_.push_back(seconds_of([&] { whole = best_whole(changing_.instance(), Aim::sum); }));
        mentorkorps::check(whole.mentor_of == changing_.whole().mentor_of, "the same whole as anew");
    }

    ChangingWhole changing_;
    std::array<std::vector<double>, 6> seconds_;
    std::vector<double> anew_;
};

/// What no solver that looks at every score can be quicker than. Many times, since the clock counts in millionths.
double seconds_of_reading(const MatchingInstance& instance) {
    const auto times = 1 + 20'000'000 / instance.scores.size();
    volatile std::int64_t sum = 0;
    const auto seconds = seconds_of([&] {
        for (std::size_t i = 0; i < times; ++i)
            sum = std::reduce(instance.scores.begin(), instance.scores.end(), std::int64_t{0});
    });
    return seconds / static_cast<double>(times);
}

/// What the process has had of memory at the most.
double highest_memory_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:" && status >> word) return std::stod(word) / 1024;
    return 0;
}

const std::map<std::string, std::function<Answer(MatchingInstance)>> solvers{
    {"sum", [](const auto& instance) { return ours(instance, Aim::sum); }},
    {"most", [](const auto& instance) { return ours(instance, Aim::most); }},
    {"fair", [](const auto& instance) { return ours(instance, Aim::fair); }},
    {"lemon", lemon},
    {"munkres", munkres}};

}  // namespace

int main(int count, char** words) {
    const auto has_solver = count == 7 && (solvers.contains(words[1]) || words[1] == std::string_view("changes"));
    if (!has_solver) {
        std::fputs("usage: matching sum|most|fair|lemon|munkres|changes PEOPLE MENTORS PLACES_MAX OWN SEED\n", stderr);
        return 2;
    }
    auto instance = dense(std::stoul(words[2]), std::stoul(words[3]), std::stoul(words[4]), std::stoul(words[5]),
                          std::stoul(words[6]));
    if (!solvers.contains(words[1])) {
        Changes(std::move(instance)).measure();
        return 0;
    }
    const auto reading = seconds_of_reading(instance);
    Answer answer;
    const auto seconds = seconds_of([&] { answer = solvers.at(words[1])(std::move(instance)); });
    std::printf("%.6f %zu %lld %.1f %.9f\n", seconds, answer.matched, static_cast<long long>(answer.sum),
                highest_memory_mb(), reading);
}
