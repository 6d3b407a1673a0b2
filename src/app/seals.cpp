#include "app/seals.hpp"

#include <fmt/format.h>

#include "store/audit.hpp"

namespace mentorkorps::app {
namespace {

using domain::audit::Actor;
using domain::audit::Kind;

constexpr int migration_with_seals = 5;

/// The line in the log also says that there are seals, should somebody take them all away.
void seal_all(db::Write& tx, const World& world, const Actor& by, std::string_view found) {
    const int schema = store::schema(tx);
    // The log first: whoever commits takes its end before the head of the seals.
    record(tx, world, {Kind::rows_sealed, by, {}, {}, fmt::format("migration {}; before: {}", schema, found)});
    store::seal_all(tx, {world.keys.seals, world.random}, schema);
}

bool is_up(const World& world) {
    auto tx = world.db.read();
    return store::sealed_schema(tx) == store::schema(tx);
}

}  // namespace

void keep_sealed(const World& world) {
    world.db.watch(store::watched_tables(), [&world](db::Write& tx, std::span<const db::Touched> touched) {
        store::seal(tx, {world.keys.seals, world.random}, touched);
    });
}

SealsBefore seals_before(db::Read& tx, int migration, const OrganisationKeys& keys) {
    if (migration < migration_with_seals || !store::sealed_schema(tx)) return std::nullopt;
    return store::verify_seals(tx, keys.seals, store::Look::where_sealed);
}

std::optional<std::string> bring_seals_up(const World& world, const SealsBefore& before) {
    if (is_up(world)) return std::nullopt;
    auto tx = world.db.write();
    const auto sealed_at = store::sealed_schema(tx);
    const auto seals = "the seals of its rows";
    if (!sealed_at && store::has_happened(tx, Kind::rows_sealed))
        return fmt::format("{} have been taken away by another program; no row is sealed any longer", seals);
    const auto found = before ? *before : sealed_at ? store::verify_seals(tx, world.keys.seals) : store::SealState{};
    if (!found.whole())
        return fmt::format("{} are left as they were before the upgrade, for they do not hold: {}", seals,
                           found.sentence());
    const bool is_new = store::log_length(tx) == 1;
    seal_all(tx, world, domain::audit::system(), sealed_at ? "whole" : "not sealed");
    tx.commit();
    if (is_new) return std::nullopt;
    if (sealed_at) return fmt::format("{} held, and were made anew for the new version", seals);
    return fmt::format("{} were made: edits from outside are found from now on, not those before", seals);
}

store::SealState seal_anew(const World& world, const Actor& by) {
    auto tx = world.db.write();
    auto found = store::verify_seals(tx, world.keys.seals);
    seal_all(tx, world, by, found.whole() ? "whole" : found.sentence());
    tx.commit();
    return found;
}

}  // namespace mentorkorps::app
