#include "app/programmes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentorkorps::app {

std::vector<RunProgramme> programmes_for(const World& world, db::Read& tx, const domain::Viewer& viewer) {
    std::vector<RunProgramme> found;
    for (const auto& open : store::programmes(tx)) {
        if (!viewer.may(domain::Right::signed_in, open.id)) continue;
        if (const auto* policy = world.effective.of(tx, open, world.clock.today())) found.push_back({open.id, policy});
    }
    return found;
}

std::string console_sentence(const NoPolicy& refusal) {
    return fmt::format("there is no policy of a programme '{}'; there are: {}", refusal.key,
                       fmt::join(refusal.known, ", "));
}

std::optional<NoPolicy> missing_policy(const Policies& policies, std::string_view key) {
    if (policies.contains(key)) return std::nullopt;
    NoPolicy missing{std::string(key), {}};
    for (const auto& [known, policy] : policies) missing.known.push_back(known);
    return missing;
}

Result<domain::ProgrammeId, NoPolicy> open_programme(const World& world, const domain::audit::Actor& by,
                                                     std::string_view key) {
    if (auto missing = missing_policy(world.policies, key)) return refused(std::move(*missing));
    auto tx = world.db.write();
    if (const auto runs = store::programme(tx, key)) return *runs;
    const auto id = store::open_programme(tx, key, world.clock.today());
    record(tx, world, {domain::audit::Kind::organisation_changed, by, {}, id, "programme opened"});
    tx.commit();
    return id;
}

}  // namespace mentorkorps::app
