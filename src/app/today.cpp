#include "app/today.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "domain/declarations/declaration.hpp"
#include "domain/practice/birthdays.hpp"
#include "domain/practice/deviations.hpp"
#include "domain/practice/lacking.hpp"
#include "domain/practice/support_talk.hpp"
#include "domain/practice/whole.hpp"
#include "store/deferrals.hpp"
#include "store/fulfilments.hpp"
#include "store/group_meetings.hpp"
#include "store/practice.hpp"
#include "store/states.hpp"
#include "store/today.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// What the rules judge the matches by. Who is in them is known already.
void add_facts(db::Read& tx, TodayFacts& facts, const store::FactsWanted& wanted, Date day) {
    std::map<MatchId, MatchFacts> by_match;
    for (auto& each : store::match_facts(tx, wanted, day)) by_match.emplace(each.match, std::move(each));
    for (auto& match : facts.matches)
        if (const auto found = by_match.find(match.match); found != by_match.end()) {
            found->second.members = std::move(match.facts->members);
            match.facts = std::move(found->second);
        }
    for (auto& match : facts.ended)
        if (const auto found = by_match.find(match.match); found != by_match.end()) {
            found->second.contacts = std::move(match.facts->contacts);
            found->second.talks = std::move(match.facts->talks);
            match.facts = std::move(found->second);
        }
}

/// Whether a rule of the kind can be deviated from.
template <class Kind>
bool warns_of(const Programme& rules) {
    return std::ranges::any_of(rules.rules, [](const Rule& each) {
        return std::holds_alternative<Kind>(each.kind) && can_be_deviated_from(each);
    });
}

/// What such rules judge the members of running matches by, besides who they are.
void add_what_is_known(db::Read& tx, TodayFacts& facts, ProgrammeId programme, const Programme& rules) {
    const auto each_member = [&](const auto& add) {
        for (auto& match : facts.matches)
            for (auto& member : match.facts->members) add(member);
    };
    if (warns_of<TrainingRequired>(rules)) {
        const auto trained = store::trained(tx, programme);
        each_member([&](MemberFact& member) {
            if (const auto found = trained.find(member.person);
                found != trained.end() && member.party == Party::mentor) {
                member.in_corps_since = found->second.in_corps_since;
                member.training = found->second.records;
            }
        });
    }
    if (warns_of<Eligibility>(rules) || warns_of<Area>(rules)) {
        const auto observed = store::observations(tx, programme);
        each_member([&](MemberFact& member) {
            if (const auto found = observed.find(member.person);
                found != observed.end() && member.party == Party::young_person)
                member.observations = found->second;
        });
    }
}

/// Whether anybody has talked about a birthday; most days there is none.
void add_talks_near_birthdays(db::Read& tx, TodayFacts& facts, ProgrammeId programme, const Programme& rules,
                              Date day) {
    auto first = day;
    bool is_any = false;
    for (const auto& match : facts.matches)
        for (const auto& each : birthdays(rules, Timeline(*match.facts, day))) {
            first = std::min(first, each.on - birthday_ahead);
            is_any = true;
        }
    if (!is_any) return;
    auto talks = store::talks_since(tx, programme, first);
    for (auto& match : facts.matches)
        if (const auto found = talks.find(match.match); found != talks.end())
            match.facts->talks = std::move(found->second);
}

/// The verdicts of rules about all of the programme, where one of them is more than a figure.
Verdicts judge_whole(db::Read& tx, ProgrammeId programme, const Programme& rules, Date day) {
    if (std::ranges::none_of(rules.rules, [&](const Rule& each) {
            return is_about_whole(each) && each.severity != Severity::info && each.is_in_force(day);
        }))
        return {};
    const auto corps = store::corps(tx, programme, day);
    const auto matches = store::match_facts(tx, {.programme = programme}, day);
    const auto meetings = store::group_meetings(tx, programme);
    return domain::judge_whole(rules, {corps, matches, day, meetings});
}

/// Whom a mentor was granted for how long, and what is in place about mentors without a match.
void add_what_runs_out(db::Read& tx, TodayFacts& facts, ProgrammeId programme, const Programme& rules, Date day) {
    if (rules.rule_of<GrantPeriod>(day) != nullptr) {
        const auto granted = store::granted(tx, programme);
        for (auto& match : facts.matches)
            for (auto& member : match.facts->members)
                if (const auto times = granted.find(member.person); times != granted.end())
                    member.granted = times->second;
    }
    if (rules.rule_of<CredentialRequired>(day) == nullptr && declarations_asked(rules, day).empty()) return;
    const auto papers = store::fulfilments_of_mentors(tx, programme);
    for (auto& mentor : facts.free_mentors)
        if (const auto found = papers.find(mentor.person.person); found != papers.end()) mentor.papers = found->second;
}

Result<TodayList, NotFound> found(const World& world, ProgrammeId programme, const TodayPage& page) {
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    return today_list(tx, programme, *rules, world.clock.today(), page);
}

/// "i-dag matches=20/31 …": how many were shown, of how many.
std::string counts(const TodayList& list) {
    std::string text = "i-dag";
    for (const auto& group : list.groups)
        text += fmt::format(" {}={}/{}", name_of(group.key), group.items.size(), group.total);
    return text;
}

}  // namespace

TodayList today_list(db::Read& tx, ProgrammeId programme, const Programme& rules, Date day, const TodayPage& page) {
    auto facts = store::today_facts(tx, programme, day);
    store::FactsWanted wanted{.programme = programme, .facts = store::FactsWanted::for_requirements};
    if (const auto back = meetings_looked_at(rules, day)) wanted.contacts_since = day - *back;
    if (warns_of<MinLength>(rules)) wanted.contacts_since = since_ever;
    if (warns_of<MinDuration>(rules)) facts.ended = store::ended_matches(tx, programme, day - exit_talk_within, day);
    add_facts(tx, facts, wanted, day);
    add_talks_near_birthdays(tx, facts, programme, rules, day);
    add_what_is_known(tx, facts, programme, rules);
    add_what_runs_out(tx, facts, programme, rules, day);
    facts.whole = judge_whole(tx, programme, rules, day);
    facts.deferrals = store::deferrals(tx, programme, day);
    return domain::today(facts, rules, day, page);
}

Result<TodayList, NotFound> today(const World& world, const Viewer& viewer, ProgrammeId programme,
                                  const TodayPage& page) {
    if (!viewer.may(Right::see_people, programme)) return refused(NotFound{});
    auto wanted = page;
    wanted.viewer = viewer.account;
    auto list = found(world, programme, wanted);
    if (list)
        record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::see_people), std::nullopt,
                            programme, counts(*list)});
    return list;
}

}  // namespace mentorkorps::app
