#include "domain/today/silence.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/early_ends.hpp"

namespace mentorkorps::domain {
namespace {

std::optional<int> allowed_days(const MatchToday& match, const TodayAsked& asked) {
    if (match.agreed_days) return std::min(*match.agreed_days, agreement_bounds(asked.programme, asked.today).days_max);
    const auto* gap = asked.programme.rule<ContactGap>(asked.today);
    return gap == nullptr ? std::nullopt : gap->days_max;
}

int silent_days(const MatchToday& match, Date today) { return days_waited(silent_since(match), today); }

/// What the rule about how often they meet says, where they have no agreement of their own; nothing when it is kept.
std::optional<Verdict> too_seldom(const MatchToday& match, const TodayAsked& asked) {
    const auto* rule = asked.programme.rule_of<Frequency>(asked.today);
    if (rule == nullptr || match.agreed_days || !match.facts) return std::nullopt;
    Verdicts found;
    std::get<Frequency>(rule->kind).judge(*rule, Timeline(*match.facts, asked.today), found);
    return found.front().outcome == Outcome::late ? std::optional(found.front()) : std::nullopt;
}

/// The last talk about a match with those who are in it, when it came after they last met.
std::optional<Date> talked_since(const MatchToday& match) {
    return match.talked_on > silent_since(match) ? match.talked_on : std::nullopt;
}

std::string_view warning(const MatchToday& match, const TodayAsked& asked) {
    return is_new(match, asked) ? " Matchet er nyt, og det kan skade den unge, hvis det går i stå." : "";
}

std::string why_apart(const MatchToday& match, const TodayAsked& asked) {
    if (const auto verdict = too_seldom(match, asked)) return explanation(*verdict);
    const int allowed = *allowed_days(match, asked);
    const int silent = silent_days(match, asked.today);
    const auto since = match.last_held >= match.started ? fmt::format("Sidste kontakt {}", ago(silent))
                       : silent == over_unknown         ? std::string("Ingen kontakt endnu")
                                                : fmt::format("Ingen kontakt, siden matchet begyndte {}", ago(silent));
    const auto promise = match.agreed_days ? fmt::format("aftalen er {}", rhythm(allowed))
                                           : fmt::format("der må højst gå {}", span(allowed));
    return fmt::format("{}; {}.", since, promise);
}

}  // namespace

Date silent_since(const MatchToday& match) { return std::max(match.last_held.value_or(match.started), match.started); }

std::optional<int> silent_for(const MatchToday& match, const TodayAsked& asked) {
    if (const auto verdict = too_seldom(match, asked)) return days_waited(*verdict->due, asked.today);
    const auto allowed = allowed_days(match, asked);
    const int silent = silent_days(match, asked.today);
    if (!allowed || silent <= *allowed) return std::nullopt;
    return silent == over_unknown ? over_unknown : silent - *allowed;
}

bool is_resting(const MatchToday& match, const TodayAsked& asked) {
    constexpr int least = 7;
    const auto talked = talked_since(match);
    return talked && days_waited(*talked, asked.today) < std::max(least, allowed_days(match, asked).value_or(least));
}

bool is_new(const MatchToday& match, const TodayAsked& asked) {
    return match.facts && early_end(asked.programme, Timeline(*match.facts, asked.today)) != nullptr;
}

std::string why_silent(const MatchToday& match, const TodayAsked& asked) {
    auto why = why_apart(match, asked);
    if (const auto talked = talked_since(match))
        why += fmt::format(" I talte om det {}.", ago(days_waited(*talked, asked.today)));
    return why.append(warning(match, asked));
}

}  // namespace mentorkorps::domain
