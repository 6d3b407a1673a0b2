#include <algorithm>
#include <functional>
#include <map>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "domain/meetings/rhythm.hpp"
#include "domain/practice/whole.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string how_often(const RecurringMeeting& rule) {
    if (!rule.times) return "så tit, som det er aftalt";
    const auto times = phrases::times(*rule.times);
    switch (rule.window) {
        case Window::week:
            return rule.window_count == 1 ? times + " om ugen"
                                          : fmt::format("{} hver {}. uge", times, rule.window_count);
        case Window::month:
            if (rule.window_count == 1) return times + " om måneden";
            return rule.window_count == 3 ? times + " i kvartalet"
                                          : fmt::format("{} hver {}. måned", times, phrases::number(rule.window_count));
        case Window::days: return fmt::format("{} på {}", times, phrases::days(rule.window_count));
    }
    return {};
}

std::string name_of_group(const Programme& programme, const std::string& key) {
    const auto* group = group_of(programme, key);
    if (group == nullptr) return key;
    return group->count == 1 ? group->name : fmt::format("{} (hvert af {} hold)", group->name, group->count);
}

/// What the meetings are counted in.
struct WindowWords {
    std::string_view one_whole, all_whole, this_one, the_last;
};
WindowWords words_of(const RecurringMeeting& rule) {
    if (rule.window == Window::week && rule.window_count == 1)
        return {"1 hel uge", "hele uger", "i denne uge", "i den seneste hele uge"};
    if (rule.window == Window::month && rule.window_count == 1)
        return {"1 hel måned", "hele måneder", "i denne måned", "i den seneste hele måned"};
    if (rule.window == Window::month && rule.window_count == 3)
        return {"1 helt kvartal", "hele kvartaler", "i dette kvartal", "i det seneste hele kvartal"};
    return {"1 hel periode", "hele perioder", "i denne periode", "i den seneste hele periode"};
}
Date last_day(const Period& window) { return window.to - std::chrono::days{1}; }

// As with how often two meet: the last whole window decides, and what is held in the open one makes up for it.
Verdict judge_team(const Rule& rule, const Rhythm& rhythm, int team) {
    const auto whole = rhythm.whole();
    const auto is_kept = [&](const Period& each) { return rhythm.is_kept(each, team); };
    Verdict verdict{.rule = &rule,
                    .outcome = Outcome::kept,
                    .due = last_day(rhythm.open()),
                    .n = static_cast<int>(std::ranges::count_if(whole, is_kept)),
                    .most = static_cast<int>(whole.size())};
    if (is_kept(rhythm.open()) || (!whole.empty() && is_kept(whole.back()))) return verdict;
    verdict.outcome = whole.empty() ? Outcome::coming : Outcome::late;
    if (!whole.empty()) verdict.due = last_day(whole.back());
    return verdict;
}

/// Of so many meetings so many were as the rule asks, and the latest of each team decides.
Verdict judge_each(const Rule& rule, const Rhythm& rhythm, const std::function<bool(const GroupMeeting&)>& fits) {
    Verdict verdict{.rule = &rule, .most = static_cast<int>(rhythm.meetings().size())};
    std::map<int, bool> latest;
    for (const auto* each : rhythm.meetings()) {
        latest[each->team] = fits(*each);
        verdict.n += fits(*each) ? 1 : 0;
        verdict.due = each->on;
    }
    if (!latest.empty())
        verdict.outcome =
            std::ranges::all_of(latest, &std::pair<const int, bool>::second) ? Outcome::kept : Outcome::late;
    return verdict;
}

/// Of those who were in the corps through all of the last whole window, how many came so often.
Verdict judge_attendance(const Rule& rule, const Rhythm& rhythm, int attendance_min, const ProgrammeFacts& facts) {
    const auto whole = rhythm.whole();
    const auto window = whole.empty() ? rhythm.open() : whole.back();
    Verdict verdict{.rule = &rule, .due = last_day(window), .party = Party::mentor};
    for (const auto& member : facts.corps) {
        if (member.since > window.from) continue;
        const auto came = std::ranges::count_if(rhythm.meetings(), [&](const GroupMeeting* each) {
            return window.from <= each->on && each->on < window.to &&
                   std::ranges::find(each->came, member.mentor) != each->came.end();
        });
        ++verdict.most;
        verdict.n += came >= attendance_min ? 1 : 0;
    }
    verdict.outcome = verdict.n == verdict.most ? Outcome::kept : Outcome::broken;
    if (whole.empty()) verdict.outcome = Outcome::coming;
    if (verdict.most == 0) verdict.outcome = Outcome::not_relevant;
    return verdict;
}

