#include "app/weekly_letter.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "app/today.hpp"
#include "domain/today/digest.hpp"
#include "store/accounts.hpp"
#include "store/deputies.hpp"
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

/// To whom a programme's letter goes: not to who is away, but to who has their tasks meanwhile.
class Post {
  public:
    Post(db::Read& tx, ProgrammeId programme, Date day)
        : colleagues_(store::coordinators(tx, programme)), absences_(store::absences(tx, day)), day_(day) {}
    bool goes_to(AccountId who) const { return taken_by(who) == who; }
    std::vector<std::string> covered_by(AccountId who) const {
        std::vector<std::string> names;
        for (const auto& each : colleagues_)
            if (each.account != who && taken_by(each.account) == who) names.push_back(each.name);
        return names;
    }

  private:
    AccountId taken_by(AccountId who) const { return in_hand_of(who, colleagues_, absences_, day_).value_or(who); }
    Colleagues colleagues_;
    Absences absences_;
    Date day_;
};

/// What is to be posted about one programme, and has not been.
std::vector<Addressed> letters(db::Read& tx, const World& world, ProgrammeId programme) {
    std::vector<Addressed> found;
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return found;
    const auto today = world.clock.today();
    const auto list = today_list(tx, programme, *rules, today, TodayPage{.most = 0});
    const Post post(tx, programme, today);
    for (const auto& account : store::accounts(tx)) {
        if (!coordinates(account, programme) || !post.goes_to(account.id)) continue;
        auto letter = digest(*rules, list, {account.name, post.covered_by(account.id)}, today);
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
    const auto found = letters(world);
    auto tx = world.db.write();
    if (trial == Trial::for_real)
        for (const auto& [to, letter] : found) store::post(tx, to, letter.subject, letter.body, world.clock.now());
    tx.commit();
    return fmt::format("weekly letters {}", found.size());
}

}  // namespace mentorkorps::app
