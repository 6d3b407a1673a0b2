#include "app/today.hpp"

#include <map>

#include <fmt/format.h>

#include "domain/practice/lacking.hpp"
#include "store/fulfilments.hpp"
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
    if (rules.rule_of<CredentialRequired>(day) == nullptr) return;
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
    if (wanted.contacts_since || asks_for_things(rules) || rules.rule_of<EarlyEnd>(day) != nullptr)
        add_facts(tx, facts, wanted, day);
    add_what_runs_out(tx, facts, programme, rules, day);
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
