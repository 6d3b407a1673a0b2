#include "domain/today/today.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/today/spans.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int unknown_days = -1;

int days_between(Date from, Date to) {
    if (from == since_ever) return unknown_days;
    return std::max(0, static_cast<int>((to - from).count()));
}

std::optional<TodayLine> line_of(const MatchToday& match, const Programme& programme, Date today) {
    const auto* gap = programme.rule<ContactGap>();
    if (!match.agreed_days && gap == nullptr) return std::nullopt;
    const int allowed = match.agreed_days ? *match.agreed_days : gap->days_max;
    const int silent = days_between(match.last_held.value_or(match.started), today);
    if (silent != unknown_days && silent <= allowed) return std::nullopt;

    const auto since = match.last_held          ? fmt::format("Sidste kontakt {}", ago(silent))
                       : silent == unknown_days ? std::string("Ingen kontakt endnu")
                                                : fmt::format("Ingen kontakt, siden matchet begyndte {}", ago(silent));
    const auto promise = match.agreed_days ? fmt::format("aftalen er {}", rhythm(allowed))
                                           : fmt::format("der må højst gå {}", span(allowed));
    auto people = match.mentors;
    people.insert(people.end(), match.young_people.begin(), match.young_people.end());
    return TodayLine{.people = std::move(people),
                     .why = fmt::format("{}; {}", since, promise),
                     .act = Act::call_mentor,
                     .match = match.match,
                     .phone = match.mentor_phone,
                     .days = silent == unknown_days ? unknown_days : silent - allowed};
}

std::string wait_of(EnrolmentState state, int days) {
    const bool is_undecided = state == EnrolmentState::referred || state == EnrolmentState::in_visitation;
    if (days == unknown_days)
        return is_undecided ? "Er henvist og ikke visiteret endnu; datoen er ikke oplyst"
                            : "Venter på en mentor; vi ved ikke siden hvornår";
    if (is_undecided) return fmt::format("Henvist {}; er ikke visiteret endnu", ago(days));
    return days == 0 ? "Venter på en mentor fra i dag" : fmt::format("Har ventet på en mentor i {}", span(days));
}

std::optional<TodayLine> line_of(const YoungPersonToday& young, const Programme&, Date today) {
    const bool is_undecided = young.state == EnrolmentState::referred || young.state == EnrolmentState::in_visitation;
    const int days = days_between(young.since, today);
    return TodayLine{.people = {young.person},
                     .why = wait_of(young.state, days),
                     .act = is_undecided ? Act::see_young_person : Act::find_mentor,
                     .days = days};
}

int sessions(const TraineeToday& mentor, const std::string& course) {
    int most = 0;
    for (const auto& record : mentor.records)
        if (record.course == course) most = std::max(most, record.sessions);
    return most;
}

std::optional<TodayLine> line_of(const TraineeToday& mentor, const Programme& programme, Date today) {
    TodayLine line{.people = {mentor.person},
                   .why = "Er i gang med at blive uddannet",
                   .act = Act::record_training,
                   .phone = mentor.phone,
                   .days = days_between(mentor.since, today)};
    const auto* rule = programme.rule<TrainingRequired>();
    if (rule == nullptr) return line;
    const int attended = sessions(mentor, rule->course);
    if (attended >= rule->sessions_min) {
        line.why = "Har gennemført kurset og kan godkendes";
        line.act = Act::approve_mentor;
    } else {
        line.why = fmt::format("Har været med {} af {} kursusgange", attended, rule->sessions_min);
    }
    return line;
}

std::string places(std::optional<int> capacity) {
    if (!capacity) return "har plads";
    return *capacity == 1 ? "har plads til 1 ung" : fmt::format("har plads til {} unge", *capacity);
}

std::optional<TodayLine> line_of(const FreeMentorToday& mentor, const Programme&, Date today) {
    if (mentor.capacity && *mentor.capacity <= 0) return std::nullopt;
    const Date since = std::max(mentor.ready_since, mentor.last_match_ended.value_or(since_ever));
    const int days = days_between(since, today);
    const auto idle = days == unknown_days      ? std::string("Har ikke haft et match endnu")
                      : mentor.last_match_ended ? fmt::format("Uden match i {}", span(days))
                                                : fmt::format("Har været klar i {} uden at få et match", span(days));
    return TodayLine{.people = {mentor.person},
                     .why = fmt::format("{}; {}", idle, places(mentor.capacity)),
                     .act = Act::find_young_person,
                     .phone = mentor.phone,
                     .days = days};
}

/// Nobody knows since when: that comes first, because nobody can say that it is not long.
bool is_worse(const TodayLine& one, const TodayLine& other) {
    const bool one_unknown = one.days == unknown_days, other_unknown = other.days == unknown_days;
    return one_unknown != other_unknown ? one_unknown : one.days > other.days;
}

void show(TodayGroup& group, const TodayPage& page) {
    group.total = static_cast<int>(group.lines.size());
    std::ranges::stable_sort(group.lines, is_worse);
    const bool is_shown = !page.only || *page.only == group.key;
    const int from = is_shown ? std::clamp(page.from, 0, group.total) : group.total;
    const int end = std::min(group.total, from + std::max(0, page.most));
    group.lines.erase(group.lines.begin() + end, group.lines.end());
    group.lines.erase(group.lines.begin(), group.lines.begin() + std::min(from, end));
}

template <class Fact>
TodayGroup group_of(TodayGroupKey key, const std::vector<Fact>& facts, const Programme& programme, Date today) {
    TodayGroup group{key, 0, {}};
    for (const auto& fact : facts)
        if (auto line = line_of(fact, programme, today)) group.lines.push_back(std::move(*line));
    return group;
}

}  // namespace

std::string_view title(TodayGroupKey key) {
    using enum TodayGroupKey;
    switch (key) {
        case silent_matches: return "Match uden kontakt";
        case waiting_young_people: return "Unge, der venter";
        case unfinished_training: return "Mentorer, der mangler kursus";
        case free_mentors: return "Mentorer uden match";
    }
    return {};
}

std::string_view label(Act act) {
    switch (act) {
        case Act::call_mentor: return "Ring til mentoren";
        case Act::see_young_person: return "Se henvisningen";
        case Act::find_mentor: return "Find en mentor";
        case Act::record_training: return "Notér kursusgange";
        case Act::approve_mentor: return "Godkend mentoren";
        case Act::find_young_person: return "Find en ung";
    }
    return {};
}

int TodayList::total() const {
    int sum = 0;
    for (const auto& group : groups) sum += group.total;
    return sum;
}

TodayList today(const TodayFacts& facts, const Programme& programme, Date today, const TodayPage& page) {
    using enum TodayGroupKey;
    TodayList list{{group_of(silent_matches, facts.matches, programme, today),
                    group_of(waiting_young_people, facts.young_people, programme, today),
                    group_of(unfinished_training, facts.trainees, programme, today),
                    group_of(free_mentors, facts.free_mentors, programme, today)}};
    for (auto& group : list.groups) show(group, page);
    return list;
}

}  // namespace mentorkorps::domain
