#include "app/practice.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "domain/practice/visitors.hpp"
#include "store/group_meetings.hpp"
#include "store/practice.hpp"
#include "store/reports.hpp"
#include "store/retention.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

SaidVerdict said(const Subject& subject, const Verdict& verdict) {
    return {.subject = subject,
            .rule = verdict.rule,
            .outcome = verdict.outcome,
            .due = verdict.due,
            .party = verdict.party,
            .person = verdict.person,
            .ordinal = verdict.ordinal,
            .what = std::string(verdict.what),
            .explanation = explanation(verdict),
            .contacts = {verdict.contacts.begin(), verdict.contacts.end()},
            .decided_by = verdict.decided_by};
}

using Names = std::map<PersonId, std::string>;

Names names_in(db::Read& tx, ProgrammeId programme) {
    Names names;
    for (auto& each : store::people_in(tx, programme)) names.emplace(each.person, std::move(each.name));
    return names;
}

std::vector<std::string> names_of(const MatchFacts& facts, const Names& names) {
    std::vector<std::string> found;
    for (const auto& each : facts.members)
        if (const auto name = names.find(each.person); name != names.end()) found.push_back(name->second);
    return found;
}

enum class With { figures_only, names };

/// All that is read; judging it needs no database.
struct Read {
    const Programme* rules = nullptr;
    Names names{};
    std::vector<MatchFacts> matches{}, visitors{};
    std::vector<CorpsMember> corps{};
    GroupMeetings meetings{};
    std::vector<EndedFact> ended{};
};
Read read(const World& world, ProgrammeId programme, Date as_of, With with) {
    auto tx = world.db.read();
    Read found{.rules = policy(world, tx, programme)};
    if (found.rules == nullptr) return found;
    if (with == With::names) found.names = names_in(tx, programme);
    found.matches = store::match_facts(tx, {.programme = programme, .contacts_since = since_ever}, as_of);
    found.visitors = store::visitor_facts(tx, programme, as_of);
    found.corps = store::corps(tx, programme, as_of);
    found.meetings = store::group_meetings(tx, programme);
    if (found.rules->rule_of<Retention>(as_of) != nullptr) found.ended = store::ended(tx, programme, as_of);
    return found;
}

/// With the names of those whom it is about, of a match those that were found for it.
void add_kept_too_long(Practice& practice, const std::vector<EndedFact>& ended, const Names& names) {
    for (const auto* rule : practice.policy->rules_of<Retention>(practice.as_of))
        for (const auto& each : ended) {
            if (!std::get<Retention>(rule->kind).is_passed(each, practice.as_of)) continue;
            KeptTooLong kept{.rule = rule, .what = each};
            if (each.match) {
                if (const auto found = practice.names.find({*each.match}); found != practice.names.end())
                    kept.names = found->second;
            } else if (const auto found = names.find(*each.person); found != names.end()) {
                kept.names = {found->second};
            }
            practice.kept_too_long.push_back(std::move(kept));
        }
}

Result<Practice, NotFound> judged(const World& world, ProgrammeId programme, Date as_of, With with) {
    auto [rules, names, matches, visitors, corps, meetings, ended] = read(world, programme, as_of, with);
    if (rules == nullptr) return refused(NotFound{});
    Practice found{.policy = rules, .as_of = as_of};
    found.early_ends = early_ends(*rules, matches, as_of);
    const auto add_names = [&](const Subject& subject, const MatchFacts& facts) {
        if (with == With::names) found.names.emplace(subject, names_of(facts, names));
    };
    for (const auto& facts : matches) {
        std::ranges::move(verdicts_of(*rules, facts, as_of), std::back_inserter(found.verdicts));
        for (const auto& each : facts.waived)
            if (each.on <= as_of) ++found.waived[each.rule];
        add_names({facts.match}, facts);
    }
    for (const auto& facts : visitors) {
        const Subject subject{facts.match, facts.members.front().person};
        for (const auto& each : judge_visitor(*rules, Timeline(facts, as_of)))
            found.verdicts.push_back(said(subject, each));
        add_names(subject, facts);
    }
    for (const auto& each : judge_whole(*rules, {corps, matches, as_of, meetings, ended}))
        found.verdicts.push_back(said({}, each));
    if (with == With::names) add_kept_too_long(found, ended, names);
    std::ranges::move(visitors, std::back_inserter(matches));
    found.standards = graded(world, *rules, matches, as_of);
    return found;
}

void record_practice(const World& world, const audit::Actor& by, ProgrammeId programme, const Practice& found) {
    record_look(world, {found.names.empty() ? audit::Kind::figures_seen : audit::Kind::people_listed, by, std::nullopt,
                        programme, fmt::format("practice {}", iso(found.as_of))});
}

}  // namespace

std::vector<SaidVerdict> verdicts_of(const Programme& programme, const MatchFacts& facts, Date as_of) {
    std::vector<SaidVerdict> found;
    const Timeline match(facts, as_of);
    if (!match.state()) return found;
    for (const auto& each : judge(programme, match)) found.push_back(said({facts.match}, each));
    return found;
}

int Practice::of(const Rule& rule, Outcome outcome) const {
    return static_cast<int>(std::ranges::count_if(
        verdicts, [&](const SaidVerdict& each) { return each.rule == &rule && each.outcome == outcome; }));
}

Result<Practice, NotFound> practice(const World& world, const Viewer& viewer, ProgrammeId programme, Date as_of) {
    if (!viewer.may(Right::see_figures, programme)) return refused(NotFound{});
    const bool sees_people = viewer.may(Right::see_people, programme);
    auto found = judged(world, programme, as_of, sees_people ? With::names : With::figures_only);
    if (found) record_practice(world, audit::actor(viewer, Right::see_figures), programme, *found);
    return found;
}

Result<Practice, NotFound> practice(const World& world, const audit::Actor& by, ProgrammeId programme, Date as_of) {
    auto found = judged(world, programme, as_of, With::figures_only);
    if (found) record_practice(world, by, programme, *found);
    return found;
}

std::vector<TaskToDo> tasks_to_do(const World& world, Date by_day) {
    std::vector<TaskToDo> found;
    auto tx = world.db.read();
    for (const auto& programme : store::programmes(tx))
        for (const auto& match : store::tasks(tx, programme.id, {}))
            for (const auto& task : match.tasks)
                if (task.to_do_on && *task.to_do_on <= by_day) found.push_back({programme.id, match.match, task});
    std::ranges::stable_sort(found, {}, [](const TaskToDo& each) { return *each.task.to_do_on; });
    return found;
}

}  // namespace mentorkorps::app