std::string explain_team(const RecurringMeeting& rule, const Verdict& verdict) {
    const auto who = verdict.ordinal > 0 ? fmt::format("Hold {}", verdict.ordinal) : "Gruppen";
    const auto what = fmt::format("{}{}", *rule.times == 1 ? "sit møde" : fmt::format("sine {} møder", *rule.times),
                                  rule.weekday ? fmt::format(" på en {}", label(*rule.weekday)) : "");
    const auto words = words_of(rule);
    if (verdict.outcome == Outcome::coming)
        return fmt::format("{} skal holde {} senest {:%d-%m-%Y}.", who, what, *verdict.due);
    if (verdict.most == 0) return fmt::format("{} har holdt {} {}.", who, what, words.this_one);
    const auto windows =
        verdict.most == 1 ? std::string(words.one_whole) : fmt::format("{} {}", verdict.most, words.all_whole);
    return fmt::format("{} har holdt {} i {} af {}.{}", who, what, verdict.n, windows,
                       verdict.outcome == Outcome::late ? fmt::format(" Fristen var {:%d-%m-%Y}.", *verdict.due) : "");
}

std::string explain_attendance(const RecurringMeeting& rule, const Verdict& verdict) {
    if (verdict.outcome == Outcome::not_relevant) return "Ingen har været i korpset så længe endnu.";
    const auto words = words_of(rule);
    return fmt::format("{} af {} er kommet mindst {} {}.", verdict.n,
                       verdict.most == 1 ? "1 mentor" : fmt::format("{} mentorer", verdict.most),
                       phrases::times(*rule.attendance_min),
                       verdict.outcome == Outcome::coming ? words.this_one : words.the_last);
}

}  // namespace

RecurringMeeting RecurringMeeting::read(Parameters& given) {
    RecurringMeeting rule{.group = given.text("group"),
                          .times = given.number_if_any("times"),
                          .window = given.word_or("window", Window::month),
                          .window_count = given.number_if_any("window_count").value_or(1),
                          .weekday = given.word_if_any<Weekday>("weekday"),
                          .agenda = given.texts_if_any("agenda"),
                          .attendance_min = given.number_if_any("attendance_min")};
    if (rule.window_count == 0)
        given.problem("window_count", "'window_count' must be at least 1", "»window_count« skal være mindst 1.");
    return rule;
}

std::string RecurringMeeting::sentence(const Programme& programme) const {
    auto text = fmt::format("{}: {}{}.", name_of_group(programme, group), how_often(*this),
                            weekday ? fmt::format(", om {}en", label(*weekday)) : "");
    if (!agenda.empty()) text += fmt::format(" På dagsordenen står hver gang {}.", phrases::and_list(agenda));
    if (attendance_min) text += fmt::format(" Hver mentor kommer mindst {}.", phrases::times(*attendance_min));
    return text;
}

void RecurringMeeting::judge_whole(const Rule& rule, const Programme& programme, const ProgrammeFacts& facts,
                                   Verdicts& found) const {
    const Rhythm rhythm(rule, facts.meetings, facts.as_of);
    if (rhythm.is_unknown()) return found.push_back({.rule = &rule});
    const auto* whole_group = group_of(programme, group);
    const int teams = whole_group == nullptr ? 1 : whole_group->count;
    for (int team = 1; times && team <= teams; ++team) {
        found.push_back(judge_team(rule, rhythm, team));
        found.back().ordinal = teams > 1 ? team : 0;
    }
    if (!times && weekday)
        found.push_back(judge_each(rule, rhythm, [&](const auto& each) { return rhythm.is_on_the_day(each.on); }));
    for (const auto& point : agenda) {
        found.push_back(judge_each(rule, rhythm, [&](const GroupMeeting& each) {
            return std::ranges::find(each.agenda, point) != each.agenda.end();
        }));
        found.back().what = point;
    }
    if (attendance_min) found.push_back(judge_attendance(rule, rhythm, *attendance_min, facts));
}

std::string RecurringMeeting::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::unknown) return "Der er ikke skrevet noget møde ned det seneste år.";
    if (verdict.party) return explain_attendance(*this, verdict);
    if (!verdict.what.empty())
        return fmt::format("»{}« stod på dagsordenen ved {} af {}.{}", verdict.what, verdict.n,
                           verdict.most == 1 ? "1 møde" : fmt::format("{} møder", verdict.most),
                           verdict.outcome == Outcome::late ? " Punktet manglede sidst." : "");
    if (times) return explain_team(*this, verdict);
    return fmt::format("{} af {} lå på en {}.", verdict.n,
                       verdict.most == 1 ? "1 møde" : fmt::format("{} møder", verdict.most), label(*weekday));
}

}  // namespace mentorkorps::domain
