#include "domain/today/in_matches.hpp"

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/people/guardian.hpp"
#include "domain/practice/birthdays.hpp"
#include "domain/practice/deviations.hpp"
#include "domain/practice/lacking.hpp"
#include "domain/today/silence.hpp"

namespace mentorkorps::domain {
namespace {

/// Something that waits; its sentence is made when it is shown.
struct Thing {
    Waiting what;
    Urgency urgency;
    const TalkToday* talk = nullptr;    ///< of a follow-up or a check-in
    std::vector<Lacking> lacking = {};  ///< of a check, a grant or another thing
    std::optional<Birthday> birthday = {};
    std::optional<Verdict> deviation = {};
    TodayLine line = {};
};
struct Item {
    MatchId match;
    const MatchToday* facts = nullptr;  ///< none of a talk about a match that rules do not look at today
    std::vector<Thing> things = {};     ///< the worst first once all are found
};

bool is_talk(const Thing& thing) { return thing.what == Waiting::follow_up || thing.what == Waiting::check_in; }

/// Who has the talk in hand today.
std::optional<AccountId> in_hand(const TalkToday& talk, const TodayAsked& asked) {
    if (!talk.handed_to) return std::nullopt;
    return in_hand_of(*talk.handed_to, asked.facts.colleagues, asked.facts.absences, asked.today);
}

std::string in_hand_in_words(const TalkToday& talk, const TodayAsked& asked) {
    const auto who = in_hand(talk, asked);
    if (!who) return {};
    const auto name = *who == asked.page.viewer ? std::string("Din") : find(asked.facts.colleagues, *who)->name;
    return *who == talk.handed_to
               ? name
               : fmt::format("{}, mens {} er væk", name, find(asked.facts.colleagues, *talk.handed_to)->name);
}

std::string why_talk(const Thing& thing) {
    const bool is_new = thing.urgency.harm != Harm::waits;
    const int over = thing.urgency.days_over;
    return fmt::format("{} med {}, {} {}", is_new ? "Opfølgning på et nyt match: samtale" : "Samtale",
                       the(thing.talk->party), over > 0 ? "som skulle være holdt" : "senest", ago(over));
}

std::string why_birthday(const Birthday& birthday, Date today) {
    const auto when =
        fmt::format("{} {} år den {:%d-%m-%Y}", birthday.on > today ? "Fylder" : "Fyldte", birthday.years, birthday.on);
    if (birthday.years == grown_up_years)
        return when + ". Tal med den unge om, hvad forældrene fortsat må få at vide: det bestemmer den unge nu selv.";
    return when + ". Så kræves der ikke længere en børneattest af mentoren. Tal med den unge om det, der ændrer sig.";
}

/// A certificate, or what a match should not have begun without.
bool is_check(const Lacking& lack) {
    return std::holds_alternative<CredentialRequired>(lack.rule->kind) ||
           (lack.rule->severity == Severity::stop && lack.how != Lacking::How::runs_out_soon);
}

/// Where one thing more is lacking, or one less, the line is another.
TodayLine line_of(const Thing& thing) {
    TodayLine line;
    line.what = thing.what == Waiting::grant ? "grant" : thing.what == Waiting::check ? "check" : "thing";
    for (const auto& each : thing.lacking) line.what += since(fmt::format(",{}", each.rule->key), each.due);
    if (thing.what == Waiting::grant) line.person = thing.lacking.front().person;
    return line;
}

Waiting kind_of(const Lacking& lack) {
    if (lack.is_grant()) return Waiting::grant;
    return is_check(lack) ? Waiting::check : Waiting::thing;
}

/// Whose grant it is, or whom a rule speaks of; the name only where there are several whose it could be.
std::string whose(const auto& about, const MatchToday& match) {
    for (const auto* side : {&match.young_people, &match.mentors}) {
        const auto found = std::ranges::find(*side, about.person, &NamedPerson::person);
        if (side->size() > 1 && found != side->end()) return found->name + ": ";
    }
    return {};
}

/// All that waits, match by match.
class Matches {
  public:
    explicit Matches(const TodayAsked& asked) : asked_(asked) {
        for (const auto& rule : asked.programme.rules)
            if (std::holds_alternative<FollowUp>(rule.kind)) follow_ups_.insert(rule.key);
        for (const auto& match : asked.facts.matches) known_.emplace(match.match, &match);
        for (const auto& match : asked.facts.ended) known_.emplace(match.match, &match);
    }

