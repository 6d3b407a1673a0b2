#include "jobs/runner.hpp"

#include <algorithm>
#include <exception>
#include <ranges>

#include "base/result.hpp"

namespace mentorkorps::jobs {
namespace {

constexpr Instant::duration after_failure = std::chrono::hours{1};  // its own, or of a server that fell silent

/// None, and told, while the databases cannot be reached.
std::vector<std::string> organisations(std::string_view job, app::Installation& installation, const Tell& tell) {
    try {
        return installation.slugs();
    } catch (const std::exception& broken) {
        tell({.job = job, .organisation = {}, .done = {}, .failure = broken.what()});
        return {};
    }
}

/// Does `work` in every organisation. What breaks in one is told and does not keep the others from their turn.
template <class Work>
void in_each(std::string_view job, app::Installation& installation, const Tell& tell, const Work& work) {
    for (const auto& slug : organisations(job, installation, tell)) {
        Report report{.job = job, .organisation = slug, .done = {}, .failure = {}};
        try {
            const auto* world = installation.find(slug);
            if (world != nullptr) report.done = work(*world);
        } catch (const std::exception& broken) {
            report.failure = broken.what();
        }
        if (!report.done.empty() || !report.failure.empty()) tell(report);
    }
}

}  // namespace

void run_now(const Job& job, app::Installation& installation, app::Trial trial, const Tell& tell) {
    in_each(job.name, installation, tell, [&](const app::World& world) { return job.run(world, trial); });
}

void run_nightly(const Job& job, const Nightly& nightly, app::Installation& installation, const Clock& clock,
                 const Tell& tell) {
    const auto day = day_due(nightly, clock.now());
    in_each(job.name, installation, tell, [&](const app::World& world) -> std::string {
        if (app::take_turn(world, job.name, day) == app::Turn::not_ours) return {};
        auto done = job.run(world, app::Trial::for_real);
        app::end_turn(world, job.name, day);
        return done;
    });
}

Runner::Runner(std::vector<Job> jobs, app::Installation& installation, const Clock& clock, Tell tell)
    : jobs_(std::move(jobs)),
      installation_(installation),
      clock_(clock),
      tell_(std::move(tell)),
      thread_([this](const std::stop_token& stop) { keep_running(stop); }) {}

void Runner::keep_running(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        run_due(stop);
        const auto soonest = std::ranges::min(due_ | std::views::values);
        woken_.wait_for(lock, stop, soonest - clock_.now(), [] { return false; });
    }
}

void Runner::run_due(const std::stop_token& stop) {
    for (const auto& job : jobs_)
        if (!stop.stop_requested() && due_[job.name] <= clock_.now()) due_[job.name] = run(job);
}

/// When to look at it again.
Instant Runner::run(const Job& job) {
    return std::visit(overloaded{[&](const Every& every) -> Instant {
                                     run_now(job, installation_, app::Trial::for_real, tell_);
                                     return clock_.now() + every.pause;
                                 },
                                 [&](const Nightly& nightly) -> Instant {
                                     run_nightly(job, nightly, installation_, clock_, tell_);
                                     const auto now = clock_.now();
                                     return std::min(next_due(nightly, now), now + after_failure);
                                 }},
                      job.when);
}

}  // namespace mentorkorps::jobs
