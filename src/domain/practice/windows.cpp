#include "domain/practice/windows.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/words.hpp"
#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {
namespace {

using namespace std::chrono;

constexpr Date for_ever = sys_days{year{9999} / 12 / 31};

/// One demand on a stretch of time.
struct Stretch {
    Window window;
    int days;
    int times_min;
    Period period;
};

Tally tally_of(const Stretch& stretch, const Frequency& frequency, const Timeline& match, const Period& within) {
    Tally tally;
    const auto counted = common(stretch.period, within);
    const auto contacts = match.contacts(counted);
    auto first = contacts.begin();
    for (auto window = window_of(stretch.window, stretch.days, stretch.period.from, counted.from);
         !counted.is_empty() && window.to <= counted.to;
         window = window_of(stretch.window, stretch.days, stretch.period.from, window.to)) {
        const auto last = std::ranges::lower_bound(first, contacts.end(), window.to, {}, &ContactFact::on);
        if (window.from >= counted.from) {
            ++tally.counted;
            if (held({first, last}, frequency.modes) >= stretch.times_min) ++tally.kept;
        }
        first = last;
    }
    return tally;
}

/// The programme's demand until the first agreement, and then each agreement's own.
std::vector<Stretch> stretches(const Frequency& frequency, const Timeline& match, const Period& together) {
    std::vector<Stretch> found;
    auto from = together.from;
    Stretch current{frequency.window, frequency.days.value_or(0), frequency.times_min, {}};
    for (const auto& agreement : match.facts().agreements) {
        if (agreement.from >= together.to) break;
        current.period = {from, std::max(from, agreement.from)};
        found.push_back(current);
        from = current.period.to;
        current = {Window::days, counted_days(agreement, frequency.agreed_days_max), 1, {}};
    }
    current.period = {from, together.to};
    found.push_back(current);
    return found;
}

}  // namespace

Period window_of(Window kind, int days, Date anchor, Date day) {
    switch (kind) {
        case Window::week: {
            const auto monday = day - std::chrono::days{weekday{day}.iso_encoding() - 1};
            return {monday, monday + weeks{1}};
        }
        case Window::month: {
            const year_month_day parts{day};
            const Date first{parts.year() / parts.month() / 1};
            return {first, plus_months(first, 1)};
        }
        case Window::days: {
            check(days > 0 && anchor <= day, "a block of days has a length, and is counted onwards");
            const auto from = anchor + (day - anchor) / days * days;
            return {from, from + std::chrono::days{days}};
        }
    }
    return {day, day};
}

Period in_force(const Rule& rule) {
    return {rule.valid_from.value_or(since_ever), rule.valid_to ? *rule.valid_to + days{1} : for_ever};
}

int held(std::span<const ContactFact> contacts, const std::vector<ContactMode>& modes) {
    return static_cast<int>(std::ranges::count_if(contacts, [&](const ContactFact& each) {
        return each.outcome == ContactOutcome::held &&
               (modes.empty() || std::ranges::find(modes, each.mode) != modes.end());
    }));
}

Tally tally(const Frequency& frequency, const Rule& rule, const Timeline& match, const Period& within) {
    Tally sum;
    const auto counted = common(within, in_force(rule));
    for (auto together : match.together()) {
        if (together.from == since_ever) together.from = match.first_meeting().value_or(together.to);
        for (const auto& stretch : stretches(frequency, match, together))
            sum = sum + tally_of(stretch, frequency, match, counted);
    }
    return sum;
}

int counted_days(const MeetingAgreement& agreed, std::optional<int> agreed_days_max) {
    return std::min(agreed.every_days, agreed_days_max.value_or(agreed.every_days));
}

Verdict judge_silence(const Rule& rule, const Timeline& match, int days_max) {
    if (!match.is_together()) return {.rule = &rule, .outcome = Outcome::not_relevant};
    auto last = match.last_held();
    if (last && match.began() && *last < *match.began()) last.reset();  // they knew each other before
    const auto since = last ? last : match.began();
    if (!since) return {.rule = &rule, .outcome = Outcome::unknown};
    const auto due = match.after_days(*since, days_max);
    return {.rule = &rule,
            .outcome = match.as_of() > due ? Outcome::late : Outcome::kept,
            .due = due,
            .n = static_cast<int>((match.as_of() - *since).count()),
            .most = days_max,
            .contacts = last ? match.contacts({*last, *last + days{1}}) : std::span<const ContactFact>{}};
}

std::string explain_silence(const Verdict& verdict) {
    if (verdict.outcome == Outcome::not_relevant) return "Matchet er på pause eller slut.";
    if (verdict.outcome == Outcome::unknown)
        return "Der er ingen kontakter, og ingen har skrevet ned, hvornår matchet begyndte.";
    return fmt::format("{} {}; der må højst gå {}.",
                       verdict.contacts.empty() ? "Ingen kontakt, siden matchet begyndte" : "Sidste kontakt var",
                       ago(verdict.n), span(verdict.most));
}

}  // namespace mentorkorps::domain
