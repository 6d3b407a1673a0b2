#include "app/world.hpp"

#include <algorithm>

#include "store/audit.hpp"

namespace mentorkorps::app {

const domain::Programme* policy(const World& world, db::Read& tx, domain::ProgrammeId id) {
    const auto open = store::programmes(tx);
    const auto programme = std::ranges::find(open, id, &store::OpenProgramme::id);
    return programme == open.end() ? nullptr : world.effective.of(tx, *programme, world.clock.today());
}

void record(db::Write& tx, const World& world, const domain::audit::Event& event) {
    store::append(tx, world.keys.audit, world.clock.now(), event);
}

void record_look(const World& world, const domain::audit::Event& event) { record_looks(world, {event}); }

void record_looks(const World& world, const std::vector<domain::audit::Event>& events) {
    if (events.empty()) return;
    world.db.together([&](db::Write& tx) {
        for (const auto& event : events) record(tx, world, event);
    });
}

}  // namespace mentorkorps::app
