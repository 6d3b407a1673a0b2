#include "app/reports.hpp"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "store/organisation.hpp"
#include "store/reports.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

Result<Report, NotFound> counted(const World& world, ProgrammeId programme, Date as_of) {
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    return mentor_corps(*rules, store::corps_facts(tx, programme, as_of), as_of);
}

Result<std::vector<NamedPerson>, NotFound> named(const World& world, const FigureQuestion& question) {
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, question.programme);
    if (rules == nullptr) return refused(NotFound{});
    const auto facts = store::corps_facts(tx, question.programme, question.as_of);
    const auto ids = domain::people_behind(*rules, facts, question.as_of, question.figure);
    const std::unordered_set<PersonId> wanted(ids.begin(), ids.end());
    auto people = store::people_in(tx, question.programme);
    std::erase_if(people, [&](const NamedPerson& each) { return !wanted.contains(each.person); });
    return people;
}

}  // namespace

Result<Report, NotFound> report(const World& world, const Viewer& viewer, ProgrammeId programme, Date as_of) {
    if (!viewer.may(Right::see_figures, programme)) return refused(NotFound{});
    return report(world, audit::actor(viewer, Right::see_figures), programme, as_of);
}

Result<Report, NotFound> report(const World& world, const audit::Actor& by, ProgrammeId programme, Date as_of) {
    auto found = counted(world, programme, as_of);
    if (found)
        record_look(world, {audit::Kind::figures_seen, by, std::nullopt, programme,
                            fmt::format("{} {}", report_key, iso(as_of))});
    return found;
}

namespace {

std::optional<Heads> counted(const World& world, const Viewer& viewer, Date as_of) {
    auto tx = world.db.read();
    const auto programmes = store::programmes(tx);
    const auto may_see = [&](const auto& each) { return viewer.may(Right::see_figures, each.id); };
    if (programmes.size() < 2 || !std::ranges::all_of(programmes, may_see)) return std::nullopt;
    return store::heads(tx, as_of);
}

}  // namespace

std::optional<Heads> heads(const World& world, const Viewer& viewer, Date as_of) {
    const auto found = counted(world, viewer, as_of);
    if (found)
        record_look(world, {audit::Kind::figures_seen, audit::actor(viewer, Right::see_figures), std::nullopt,
                            std::nullopt, fmt::format("heads {}", iso(as_of))});
    return found;
}

Result<std::vector<NamedPerson>, NotFound> people_behind(const World& world, const Viewer& viewer,
                                                         const FigureQuestion& question) {
    if (!viewer.may(Right::see_people, question.programme)) return refused(NotFound{});
    auto people = named(world, question);
    if (people)
        record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::see_people), std::nullopt,
                            question.programme,
                            fmt::format("{} {} {}: {}", report_key, iso(question.as_of),
                                        name_of(question.figure.section), people->size())});
    return people;
}

}  // namespace mentorkorps::app
