#include <fmt/format.h>

#include "domain/practice/verdict.hpp"
#include "domain/practice/windows.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string span_of(const Frequency& rule) {
    switch (rule.window) {
        case Window::week: return "om ugen";
        case Window::month: return "om måneden";
        case Window::days: return fmt::format("på {}", phrases::days(rule.days.value_or(left_open)));
    }
    return {};
}

std::string_view this_window(const Frequency& rule) {
    switch (rule.window) {
        case Window::week: return "i denne uge";
        case Window::month: return "i denne måned";
        case Window::days: return "i denne periode";
    }
    return {};
}

std::string_view last_window(const Frequency& rule) {
    switch (rule.window) {
        case Window::week: return "i sidste uge";
        case Window::month: return "i sidste måned";
        case Window::days: return "i sidste periode";
    }
    return {};
}

std::string modes_of(const Frequency& rule) {
    std::vector<std::string> words;
    for (const auto mode : rule.modes) words.emplace_back(label(mode));
    return words.empty() ? "" : fmt::format(" Det, der tæller, er: {}.", phrases::or_list(words));
}

}  // namespace

Frequency Frequency::read(Parameters& given) {
    Frequency rule{.times_min = given.number("times_min"),
                   .times_max = given.number_if_any("times_max"),
                   .window = given.word_or("window", Window::week),
                   .days = given.positive_if_any("days"),
                   .modes = given.words_if_any<ContactMode>("modes"),
                   .grace_days = given.number_if_any("grace_days").value_or(0),
                   .by_any_mentor = given.yes("by_any_mentor"),
                   .agreed_days_max = given.positive_if_any("agreed_days_max")};
    if ((rule.window == Window::days) != rule.days.has_value())
        given.problem("days", "'days' is given when, and only when, 'window' is \"days\"",
                      "»days« hører til »window = \"days\"«, og kun til den.");
    return rule;
}

std::string Frequency::sentence(const Programme&) const {
    const auto how_often = times_max ? fmt::format("{}–{}", phrases::number(times_min), phrases::times(*times_max))
                                     : fmt::format("mindst {}", phrases::times(times_min));
    return fmt::format("{} mødes {} {}, hvis de ikke selv har aftalt andet.{}{}",
                       by_any_mentor ? "Den unge og en af mentorerne" : "Mentor og ung", how_often, span_of(*this),
                       phrases::agreed_at_most(agreed_days_max), modes_of(*this));
}

// The last whole window decides, for the current one can still be filled; what is held in that makes up for it.
void Frequency::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    if (const auto* agreed = match.agreement())
        return found.push_back(judge_silence(rule, match, counted_days(*agreed, agreed_days_max)));
    if (!match.is_together() || !match.began())
        return found.push_back(
            {.rule = &rule, .outcome = match.is_together() ? Outcome::unknown : Outcome::not_relevant});
    const auto grace = std::chrono::days{grace_days};
    const auto counted = common(match.together().back(), in_force(rule));
    const auto judged_on = std::max(counted.from, match.as_of() - grace);
    const auto open = window_of(window, days.value_or(0), counted.from, judged_on);
    const auto now = match.contacts({open.from, match.as_of() + std::chrono::days{1}});
    Verdict verdict{.rule = &rule,
                    .outcome = held(now, modes) >= times_min ? Outcome::kept : Outcome::coming,
                    .due = open.to - std::chrono::days{1} + grace,
                    .n = held(now, modes),
                    .contacts = now};
    if (verdict.n < times_min && open.from > counted.from) {
        const auto before = window_of(window, days.value_or(0), counted.from, open.from - std::chrono::days{1});
        const auto then = match.contacts(before);
        if (before.from >= counted.from && held(then, modes) >= times_min) verdict.outcome = Outcome::kept;
        if (before.from >= counted.from && held(then, modes) < times_min)
            verdict = {.rule = &rule,
                       .outcome = Outcome::late,
                       .due = before.to - std::chrono::days{1} + grace,
                       .n = held(then, modes),
                       .contacts = then};
    }
    found.push_back(verdict);
}

std::string Frequency::explain(const Verdict& verdict) const {
    if (verdict.most > 0 || verdict.outcome == Outcome::not_relevant) return explain_silence(verdict);
    if (verdict.outcome == Outcome::unknown) return "Ingen har skrevet ned, hvornår matchet begyndte.";
    const auto more = times_max && verdict.n > *times_max
                          ? fmt::format(" Det er flere end de {}, som reglen regner med.", phrases::number(*times_max))
                          : "";
    return fmt::format("De har mødtes {} {}; det skal være mindst {} {}.{}", phrases::times(verdict.n),
                       verdict.outcome == Outcome::late ? last_window(*this) : this_window(*this),
                       phrases::number(times_min), span_of(*this), more);
}

}  // namespace mentorkorps::domain
