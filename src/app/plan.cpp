#include "app/plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/matches.hpp"
#include "store/practice.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

constexpr std::size_t matches_a_transaction = 20;

struct OutOfStep {
    MatchId match;
    Replanned change;
};

/// The matches of a programme, or one of them, whose tasks are not as the rules want them.
std::vector<OutOfStep> out_of_step(db::Read& tx, const World& world, ProgrammeId programme, MatchId only) {
    std::vector<OutOfStep> found;
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return found;
    const auto today = world.clock.today();
    const auto written = store::tasks(tx, programme, only);
    auto next = written.begin();
    for (const auto& facts : store::match_facts(tx, {.programme = programme, .only = only}, today)) {
        next = std::find_if(next, written.end(), [&](const auto& each) { return each.match >= facts.match; });
        const bool has_any = next != written.end() && next->match == facts.match;
        const Timeline timeline(facts, today);
        auto change =
            domain::replan(has_any ? next->tasks : std::vector<Task>{}, plan(*rules, timeline), lost(*rules, timeline));
        if (!change.is_nothing()) found.push_back({facts.match, std::move(change)});
    }
    return found;
}

struct Counts {
    std::size_t matches = 0, added = 0, changed = 0;
    void count(const Replanned& change) {
        ++matches;
        added += change.added.size();
        changed += change.changed.size();
    }
};

void write(db::Write& tx, ProgrammeId programme, const OutOfStep& found) {
    for (const auto& task : found.change.added) store::add(tx, programme, found.match, task);
    for (const auto& task : found.change.changed) store::change(tx, task);
}

/// Looks again at what was found, now that nobody else can change it.
void bring_in_step(const World& world, ProgrammeId programme, std::span<const OutOfStep> some) {
    auto tx = world.db.write();
    for (const auto& each : some) replan(tx, world, programme, each.match);
    record(
        tx, world,
        {audit::Kind::task_changed, audit::system(), {}, programme, fmt::format("matches planned: {}", some.size())});
    tx.commit();
}

std::vector<store::OpenProgramme> programmes(const World& world) {
    auto tx = world.db.read();
    return store::programmes(tx);
}

std::vector<OutOfStep> out_of_step(const World& world, ProgrammeId programme) {
    auto tx = world.db.read();
    return out_of_step(tx, world, programme, {});
}

}  // namespace

std::string plan(const World& world, Trial trial) {
    Counts counts;
    for (const auto& programme : programmes(world)) {
        const auto found = out_of_step(world, programme.id);
        for (const auto& each : found) counts.count(each.change);
        if (trial == Trial::look_only) continue;
        for (std::size_t from = 0; from < found.size(); from += matches_a_transaction) {
            bring_in_step(world, programme.id,
                          std::span(found).subspan(from, std::min(matches_a_transaction, found.size() - from)));
            world.db.give_way();
        }
    }
    return fmt::format("matches {}, tasks new {}, changed {}", counts.matches, counts.added, counts.changed);
}

void replan(db::Write& tx, const World& world, ProgrammeId programme, MatchId match) {
    store::hold(tx, match);
    for (const auto& each : out_of_step(tx, world, programme, match)) write(tx, programme, each);
}

}  // namespace mentorkorps::app
