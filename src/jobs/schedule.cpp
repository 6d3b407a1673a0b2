#include "jobs/schedule.hpp"

namespace mentorkorps::jobs {

using namespace std::chrono_literals;

std::vector<Job> schedule(app::MailOut out) {
    return {
        {"send-mail", "sends the mails that wait in the outbox", Every{1min},
         [out = std::move(out)](const app::World& world, app::Trial trial) {
             return app::send_mail(world, out, trial);
         }},
        {"tidy", "removes sessions, drafts and mails that are of no use any more", Nightly{TimeOfDay{2 * 60 + 30}},
         app::tidy},
        {"erase-applications", "takes away what stood in applications that were answered long ago",
         Nightly{TimeOfDay{2 * 60 + 45}}, app::erase_applications},
        {"end-references", "ends the links to referees whose time has run out, and forgets their addresses",
         Nightly{TimeOfDay{2 * 60 + 50}}, app::end_references},
        {"plan", "brings the talks that the programmes' rules ask for in step with every match",
         Nightly{TimeOfDay{3 * 60}}, app::plan},
        {"weekly-letter", "on Mondays, or as soon after as a server runs, posts to each coordinator how much waits",
         Nightly{TimeOfDay{6 * 60}, std::chrono::Monday}, app::weekly_letter},
    };
}

Date day_due(const Nightly& nightly, Instant now) {
    const auto local = copenhagen(now);
    const auto day = local.time >= nightly.from ? local.date : local.date - std::chrono::days{1};
    return nightly.only ? day - (std::chrono::weekday(day) - *nightly.only) : day;
}

Instant next_due(const Nightly& nightly, Instant now) {
    const auto next_day = day_due(nightly, now) + std::chrono::days{nightly.only ? 7 : 1};
    return midnight(next_day) + std::chrono::minutes{nightly.from.minutes};
}

}  // namespace mentorkorps::jobs
