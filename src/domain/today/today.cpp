#include "domain/today/today.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/practice/lacking.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int unknown_days = -1;

struct Wish {
    const TodayFacts& facts;
    const Programme& programme;
    Date today;
    const TodayPage& page;
};

int days_between(Date from, Date to) {
    if (from == since_ever) return unknown_days;
    return std::max(0, static_cast<int>((to - from).count()));
}

std::optional<int> allowed_days(const MatchToday& match, const Programme& programme, Date today) {
    if (match.agreed_days) return match.agreed_days;
    const auto* gap = programme.rule<ContactGap>(today);
    return gap == nullptr ? std::nullopt : std::optional(gap->days_max);
}

int silent_days(const MatchToday& match, Date today) {
    return days_between(match.last_held.value_or(match.started), today);
}

/// What the rule about how often they meet says, where they have no agreement of their own; nothing when it is kept.
std::optional<Verdict> too_seldom(const MatchToday& match, const Programme& programme, Date today) {
    const auto* rule = programme.rule_of<Frequency>(today);
    if (rule == nullptr || match.agreed_days || !match.facts) return std::nullopt;
    Verdicts found;
    std::get<Frequency>(rule->kind).judge(*rule, Timeline(*match.facts, today), found);
    return found.front().outcome == Outcome::late ? std::optional(found.front()) : std::nullopt;
}

std::optional<int> days_of(const MatchToday& match, const Programme& programme, Date today) {
    if (const auto verdict = too_seldom(match, programme, today)) return days_between(*verdict->due, today);
    const auto allowed = allowed_days(match, programme, today);
    const int silent = silent_days(match, today);
    if (!allowed || (silent != unknown_days && silent <= *allowed)) return std::nullopt;
    return silent == unknown_days ? unknown_days : silent - *allowed;
}

std::string_view warning(const MatchToday& match, Date today) {
    return is_fragile(match.started, today) ? " Matchet er nyt, og det kan skade den unge, hvis det går i stå." : "";
}

std::string why_silent(const MatchToday& match, const Programme& programme, Date today) {
    if (const auto verdict = too_seldom(match, programme, today)) return explanation(*verdict);
    const int allowed = *allowed_days(match, programme, today);
    const int silent = silent_days(match, today);
    const auto since = match.last_held          ? fmt::format("Sidste kontakt {}", ago(silent))
                       : silent == unknown_days ? std::string("Ingen kontakt endnu")
                                                : fmt::format("Ingen kontakt, siden matchet begyndte {}", ago(silent));
    const auto promise = match.agreed_days ? fmt::format("aftalen er {}", rhythm(allowed))
                                           : fmt::format("der må højst gå {}", span(allowed));
    return fmt::format("{}; {}.", since, promise);
}

/// A match, or a talk about one: mentors before young people.
template <class Fact>
std::vector<NamedPerson> people_of(const Fact& fact) {
    auto people = fact.mentors;
    people.insert(people.end(), fact.young_people.begin(), fact.young_people.end());
    return people;
}

TodayLine line_of(const MatchToday& match, const Wish& wish) {
    return TodayLine{.people = people_of(match),
                     .why = why_silent(match, wish.programme, wish.today).append(warning(match, wish.today)),
                     .act = Act::call_mentor,
                     .match = match.match,
                     .phone = match.mentor_phone};
}

/// Who has the talk in hand today.
std::optional<AccountId> in_hand(const TalkToday& talk, const Wish& wish) {
    if (!talk.handed_to) return std::nullopt;
    return in_hand_of(*talk.handed_to, wish.facts.colleagues, wish.facts.absences, wish.today);
}

bool is_mine(const TalkToday& talk, const Wish& wish) { return in_hand(talk, wish) == wish.page.viewer; }

std::string in_hand_in_words(const TalkToday& talk, const Wish& wish) {
    const auto who = in_hand(talk, wish);
    if (!who) return {};
    const auto name = *who == wish.page.viewer ? std::string("Din") : find(wish.facts.colleagues, *who)->name;
    return *who == talk.handed_to
               ? name
               : fmt::format("{}, mens {} er væk", name, find(wish.facts.colleagues, *talk.handed_to)->name);
}

std::optional<int> days_of(const TalkToday& talk, const Programme&, Date today) {
    return days_between(talk.to_do_on, today);
}

TodayLine line_of(const TalkToday& talk, const Wish& wish) {
    const int over = static_cast<int>((wish.today - talk.to_do_on).count());
    return TodayLine{.people = people_of(talk),
                     .why = fmt::format("Samtale med {}, {} {}", the(talk.party),
                                        over > 0 ? "som skulle være holdt" : "senest", ago(over)),
                     .act = Act::hold_talk,
                     .match = talk.match,
                     .task = talk.task,
                     .in_hand = in_hand_in_words(talk, wish)};
}

/// What one match lacks.
struct LackToday {
    const MatchToday* match;
    std::vector<Lacking> things;
};

