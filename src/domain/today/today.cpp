#include "domain/today/today.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/practice/lacking.hpp"
#include "domain/today/in_matches.hpp"

namespace mentorkorps::domain {
namespace {

std::string wait_of(EnrolmentState state, int days) {
    const bool is_undecided = state == EnrolmentState::referred || state == EnrolmentState::in_visitation;
    if (days == over_unknown)
        return is_undecided ? "Er henvist og ikke visiteret endnu; datoen er ikke oplyst"
                            : "Venter på en mentor; vi ved ikke siden hvornår";
    if (is_undecided) return fmt::format("Henvist {}; er ikke visiteret endnu", ago(days));
    return days == 0 ? "Venter på en mentor fra i dag" : fmt::format("Har ventet på en mentor i {}", span(days));
}

TodayLine line_of(const YoungPersonToday& young) {
    return {.person = young.person.person, .what = since("waits", young.since)};
}

std::optional<int> days_of(const YoungPersonToday& young, Date today) { return days_waited(young.since, today); }

TodayThing in_words(const YoungPersonToday& young, const TodayAsked& asked) {
    const bool is_undecided = young.state == EnrolmentState::referred || young.state == EnrolmentState::in_visitation;
    return {.why = wait_of(young.state, days_waited(young.since, asked.today)),
            .act = is_undecided ? Act::see_young_person : Act::find_mentor};
}

int sessions(const TraineeToday& mentor, const std::string& course) {
    int most = 0;
    for (const auto& record : mentor.records)
        if (record.course == course) most = std::max(most, record.sessions);
    return most;
}

TodayLine line_of(const TraineeToday& mentor) {
    return {.person = mentor.person.person, .what = since("training", mentor.since)};
}

std::optional<int> days_of(const TraineeToday& mentor, Date today) { return days_waited(mentor.since, today); }

TodayThing in_words(const TraineeToday& mentor, const TodayAsked& asked) {
    TodayThing thing{.why = "Er i gang med at blive uddannet", .act = Act::record_training};
    const auto* rule = asked.programme.rule<TrainingRequired>(asked.today);
    if (rule == nullptr) return thing;
    const int attended = sessions(mentor, rule->course);
    if (attended >= rule->sessions_min) {
        thing.why = "Har gennemført kurset og kan godkendes";
        thing.act = Act::approve_mentor;
    } else {
        thing.why = fmt::format("Har været med {} af {} kursusgange", attended, rule->sessions_min);
    }
    return thing;
}

std::string places(std::optional<int> capacity) {
    if (!capacity) return "har plads";
    return *capacity == 1 ? "har plads til 1 ung" : fmt::format("har plads til {} unge", *capacity);
}

Date idle_since(const FreeMentorToday& mentor) {
    return std::max(mentor.ready_since, mentor.last_match_ended.value_or(since_ever));
}

int idle_days(const FreeMentorToday& mentor, Date today) { return days_waited(idle_since(mentor), today); }

TodayLine line_of(const FreeMentorToday& mentor) {
    return {.person = mentor.person.person, .what = since("free", idle_since(mentor))};
}

std::optional<int> days_of(const FreeMentorToday& mentor, Date today) {
    if (mentor.capacity && *mentor.capacity <= 0) return std::nullopt;
    return idle_days(mentor, today);
}

/// ". Udløber snart: børneattest fra mentoren (om 12 dage)."
std::string papers(const FreeMentorToday& mentor, const TodayAsked& asked) {
    if (mentor.papers.empty()) return {};
    const MemberFact who{.person = mentor.person.person, .party = Party::mentor, .engagement = mentor.engagement};
    const MatchFacts alone{.members = {who}, .fulfilled = mentor.papers};
    const auto things = running_out(asked.programme, Timeline(alone, asked.today));
    return things.empty() ? std::string() : ". " + sentence(things, asked.today);
}

TodayThing in_words(const FreeMentorToday& mentor, const TodayAsked& asked) {
    const int days = idle_days(mentor, asked.today);
    const auto idle = days == over_unknown      ? std::string("Har ikke haft et match endnu")
                      : mentor.last_match_ended ? fmt::format("Uden match i {}", span(days))
                                                : fmt::format("Har været klar i {} uden at få et match", span(days));
    return {.why = fmt::format("{}; {}{}", idle, places(mentor.capacity), papers(mentor, asked)),
            .act = Act::find_young_person};
}

constexpr DeferralBounds can_be_set_aside{.longest = DeferralBounds::for_good};
/// Who waits for a mentor is never of no relevance.
DeferralBounds bounds_of(const YoungPersonToday&) { return {}; }
DeferralBounds bounds_of(const auto&) { return can_be_set_aside; }

/// Counts it where it is left out.
bool is_shown(const TodayLine& line, TodayGroup& group, const TodayAsked& asked) {
    const auto showing = showing_of(line, asked);
    if (showing == Showing::deferred) ++group.deferred;
    return showing == Showing::shown;
}

/// People without a match, who waited longest first. Their sentences are made when they are shown.
template <class Fact>
TodayGroup group_of(TodayGroupKey key, const std::vector<Fact>& facts, const TodayAsked& asked) {
    TodayGroup group{.key = key, .items = {}};
    std::vector<std::pair<const Fact*, int>> found;
    for (const auto& fact : facts)
        if (const auto days = days_of(fact, asked.today); days && is_shown(line_of(fact), group, asked))
            found.emplace_back(&fact, *days);
    group.total = static_cast<int>(found.size());
    std::ranges::stable_sort(found, std::greater{}, &std::pair<const Fact*, int>::second);
    const auto [from, to] = shown(asked.page, key, found.size());
    for (auto i = from; i < to; ++i) {
        const auto [fact, days] = found[i];
        auto thing = in_words(*fact, asked);
        thing.days = days;
        group.items.push_back(
            {.people = {fact->person}, .things = {in_line(std::move(thing), line_of(*fact), bounds_of(*fact), asked)}});
    }
    return group;
}

TodayLine line_of(const Verdict& verdict) {
    return {.what = since(fmt::format("{},{}", verdict.rule->key, verdict.ordinal), verdict.due.value_or(since_ever))};
}

/// What a rule of severity stop or warn about all of the programme says that is not kept; it goes when it is.
TodayGroup whole_group(const TodayAsked& asked) {
    TodayGroup group{.key = TodayGroupKey::whole, .items = {}};
    std::vector<const Verdict*> found;
    for (const auto& each : asked.facts.whole)
        if (each.rule->severity != Severity::info &&
            (each.outcome == Outcome::late || each.outcome == Outcome::broken) && is_shown(line_of(each), group, asked))
            found.push_back(&each);
    group.total = static_cast<int>(found.size());
    const auto [from, to] = shown(asked.page, group.key, found.size());
    for (auto i = from; i < to; ++i) {
        TodayThing thing{.why = explanation(*found[i]), .act = Act::see_practice, .rule = found[i]->rule->key};
        if (const auto* meeting = std::get_if<RecurringMeeting>(&found[i]->rule->kind)) {
            thing.act = Act::see_group;
            thing.group = meeting->group;
        }
        group.items.push_back(
            {.people = {}, .things = {in_line(std::move(thing), line_of(*found[i]), can_be_set_aside, asked)}});
    }
    return group;
}

std::vector<AwayToday> away_today(const TodayAsked& asked) {
    std::vector<AwayToday> found;
    for (const auto& each : asked.facts.colleagues) {
        const auto* absence = absence_of(each.account, asked.facts.absences, asked.today);
        if (absence == nullptr) continue;
        const auto who = in_hand_of(each.account, asked.facts.colleagues, asked.facts.absences, asked.today);
        found.push_back({each.name, who ? find(asked.facts.colleagues, *who)->name : std::string(), absence->to});
    }
    return found;
}

std::optional<DeferralId> deferral_of(const TodayLine& line, const TodayAsked& asked) {
    const auto found = std::ranges::find(asked.facts.deferrals, line, &Deferral::line);
    return found == asked.facts.deferrals.end() ? std::nullopt : std::optional(found->id);
}

bool asks_for_talks(const Programme& programme, Date today) {
    return programme.rule_of<FollowUp>(today) != nullptr || programme.rule_of<CheckIn>(today) != nullptr;
}

}  // namespace

std::string_view title(TodayGroupKey key) {
    using enum TodayGroupKey;
    switch (key) {
        case matches: return "Match, der venter på dig";
        case waiting_young_people: return "Unge, der venter";
        case unfinished_training: return "Mentorer, der mangler kursus";
        case free_mentors: return "Mentorer uden match";
        case whole: return "Programmet som helhed";
    }
    return {};
}

std::string_view label(Act act) {
    switch (act) {
        case Act::hold_talk: return "Hold samtalen";
        case Act::talk_to_young: return "Tal med den unge";
        case Act::call_mentor: return "Ring til mentoren";
        case Act::put_in_place: return "Sæt på plads";
        case Act::renew_grant: return "Se bevillingen";
        case Act::take_stand: return "Tag stilling";
        case Act::see_young_person: return "Se henvisningen";
        case Act::find_mentor: return "Find en mentor";
        case Act::record_training: return "Notér kursusgange";
        case Act::approve_mentor: return "Godkend mentoren";
        case Act::find_young_person: return "Find en ung";
        case Act::see_group: return "Se gruppens møder";
        case Act::see_practice: return "Se tallene";
    }
    return {};
}

std::optional<std::chrono::days> meetings_looked_at(const Programme& programme, Date today) {
    const auto* rule = programme.rule<Frequency>(today);
    if (rule == nullptr) return std::nullopt;
    return std::chrono::days{2 * std::max(31, rule->days.value_or(0)) + rule->grace_days};
}

int TodayList::total() const {
    int sum = 0;
    for (const auto& group : groups) sum += group.total;
    return sum;
}

int TodayList::deferred() const {
    int sum = 0;
    for (const auto& group : groups) sum += group.deferred;
    return sum;
}

std::string since(std::string_view what, Date day) { return fmt::format("{}@{}", what, iso(day)); }

Showing showing_of(const TodayLine& line, const TodayAsked& asked) {
    if (asked.page.line) return line == *asked.page.line ? Showing::shown : Showing::elsewhere;
    const bool is_deferred = deferral_of(line, asked).has_value();
    if (asked.page.whose == TodayPage::deferred) return is_deferred ? Showing::shown : Showing::elsewhere;
    return is_deferred ? Showing::deferred : Showing::shown;
}

TodayThing in_line(TodayThing thing, const TodayLine& line, const DeferralBounds& bounds, const TodayAsked& asked) {
    thing.line = line;
    thing.bounds = bounds;
    thing.deferral = deferral_of(line, asked);
    return thing;
}

TodayList today(const TodayFacts& facts, const Programme& programme, Date today, const TodayPage& page) {
    using enum TodayGroupKey;
    const TodayAsked asked{facts, programme, today, page};
    TodayList list{.groups = {},
                   .away = away_today(asked),
                   .mine = static_cast<int>(
                       std::ranges::count_if(facts.talks, [&](const auto& talk) { return is_mine(talk, asked); })),
                   .has_plan = !facts.talks.empty() || asks_for_talks(programme, today)};
    list.groups.push_back(in_matches(asked));
    if (page.whose == TodayPage::mine) return list;
    list.groups.push_back(group_of(waiting_young_people, facts.young_people, asked));
    list.groups.push_back(group_of(unfinished_training, facts.trainees, asked));
    list.groups.push_back(group_of(free_mentors, facts.free_mentors, asked));
    if (auto group = whole_group(asked); group.total + group.deferred > 0) list.groups.push_back(std::move(group));
    return list;
}

}  // namespace mentorkorps::domain
