#include <algorithm>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/lacking.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::chrono::days a_day{1};

/// The last day that is granted without a gap; the day before `on` when that is not granted.
Date granted_until(const std::vector<GrantedTime>& granted, Date on) {
    auto until = on - a_day;
    for (const auto& each : granted)
        if (each.from <= until + a_day) until = std::max(until, each.to);
    return until;
}

/// The day before which the last one ended.
std::optional<Date> ran_out(const std::vector<GrantedTime>& granted, Date on) {
    std::optional<Date> last;
    for (const auto& each : granted)
        if (each.to < on) last = std::max(last.value_or(each.to), each.to);
    return last;
}

}  // namespace

GrantPeriod GrantPeriod::read(Parameters& given) { return {given.number("months_max"), given.yes("is_renewable")}; }

std::string GrantPeriod::sentence(const Programme&) const {
    return fmt::format("En mentor bevilges for højst {} ad gangen{}.", phrases::months(months_max),
                       is_renewable ? ", og det kan forlænges" : "");
}

Date GrantPeriod::last_day(Date from) const { return plus_months(from, months_max) - a_day; }

void GrantPeriod::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto today = match.as_of();
    const auto is_too_long = [&](const GrantedTime& each) {
        return each.from <= today && today <= each.to && each.to > last_day(each.from);
    };
    for (const auto& each : match.facts().members) {
        if (each.party != Party::young_person) continue;
        Verdict verdict{.rule = &rule, .party = Party::young_person, .person = each.person};
        const auto until = granted_until(each.granted, today);
        if (!match.is_running()) {
            verdict.outcome = Outcome::not_relevant;
        } else if (until >= today) {
            verdict.due = until;
            verdict.outcome = std::ranges::any_of(each.granted, is_too_long) ? Outcome::broken
                              : until - today < renewed_ahead                ? Outcome::coming
                                                                             : Outcome::kept;
        } else if (const auto last = ran_out(each.granted, today)) {
            verdict.due = last;
            verdict.outcome = Outcome::late;
        }
        for (const auto& grant : each.granted)
            if (grant.to == verdict.due) verdict.decided_by = {DecidedBy::What::grant, grant.from};
        if (verdict.due) verdict.n = static_cast<int>((today - *verdict.due).count());
        found.push_back(verdict);
    }
}

std::string GrantPeriod::explain(const Verdict& verdict) const {
    const auto* then = is_renewable ? "Den kan forlænges." : "Den kan ikke forlænges.";
    switch (verdict.outcome) {
        case Outcome::kept: return "Der er bevilget en mentor.";
        case Outcome::coming: return fmt::format("Bevillingen udløber {}. {}", ago(verdict.n), then);
        case Outcome::late: return fmt::format("Bevillingen udløb {}. {}", ago(verdict.n), then);
        case Outcome::broken:
            return fmt::format("Der er bevilget en mentor for mere end {}.", phrases::months(months_max));
        case Outcome::not_relevant: return "Matchet er ikke i gang.";
        case Outcome::unknown: return "Ingen har skrevet, hvor længe der er bevilget en mentor.";
    }
    return {};
}

}  // namespace mentorkorps::domain