/// What is about a person is named once, though the person is in two matches.
std::vector<LackToday> lacks(const TodayFacts& facts, const Programme& programme, Date today) {
    std::vector<LackToday> found;
    std::set<std::tuple<std::string_view, std::string, PersonId>> named;
    if (!asks_for_things(programme)) return found;
    for (const auto& match : facts.matches) {
        if (!match.facts) continue;
        auto things = domain::lacking(programme, Timeline(*match.facts, today));
        std::erase_if(things, [&](const Lacking& each) {
            return each.person && !named.emplace(each.rule->key, each.what, *each.person).second;
        });
        if (!things.empty()) found.push_back({&match, std::move(things)});
    }
    return found;
}

std::optional<int> days_of(const LackToday& lack, const Programme&, Date today) {
    return days_between(std::ranges::min(lack.things, {}, &Lacking::due).due, today);
}

/// The young people whose grants run out.
std::vector<NamedPerson> granted(const LackToday& lack) {
    std::vector<NamedPerson> found;
    for (const auto& young : lack.match->young_people)
        if (std::ranges::find(lack.things, young.person, &Lacking::person) != lack.things.end()) found.push_back(young);
    return found;
}

TodayLine line_of(const LackToday& lack, const Wish& wish) {
    if (std::ranges::all_of(lack.things, &Lacking::is_grant))
        return TodayLine{.people = granted(lack), .why = sentence(lack.things, wish.today), .act = Act::renew_grant};
    return TodayLine{.people = people_of(*lack.match),
                     .why = sentence(lack.things, wish.today),
                     .act = Act::put_in_place,
                     .match = lack.match->match};
}

std::string wait_of(EnrolmentState state, int days) {
    const bool is_undecided = state == EnrolmentState::referred || state == EnrolmentState::in_visitation;
    if (days == unknown_days)
        return is_undecided ? "Er henvist og ikke visiteret endnu; datoen er ikke oplyst"
                            : "Venter på en mentor; vi ved ikke siden hvornår";
    if (is_undecided) return fmt::format("Henvist {}; er ikke visiteret endnu", ago(days));
    return days == 0 ? "Venter på en mentor fra i dag" : fmt::format("Har ventet på en mentor i {}", span(days));
}

std::optional<int> days_of(const YoungPersonToday& young, const Programme&, Date today) {
    return days_between(young.since, today);
}

TodayLine line_of(const YoungPersonToday& young, const Wish& wish) {
    const bool is_undecided = young.state == EnrolmentState::referred || young.state == EnrolmentState::in_visitation;
    return TodayLine{.people = {young.person},
                     .why = wait_of(young.state, days_between(young.since, wish.today)),
                     .act = is_undecided ? Act::see_young_person : Act::find_mentor};
}

int sessions(const TraineeToday& mentor, const std::string& course) {
    int most = 0;
    for (const auto& record : mentor.records)
        if (record.course == course) most = std::max(most, record.sessions);
    return most;
}

std::optional<int> days_of(const TraineeToday& mentor, const Programme&, Date today) {
    return days_between(mentor.since, today);
}

