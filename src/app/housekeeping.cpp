#include "app/housekeeping.hpp"

#include <fmt/format.h>

#include "app/sign_in.hpp"
#include "store/jobs.hpp"

namespace mentorkorps::app {
namespace {

using namespace std::chrono_literals;

constexpr auto turn_lasts = 1h;

store::Deadlines deadlines(Instant now) {
    return {.session_begun = now - sign_in_limits::whole,
            .session_seen = now - sign_in_limits::idle,
            .sign_in_failure = now - sign_in_limits::window,
            .import_draft = now - 24h,
            .letter_sent = now - 30 * 24h};
}

}  // namespace

Turn take_turn(const World& world, std::string_view job, Date day) {
    const auto now = world.clock.now();
    auto tx = world.db.write();
    const auto claim = store::claim_run(tx, job, day, now, now - turn_lasts);
    tx.commit();
    return claim == store::Claim::taken ? Turn::ours : Turn::not_ours;
}

void end_turn(const World& world, std::string_view job, Date day) {
    auto tx = world.db.write();
    store::finish_run(tx, job, day, world.clock.now());
    tx.commit();
}

std::string tidy(const World& world, Trial trial) {
    const auto before = deadlines(world.clock.now());
    auto tx = world.db.write();
    const auto gone = store::outdated(tx, before);
    if (trial == Trial::for_real) store::remove_outdated(tx, before);
    tx.commit();
    return fmt::format("sessions {}, failed sign-ins {}, spreadsheets {}, sent mails {}", gone.sessions,
                       gone.sign_in_failures, gone.import_drafts, gone.letters);
}

}  // namespace mentorkorps::app
