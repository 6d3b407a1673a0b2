#include "app/applications.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/letters/discreet.hpp"
#include "store/applications.hpp"
#include "store/outbox.hpp"
#include "store/recruitment.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

constexpr std::size_t reason_letters_max = 500;

std::optional<KeptApplication> application_for(db::Read& tx, const World& world, const Viewer& viewer,
                                               const WhichApplication& which) {
    if (!viewer.may(Right::change_people, which.programme)) return std::nullopt;
    return store::application(tx, world.keys.applications, which.programme, which.application);
}

/// Keeps the answer; the caller holds the application.
void answer(db::Write& tx, const World& world, const Viewer& viewer, const WhichApplication& which,
            const ApplicationStand& stand) {
    store::add(tx, {world.keys.applications, world.random}, which.application, stand,
               {viewer.account, world.clock.now()});
    record(tx, world,
           {audit::Kind::application_answered, audit::actor(viewer, Right::change_people), std::nullopt,
            which.programme, fmt::format("application {}: {}", which.application.value, name_of(stand.state))});
}

TurnAwayFault as_fault(Indiscretion indiscretion) {
    switch (indiscretion) {
        case Indiscretion::cpr: return TurnAwayFault::letter_holds_cpr;
        case Indiscretion::care: return TurnAwayFault::letter_tells_care;
        case Indiscretion::way_in: return TurnAwayFault::letter_is_way_in;
    }
    return TurnAwayFault::letter_holds_cpr;
}

}  // namespace

ApplicationsWaiting applications_waiting(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_people, programme)) return {};
    auto tx = world.db.read();
    return store::applications_waiting(tx, programme);
}

Result<ApplicationPage, NotFound> application(const World& world, const Viewer& viewer, const WhichApplication& which) {
    ApplicationPage page;
    {
        auto tx = world.db.read();
        auto kept = application_for(tx, world, viewer, which);
        if (!kept) return refused(NotFound{});
        page.round = *store::round(tx, which.programme, kept->application.round);
        page.kept = *std::move(kept);
    }
    record_look(world, {audit::Kind::application_read, audit::actor(viewer, Right::change_people), std::nullopt,
                        which.programme, fmt::format("application {}", which.application.value)});
    return page;
}

std::string sentence(TurnAwayFault fault) {
    switch (fault) {
        case TurnAwayFault::reason_missing:
            return "Hvorfor: Skriv kort hvorfor, så en kollega kan forstå det senere. Ansøgeren ser det ikke.";
        case TurnAwayFault::reason_long: return "Hvorfor: Skriv det kortere; der er plads til 500 tegn.";
        case TurnAwayFault::reason_holds_cpr: return "Hvorfor: Her står et tal, der ligner et CPR-nummer. Slet det.";
        case TurnAwayFault::again_unread:
            return "Igen fra: Det er ikke en dato. Skriv den som 31-12-2027, eller lad feltet stå tomt.";
        case TurnAwayFault::again_past:
            return "Igen fra: Dagen er gået. Skriv en senere dag, eller lad feltet være tomt.";
        case TurnAwayFault::letter_empty: return "Brevet er tomt. Skriv noget i det, eller sig nej uden et brev.";
        case TurnAwayFault::letter_holds_cpr: return "I brevet står et tal, der ligner et CPR-nummer. Slet det.";
        case TurnAwayFault::letter_tells_care: return "Brevet: " + std::string(sentence(Indiscretion::care));
        case TurnAwayFault::letter_is_way_in: return "Brevet: " + std::string(sentence(Indiscretion::way_in));
    }
    return {};
}

std::optional<TurnAwayFault> fault_in(const TurnAway& wanted, Date today) {
    const auto reason = trim(wanted.reason);
    if (reason.empty()) return TurnAwayFault::reason_missing;
    if (length(reason) > reason_letters_max) return TurnAwayFault::reason_long;
    if (may_hold_cpr(reason)) return TurnAwayFault::reason_holds_cpr;
    if (wanted.again_from && *wanted.again_from <= today) return TurnAwayFault::again_past;
    if (wanted.letter == RefusalLetter::none) return std::nullopt;
    if (trim(wanted.text).empty()) return TurnAwayFault::letter_empty;
    const auto indiscretion = indiscretion_in(wanted.text);
    return indiscretion ? std::optional(as_fault(*indiscretion)) : std::nullopt;
}

Result<ApplicationId, TurnAwayRefusal> turn_away(const World& world, const Viewer& viewer, const TurnAway& wanted) {
    auto tx = world.db.write();
    store::hold(tx, wanted.which.application);
    const auto kept = application_for(tx, world, viewer, wanted.which);
    if (!kept) return refused(NotFound{});
    if (!may_follow(kept->now.state, ApplicationState::turned_away)) return refused(AnsweredBefore{kept->now.state});
    const auto today = world.clock.today();
    if (const auto fault = fault_in(wanted, today)) return refused(*fault);
    answer(tx, world, viewer, wanted.which,
           {.state = ApplicationState::turned_away,
            .on = today,
            .reason = std::string(trim(wanted.reason)),
            .again_from = wanted.again_from});
    if (const auto& to = kept->application.email; wanted.letter == RefusalLetter::sent && to)
        store::post(tx, *to, "Svar på din henvendelse", wanted.text, world.clock.now());
    tx.commit();
    return wanted.which.application;
}

Result<ApplicationId, WithdrawRefusal> withdraw_application(const World& world, const Viewer& viewer,
                                                            const WhichApplication& which) {
    auto tx = world.db.write();
    store::hold(tx, which.application);
    const auto kept = application_for(tx, world, viewer, which);
    if (!kept) return refused(NotFound{});
    if (!may_follow(kept->now.state, ApplicationState::withdrawn)) return refused(AnsweredBefore{kept->now.state});
    answer(tx, world, viewer, which, {.state = ApplicationState::withdrawn, .on = world.clock.today()});
    tx.commit();
    return which.application;
}

}  // namespace mentorkorps::app
