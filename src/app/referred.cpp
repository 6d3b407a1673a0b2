#include "app/referred.hpp"

#include "store/referred.hpp"

namespace mentorkorps::app {

using namespace domain;

std::vector<ReferredYoungPerson> referred(const World& world, const Viewer& viewer) {
    std::vector<ReferredYoungPerson> seen;
    {
        auto tx = world.db.read();
        for (auto& each : store::referred_to(tx, viewer.account, world.clock.today())) {
            const auto programme = each.programme;
            if (const auto young = Gate::in_programme(viewer, Right::see_referred, programme, std::move(each)))
                seen.push_back(**young);
        }
    }
    std::vector<audit::Event> looks;
    for (const auto& each : seen)
        looks.push_back({audit::Kind::people_listed, audit::actor(viewer, Right::see_referred), each.person,
                         each.programme, "referred"});
    record_looks(world, looks);
    return seen;
}

}  // namespace mentorkorps::app
