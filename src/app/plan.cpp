#include "app/plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/matches.hpp"
#include "store/practice.hpp"
#include "store/tasks.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// Measured on SQLite: while 149,000 tasks are written 400 at a time, nobody else waits longer than 15 ms.
constexpr std::size_t matches_a_transaction = 20, tasks_a_transaction = 400;

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

Replans& operator+=(Replans& all, const Replans& some) {
    all.matches += some.matches;
    all.came += some.came;
    all.moved += some.moved;
    all.gone += some.gone;
    return all;
}

Replans counted(const OutOfStep& found) {
    const auto again = static_cast<std::size_t>(found.change.again), gone = static_cast<std::size_t>(found.change.gone);
    return {1, found.change.added.size() + again, found.change.changed.size() - again - gone, gone};
}

void write(db::Write& tx, ProgrammeId programme, const OutOfStep& found) {
    for (const auto& task : found.change.added) store::add(tx, programme, found.match, task);
    for (const auto& task : found.change.changed) store::change(tx, task);
}

/// The first of them that go into one transaction: one at least.
std::span<const OutOfStep> first_of(std::span<const OutOfStep> found) {
    std::size_t matches = 0, tasks = 0;
    while (matches < std::min(matches_a_transaction, found.size()) && (matches == 0 || tasks < tasks_a_transaction)) {
        tasks += found[matches].change.added.size() + found[matches].change.changed.size();
        ++matches;
    }
    return found.first(matches);
}

/// Looks again at what was found, now that nobody else can change it.
Replans bring_in_step(const World& world, const audit::Actor& by, ProgrammeId programme,
                      std::span<const OutOfStep> some) {
    Replans done;
    auto tx = world.db.write();
    for (const auto& each : some) done += replan(tx, world, programme, each.match);
    record(tx, world, {audit::Kind::task_changed, by, {}, programme, fmt::format("matches planned: {}", some.size())});
    tx.commit();
    return done;
}

/// A few matches at a time, and between them whoever waits.
Replans bring_in_step(const World& world, const audit::Actor& by, ProgrammeId programme,
                      const std::vector<OutOfStep>& found) {
    Replans done;
    for (std::span<const OutOfStep> left = found; !left.empty();) {
        const auto some = first_of(left);
        done += bring_in_step(world, by, programme, some);
        left = left.subspan(some.size());
        world.db.give_way();
    }
    return done;
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
    Replans all;
    for (const auto& programme : programmes(world)) {
        const auto found = out_of_step(world, programme.id);
        if (trial == Trial::look_only)
            for (const auto& each : found) all += counted(each);
        else
            all += bring_in_step(world, audit::system(), programme.id, found);
    }
    return fmt::format("matches {}, tasks new {}, changed {}", all.matches, all.came, all.moved + all.gone);
}

Result<Replans, NotFound> plan_now(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    return bring_in_step(world, audit::actor(viewer, Right::change_people), programme, out_of_step(world, programme));
}

Replans replan(db::Write& tx, const World& world, ProgrammeId programme, MatchId match) {
    Replans done;
    store::hold(tx, match);
    for (const auto& each : out_of_step(tx, world, programme, match)) {
        write(tx, programme, each);
        done += counted(each);
    }
    return done;
}

}  // namespace mentorkorps::app