    void add_silent() {
        for (const auto& match : asked_.facts.matches)
            if (const auto over = silent_for(match, asked_); over && !is_resting(match, asked_))
                counts_.silent += add(match.match, {.what = Waiting::silence,
                                                    .urgency = {.days_over = *over},
                                                    .line = {.what = since("silence", silent_since(match))}});
    }
    void add_talks() {
        const bool all = asked_.page.whose == TodayPage::everybodys;
        for (const auto& talk : asked_.facts.talks) {
            const bool mine = is_mine(talk, asked_);
            if (!all && !mine) continue;
            counts_.talks += add(
                talk.match,
                {.what = follow_ups_.contains(talk.rule) ? Waiting::follow_up : Waiting::check_in,
                 .urgency = {.days_over = static_cast<int>((asked_.today - talk.to_do_on).count()), .is_mine = mine},
                 .talk = &talk});
        }
    }
    /// What is about a person is named once, though the person is in two matches.
    void add_lacking() {
        std::set<std::tuple<std::string_view, std::string, PersonId>> named;
        if (!asks_for_things(asked_.programme)) return;
        for (const auto& match : asked_.facts.matches) {
            if (!match.facts) continue;
            auto things = lacking(asked_.programme, Timeline(*match.facts, asked_.today));
            std::erase_if(things, [&](const Lacking& each) {
                return each.person && !named.emplace(each.rule->key, each.what, *each.person).second;
            });
            counts_.lacking += add(match.match, things);
        }
    }

    void add_birthdays() {
        for (const auto& match : asked_.facts.matches) {
            if (!match.facts) continue;
            for (const auto& each : birthdays(asked_.programme, Timeline(*match.facts, asked_.today)))
                add(match.match, {.what = Waiting::birthday,
                                  .urgency = {.days_over = static_cast<int>((asked_.today - each.on).count())},
                                  .birthday = each,
                                  .line = {.person = each.person, .what = since("birthday", each.on)}});
        }
    }
    /// Of somebody who is in too many matches the newest is the one too many.
    void add_deviations() {
        if (std::ranges::none_of(asked_.programme.rules, can_be_deviated_from)) return;
        std::map<PersonId, std::pair<Date, MatchId>> newest;
        for (const auto& match : asked_.facts.matches)
            if (match.facts)
                for (const auto& each : match.facts->members) {
                    const std::pair here{match.started, match.match};
                    auto& held = newest.try_emplace(each.person, here).first->second;
                    held = std::max(held, here);
                }
        for (const auto* all : {&asked_.facts.matches, &asked_.facts.ended})
            for (const auto& match : *all) {
                if (!match.facts) continue;
                auto found = deviations(asked_.programme, Timeline(*match.facts, asked_.today));
                std::erase_if(found, [&](const Verdict& each) {
                    return std::holds_alternative<MaxConcurrent>(each.rule->kind) &&
                           newest[*each.person].second != match.match;
                });
                bool is_shown = false;
                for (const auto& each : found)
                    is_shown |= add(match.match, {.what = Waiting::deviation, .urgency = {}, .deviation = each});
                counts_.deviating += is_shown;
            }
    }

    const MatchCounts& counts() const { return counts_; }
    int deferred() const { return deferred_; }
    /// The worst first.
    std::vector<Item> sorted() && {
        for (auto& item : items_) std::ranges::stable_sort(item.things, {}, &Thing::urgency);
        std::ranges::stable_sort(items_, {}, [](const Item& item) { return item.things.front().urgency; });
        return std::move(items_);
    }

  private:
    /// Whether it is among what is shown.
    bool add(MatchId match, Thing thing) {
        if (!thing.line.what.empty()) thing.line.match = match;
        const auto showing = showing_of(thing.line, asked_);
        if (showing == Showing::deferred) ++deferred_;
        if (showing != Showing::shown) return false;
        const auto [found, is_first] = place_.try_emplace(match, items_.size());
        if (is_first) {
            const auto known = known_.find(match);
            items_.push_back({match, known == known_.end() ? nullptr : known->second});
        }
        auto& item = items_[found->second];
        const auto age = item.facts != nullptr && is_new(*item.facts, asked_) ? MatchAge::is_new : MatchAge::older;
        thing.urgency.harm = harm_of(thing.what, age, thing.urgency.days_over);
        item.things.push_back(std::move(thing));
        return true;
    }
    /// Each grant for itself, for it is another's; of the rest the checks apart from what can wait.
    bool add(MatchId match, const std::vector<Lacking>& lacking) {
        bool is_shown = false;
        const auto add_some = [&](Waiting what, std::vector<Lacking> some) {
            const auto due = std::ranges::min(some, {}, &Lacking::due).due;
            Thing thing{.what = what,
                        .urgency = {.days_over = static_cast<int>((asked_.today - due).count())},
                        .lacking = std::move(some)};
            thing.line = line_of(thing);
            is_shown |= add(match, std::move(thing));
        };
        for (const auto kind : {Waiting::check, Waiting::thing}) {
            std::vector<Lacking> some;
            std::ranges::copy_if(lacking, std::back_inserter(some),
                                 [&](const Lacking& each) { return kind_of(each) == kind; });
            if (!some.empty()) add_some(kind, std::move(some));
        }
        for (const auto& each : lacking)
            if (each.is_grant()) add_some(Waiting::grant, {each});
        return is_shown;
    }