TodayLine line_of(const TraineeToday& mentor, const Wish& wish) {
    TodayLine line{.people = {mentor.person},
                   .why = "Er i gang med at blive uddannet",
                   .act = Act::record_training,
                   .phone = mentor.phone};
    const auto* rule = wish.programme.rule<TrainingRequired>(wish.today);
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

int idle_days(const FreeMentorToday& mentor, Date today) {
    return days_between(std::max(mentor.ready_since, mentor.last_match_ended.value_or(since_ever)), today);
}

std::optional<int> days_of(const FreeMentorToday& mentor, const Programme&, Date today) {
    if (mentor.capacity && *mentor.capacity <= 0) return std::nullopt;
    return idle_days(mentor, today);
}

/// ". Udløber snart: børneattest fra mentoren (om 12 dage)."
std::string papers(const FreeMentorToday& mentor, const Wish& wish) {
    if (mentor.papers.empty()) return {};
    const MatchFacts alone{.members = {{.person = mentor.person.person, .party = Party::mentor}},
                           .fulfilled = mentor.papers};
    const auto things = running_out(wish.programme, Timeline(alone, wish.today));
    return things.empty() ? std::string() : ". " + sentence(things, wish.today);
}

TodayLine line_of(const FreeMentorToday& mentor, const Wish& wish) {
    const int days = idle_days(mentor, wish.today);
    const auto idle = days == unknown_days      ? std::string("Har ikke haft et match endnu")
                      : mentor.last_match_ended ? fmt::format("Uden match i {}", span(days))
                                                : fmt::format("Har været klar i {} uden at få et match", span(days));
    return TodayLine{.people = {mentor.person},
                     .why = fmt::format("{}; {}{}", idle, places(mentor.capacity), papers(mentor, wish)),
                     .act = Act::find_young_person,
                     .phone = mentor.phone};
}

/// A fact that the coordinator must act on, for so many days; its sentence is made when it is shown.
template <class Fact>
struct Due {
    const Fact* fact;
    int days;
    bool is_urgent;  ///< before all others
};

/// A match that falls apart while it is new can do harm.
bool is_urgent(const MatchToday& match, const Wish& wish) { return is_fragile(match.started, wish.today); }
bool is_urgent(const TalkToday& talk, const Wish& wish) { return is_mine(talk, wish); }
/// Without it the match would not have begun.
bool is_urgent(const LackToday& lack, const Wish&) {
    return std::ranges::any_of(lack.things, [](const Lacking& each) {
        return each.rule->severity == Severity::stop && each.how != Lacking::How::runs_out_soon;
    });
}
template <class Fact>
bool is_urgent(const Fact&, const Wish&) {
    return false;
}

/// Nobody knows since when: that comes first, because nobody can say that it is not long.
int harm(int days) { return days == unknown_days ? std::numeric_limits<int>::max() : days; }

template <class Fact>
std::vector<Due<Fact>> due(const std::vector<Fact>& facts, const Wish& wish) {
    std::vector<Due<Fact>> found;
    for (const auto& fact : facts)
        if (const auto days = days_of(fact, wish.programme, wish.today))
            found.push_back({&fact, *days, is_urgent(fact, wish)});
    std::ranges::stable_sort(found, std::greater{},
                             [](const Due<Fact>& each) { return std::pair{each.is_urgent, harm(each.days)}; });
    return found;
}

template <class Fact>
TodayGroup group_of(TodayGroupKey key, const std::vector<Fact>& facts, const Wish& wish) {
    const auto found = due(facts, wish);
    TodayGroup group{key, static_cast<int>(found.size()), {}};
    if (wish.page.only && *wish.page.only != key) return group;
    const int from = std::clamp(wish.page.from, 0, group.total);
    const int end = from + std::clamp(wish.page.most, 0, group.total - from);
    for (int i = from; i < end; ++i) {
        const auto& each = found[static_cast<std::size_t>(i)];
        group.lines.push_back(line_of(*each.fact, wish));
        group.lines.back().days = each.days;
    }
    return group;
}

std::vector<AwayToday> away_today(const Wish& wish) {
    std::vector<AwayToday> found;
    for (const auto& each : wish.facts.colleagues) {
        const auto* absence = absence_of(each.account, wish.facts.absences, wish.today);
        if (absence == nullptr) continue;
        const auto who = in_hand_of(each.account, wish.facts.colleagues, wish.facts.absences, wish.today);
        found.push_back({each.name, who ? find(wish.facts.colleagues, *who)->name : std::string(), absence->to});
    }
    return found;
}

bool asks_for_talks(const Programme& programme, Date today) {
    return programme.rule_of<FollowUp>(today) != nullptr || programme.rule_of<CheckIn>(today) != nullptr;
}

}  // namespace

std::string_view title(TodayGroupKey key) {
    using enum TodayGroupKey;
    switch (key) {
        case silent_matches: return "Match uden kontakt";
        case talks: return "Samtaler om match";
        case lacking: return "Match, hvor noget mangler";
        case waiting_young_people: return "Unge, der venter";
        case unfinished_training: return "Mentorer, der mangler kursus";
        case free_mentors: return "Mentorer uden match";
    }
    return {};
}

std::string_view label(Act act) {
    switch (act) {
        case Act::hold_talk: return "Hold samtalen";
        case Act::call_mentor: return "Ring til mentoren";
        case Act::put_in_place: return "Sæt på plads";
        case Act::renew_grant: return "Se bevillingen";
        case Act::see_young_person: return "Se henvisningen";
        case Act::find_mentor: return "Find en mentor";
        case Act::record_training: return "Notér kursusgange";
        case Act::approve_mentor: return "Godkend mentoren";
        case Act::find_young_person: return "Find en ung";
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

TodayList today(const TodayFacts& facts, const Programme& programme, Date today, const TodayPage& page) {
    using enum TodayGroupKey;
    const Wish wish{facts, programme, today, page};
    TodayList list{.groups = {},
                   .away = away_today(wish),
                   .mine = 0,
                   .has_plan = !facts.talks.empty() || asks_for_talks(programme, today)};
    std::vector<TalkToday> mine;
    for (const auto& talk : facts.talks)
        if (is_mine(talk, wish)) mine.push_back(talk);
    list.mine = static_cast<int>(mine.size());
    if (page.whose == TodayPage::mine) {
        list.groups.push_back(group_of(talks, mine, wish));
        return list;
    }
    list.groups.push_back(group_of(silent_matches, facts.matches, wish));
    if (list.has_plan) list.groups.push_back(group_of(talks, facts.talks, wish));
    if (asks_for_things(programme)) list.groups.push_back(group_of(lacking, lacks(facts, programme, today), wish));
    list.groups.push_back(group_of(waiting_young_people, facts.young_people, wish));
    list.groups.push_back(group_of(unfinished_training, facts.trainees, wish));
    list.groups.push_back(group_of(free_mentors, facts.free_mentors, wish));
    return list;
}

}  // namespace mentorkorps::domain
