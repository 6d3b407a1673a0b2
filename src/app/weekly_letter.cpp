#include "app/weekly_letter.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "app/today.hpp"
#include "domain/today/digest.hpp"
#include "store/accounts.hpp"
#include "store/outbox.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

bool coordinates(const store::Account& account, ProgrammeId programme) {
    return !account.closed_at && std::ranges::any_of(account.grants, [&](const Grant& grant) {
        return grant.role == Role::coordinator && (!grant.programme || grant.programme == programme);
    });
}

struct Addressed {
    std::string to;
    Digest letter;
};

/// What is to be posted about one programme, and has not been.
std::vector<Addressed> letters(db::Read& tx, const World& world, ProgrammeId programme) {
    std::vector<Addressed> found;
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return found;
    const auto monday = world.clock.today();
    const auto list = today_list(tx, programme, *rules, monday, TodayPage{.most = 0});
    for (const auto& account : store::accounts(tx)) {
        if (!coordinates(account, programme)) continue;
        auto letter = digest(*rules, list, account.name, monday);
        if (letter && !store::has_letter(tx, account.login, letter->subject))
            found.push_back({account.login, std::move(*letter)});
    }
    return found;
}

std::vector<Addressed> letters(const World& world) {
    std::vector<Addressed> all;
    auto tx = world.db.read();
    for (const auto& programme : store::programmes(tx))
        std::ranges::move(letters(tx, world, programme.id), std::back_inserter(all));
    return all;
}

}  // namespace

std::string weekly_letter(const World& world, Trial trial) {
    if (std::chrono::weekday(world.clock.today()) != std::chrono::Monday) return {};
    const auto found = letters(world);
    auto tx = world.db.write();
    if (trial == Trial::for_real)
        for (const auto& [to, letter] : found) store::post(tx, to, letter.subject, letter.body, world.clock.now());
    tx.commit();
    return fmt::format("weekly letters {}", found.size());
}

}  // namespace mentorkorps::app
