#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/applying.hpp"
#include "app/housekeeping.hpp"
#include "app/mail_out.hpp"
#include "app/plan.hpp"
#include "app/references.hpp"
#include "app/weekly_letter.hpp"

namespace mentorkorps::jobs {

/// Again and again, on every server: the job itself must stand that two do it at once.
struct Every {
    std::chrono::minutes pause;
};
/// Once a day, or once a week, on one server, from a time of day in Copenhagen on. What was missed is made up for once.
struct Nightly {
    TimeOfDay from;
    std::optional<std::chrono::weekday> only{};  ///< once a week
};

struct Job {
    std::string_view name;
    std::string_view about;  ///< in English, for the administrator
    std::variant<Every, Nightly> when;
    /// Does it for one organisation; answers with what was done, for the log, without personal data.
    std::function<std::string(const app::World&, app::Trial)> run;
};

/// All jobs. `out` is how mail leaves.
std::vector<Job> schedule(app::MailOut out);

/// The day whose run is due at `now`: today's from its time of day on, before that yesterday's; of a weekly one the
/// last that is its weekday.
Date day_due(const Nightly& nightly, Instant now);
/// When the next one becomes due after `now`.
Instant next_due(const Nightly& nightly, Instant now);

}  // namespace mentorkorps::jobs
