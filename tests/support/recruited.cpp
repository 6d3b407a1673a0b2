#include "tests/support/recruited.hpp"

#include "store/applications.hpp"
#include "store/information_meetings.hpp"
#include "store/recruitment.hpp"

namespace mentorkorps::tests {

Recruited recruited(const TestInstallation& installation, const Cast& cast) {
    const auto& world = installation.skovby();
    const store::Written written{cast.karen.account, world.clock.now()};
    auto tx = world.db.write();
    const auto round =
        store::add(tx, {.programme = cast.middelfart, .name = "Vinter 2026", .from = world.clock.today()}, written);
    const auto application =
        store::add(tx, {world.keys.applications, world.random},
                   {.round = round, .name = "Mia Dahl", .phone = "+4520000909", .words = "Jeg har tid."}, "mia",
                   written, world.clock.today());
    store::add(tx, domain::InformationMeeting{.round = round, .on = world.clock.today(), .place = "Biblioteket"},
               written);
    tx.commit();
    return {round, *application};
}

}  // namespace mentorkorps::tests
