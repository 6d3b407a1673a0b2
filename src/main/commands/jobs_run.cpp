#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "jobs/runner.hpp"
#include "main/commands.hpp"

namespace mentorkorps::main {
namespace {

constexpr TimeOfDay noon{12 * 60};

/// The machine's clock, or noon of the day that was asked for.
Result<std::optional<StandingClock>, std::string> clock_of(const std::optional<std::string>& as_of) {
    if (!as_of) return std::optional<StandingClock>{};
    const auto day = parse_iso_date(*as_of);
    if (!day) return refused(fmt::format("--as-of is a day like 2026-12-31, not {}", *as_of));
    return std::optional(StandingClock(midnight(*day) + std::chrono::minutes{noon.minutes}));
}

Exit run_all(const jobs::Job& job, const Context& context, app::Trial trial) {
    const auto installation = open(context);
    auto exit = Exit::done;
    jobs::run_now(job, *installation, trial, [&](const jobs::Report& report) {
        const bool failed = !report.failure.empty();
        if (failed) exit = Exit::refused;
        (failed ? context.console.err : context.console.out)
            << fmt::format("{}\t{}\t{}\n", report.organisation, report.job, failed ? report.failure : report.done);
    });
    return exit;
}

}  // namespace

void takes(Arguments& arguments, JobsRun& options) {
    arguments.required("NAME", options.name, "One that jobs list shows");
    arguments.optional("--as-of DATE", options.as_of, "As if it were noon of that day (2026-12-31)");
    arguments.flag("--dry-run", options.dry_run, "Only tell what would be done");
    takes(arguments, options.mail);
}

Exit run(const JobsRun& options, const Context& context) {
    const auto all = jobs::schedule(mail_out(options.mail, context.settings));
    const auto job = std::ranges::find(all, options.name, &jobs::Job::name);
    if (job == all.end())
        return refuse(context, fmt::format("there is no job '{}'; jobs list shows them", options.name),
                      Exit::wrong_use);
    const auto clock = clock_of(options.as_of);
    if (!clock) return refuse(context, clock.error(), Exit::wrong_use);
    const Context then{context.settings, context.console, *clock ? static_cast<const Clock&>(**clock) : context.clock,
                       context.random};
    return run_all(*job, then, options.dry_run ? app::Trial::look_only : app::Trial::for_real);
}

}  // namespace mentorkorps::main
