#include "app/today.hpp"

#include <fmt/format.h>

#include "store/today.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

Result<TodayList, NotFound> found(const World& world, ProgrammeId programme, const TodayPage& page) {
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    const auto day = world.clock.today();
    return domain::today(store::today_facts(tx, programme, day), *rules, day, page);
}

/// "i-dag silent_matches=20/31 …": how many were shown, of how many.
std::string counts(const TodayList& list) {
    std::string text = "i-dag";
    for (const auto& group : list.groups)
        text += fmt::format(" {}={}/{}", name_of(group.key), group.lines.size(), group.total);
    return text;
}

}  // namespace

Result<TodayList, NotFound> today(const World& world, const Viewer& viewer, ProgrammeId programme,
                                  const TodayPage& page) {
    if (!viewer.may(Right::see_people, programme)) return refused(NotFound{});
    auto list = found(world, programme, page);
    if (list)
        record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::see_people), std::nullopt,
                            programme, counts(*list)});
    return list;
}

}  // namespace mentorkorps::app
