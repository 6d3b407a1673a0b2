#include "domain/contacts/due.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"

namespace mentorkorps::domain {
namespace {

constexpr double days_of_a_month = 365.2425 / 12;

int days_between(Date from, Date to) { return static_cast<int>((to - from).count()); }

}  // namespace

std::optional<Date> next_due(const Match& match, std::optional<Date> last_held, int every_days) {
    const auto from = std::max(last_held.value_or(match.started), match.started);  // some met before they were matched
    if (from == since_ever) return std::nullopt;
    return from + std::chrono::days(every_days);
}

std::string due_in_words(Date due, Date today) {
    const int left = days_between(today, due);
    if (left < 0) return fmt::format("Det er tid til at tage kontakt: I er {} over det, I har aftalt", span(-left));
    if (left == 0) return "Næste gang senest i dag";
    if (left == 1) return "Næste gang senest i morgen";
    return fmt::format("Næste gang senest om {}", span(left));
}

std::optional<double> per_month(const Match& match, int held, Date today) {
    if (match.started == since_ever || today < plus_months(match.started, 1)) return std::nullopt;
    return held * days_of_a_month / days_between(match.started, today);
}

}  // namespace mentorkorps::domain