    const TodayAsked& asked_;
    std::set<std::string_view> follow_ups_;
    std::unordered_map<MatchId, const MatchToday*> known_;
    std::unordered_map<MatchId, std::size_t> place_;
    std::vector<Item> items_;
    MatchCounts counts_;
    int deferred_ = 0;
};

/// The talk with the mentor that waits as well: calling is that talk.
std::optional<TaskId> talk_with_mentor(const Item& item) {
    for (const auto& each : item.things)
        if (is_talk(each) && each.talk->party == Party::mentor) return each.talk->task;
    return std::nullopt;
}

TodayThing in_words(const Thing& thing, const Item& item, const TodayAsked& asked) {
    const int days = thing.urgency.days_over;
    switch (thing.what) {
        case Waiting::follow_up:
        case Waiting::check_in:
            return {.why = why_talk(thing),
                    .act = Act::hold_talk,
                    .task = thing.talk->task,
                    .in_hand = in_hand_in_words(*thing.talk, asked),
                    .days = days};
        case Waiting::silence:
            return {.why = why_silent(*item.facts, asked),
                    .act = Act::call_mentor,
                    .task = talk_with_mentor(item),
                    .days = days};
        case Waiting::grant:
            return {.why = whose(thing.lacking.front(), *item.facts) + sentence(thing.lacking, asked.today),
                    .act = Act::renew_grant,
                    .person = thing.lacking.front().person,
                    .days = days};
        case Waiting::birthday:
            return {.why = whose(*thing.birthday, *item.facts) + why_birthday(*thing.birthday, asked.today),
                    .act = Act::talk_to_young,
                    .days = days};
        case Waiting::deviation:
            return {.why = whose(*thing.deviation, *item.facts) + explanation(*thing.deviation),
                    .act = Act::take_stand,
                    .rule = thing.deviation->rule->key};
        case Waiting::check:
        case Waiting::thing: break;
    }
    return {.why = sentence(thing.lacking, asked.today), .act = Act::put_in_place, .days = days};
}

/// Mentors before young people.
template <class Fact>
std::vector<NamedPerson> people_of(const Fact& fact) {
    auto people = fact.mentors;
    people.insert(people.end(), fact.young_people.begin(), fact.young_people.end());
    return people;
}

TodayItem in_words(const Item& item, const TodayAsked& asked) {
    TodayItem said{.people = item.facts != nullptr ? people_of(*item.facts) : people_of(*item.things.front().talk),
                   .match = item.match};
    for (const auto& each : item.things)
        said.things.push_back(
            in_line(in_words(each, item, asked), each.line, deferral_bounds(each.urgency.harm), asked));
    return said;
}

}  // namespace

bool is_mine(const TalkToday& talk, const TodayAsked& asked) { return in_hand(talk, asked) == asked.page.viewer; }

TodayGroup in_matches(const TodayAsked& asked) {
    Matches matches(asked);
    matches.add_talks();
    if (asked.page.whose != TodayPage::mine) {
        matches.add_silent();
        matches.add_lacking();
        matches.add_birthdays();
        matches.add_deviations();
    }
    TodayGroup group{.key = TodayGroupKey::matches,
                     .total = 0,
                     .items = {},
                     .counts = matches.counts(),
                     .deferred = matches.deferred()};
    const auto items = std::move(matches).sorted();
    group.total = static_cast<int>(items.size());
    const auto [from, to] = shown(asked.page, group.key, items.size());
    for (auto i = from; i < to; ++i) group.items.push_back(in_words(items[i], asked));
    return group;
}

std::string in_words(const MatchCounts& counts) {
    std::vector<std::string> parts;
    if (counts.silent > 0) parts.push_back(fmt::format("{} match uden kontakt", counts.silent));
    if (counts.talks > 0)
        parts.push_back(fmt::format("{} {}", counts.talks, counts.talks == 1 ? "samtale" : "samtaler"));
    if (counts.lacking > 0) parts.push_back(fmt::format("{} match, hvor noget mangler eller udløber", counts.lacking));
    if (counts.deviating > 0) parts.push_back(fmt::format("{} match, der afviger fra en regel", counts.deviating));
    return listed(parts);
}

}  // namespace mentorkorps::domain
