#include "app/programmes.hpp"

namespace mentorkorps::app {

std::vector<RunProgramme> programmes_for(const World& world, const domain::Viewer& viewer) {
    std::vector<RunProgramme> found;
    auto tx = world.db.read();
    for (const auto& open : store::programmes(tx)) {
        const auto policy = world.policies.find(open.key);
        if (policy != world.policies.end() && viewer.may(domain::Right::signed_in, open.id))
            found.push_back({open.id, &policy->second});
    }
    return found;
}

std::optional<RunProgramme> programme_for(const World& world, const domain::Viewer& viewer, domain::Right right,
                                          std::string_view key) {
    for (const auto& each : programmes_for(world, viewer))
        if (each.policy->key == key && viewer.may(right, each.id)) return each;
    return std::nullopt;
}

}  // namespace mentorkorps::app
