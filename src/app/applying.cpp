#include "app/applying.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/recruitment/form_ticket.hpp"
#include "store/applications.hpp"
#include "store/information_meetings.hpp"
#include "store/outbox.hpp"
#include "store/policies.hpp"
#include "store/recruitment.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

audit::Actor applicant() { return {std::nullopt, "applicant"}; }

std::string about(std::string_view programme) { return fmt::format("application {}", programme); }

db::Bytes print_of(const World& world, std::string_view kind, std::string_view subject) {
    return {fingerprint(world.keys.prints, fmt::format("applies {} {}", kind, subject))};
}

Result<PublicProgramme, NotFound> found(const World& world, db::Read& tx, std::string_view key) {
    const auto id = store::programme(tx, key);
    const auto* rules = id ? policy(world, tx, *id) : nullptr;
    if (rules == nullptr) return refused(NotFound{});
    const auto today = world.clock.today();
    const auto rounds = store::rounds(tx, *id);
    PublicProgramme programme{.id = *id, .policy = rules, .next = next_round(rounds, today)};
    if (const auto* open = open_round(rounds, today)) programme.open = *open;
    if (programme.open)
        for (auto& each : store::information_meetings(tx, *id))
            if (each.round == programme.open->id && each.on >= today) programme.meetings.push_back(std::move(each));
    return programme;
}

/// Whether one sender, or all of them, have sent so many that the rest have to wait.
bool are_too_many(db::Read& tx, const db::Bytes& sender, const db::Bytes& programme, Instant since) {
    return store::tries(tx, sender, since) >= apply_limits::per_address ||
           store::tries(tx, programme, since) >= apply_limits::per_programme;
}

/// Says nothing that was typed: whose address it is, nobody has shown. And not twice, for it may be anybody's.
void thank(db::Write& tx, const World& world, const std::string& to, Tongue tongue) {
    const bool is_english = tongue == Tongue::english;
    const auto* subject = is_english ? "We have received your message" : "Vi har fået din henvendelse";
    if (store::has_letter(tx, to, subject)) return;
    const auto body =
        is_english
            ? fmt::format(
                  "Hello\n\nThank you for writing to {}. We have received your message, and you will hear from us when "
                  "we have read it.\n\nIf you have not written to us, please disregard this mail.\n",
                  world.name)
            : fmt::format(
                  "Hej\n\nTak, fordi du skrev til {}. Vi har fået det, du sendte, og du hører fra os, når vi har læst "
                  "det.\n\nHar du ikke skrevet til os, så se bort fra denne mail.\n",
                  world.name);
    store::post(tx, to, subject, body, world.clock.now());
}

void keep(db::Write& tx, const World& world, const SentApplication& sent, const PublicProgramme& programme,
          Application application, std::string_view once) {
    application.round = programme.open->id;
    const store::ApplicationSealing sealing{world.keys.applications, world.random};
    const auto id = store::add(tx, sealing, application, once, {std::nullopt, world.clock.now()}, world.clock.today());
    if (!id) return;  // the same form, sent before
    if (application.email) thank(tx, world, *application.email, sent.tongue);
    record(tx, world,
           {audit::Kind::application_received, applicant(), std::nullopt, programme.id,
            fmt::format("application {} round {}", id->value, application.round.value)});
}

}  // namespace

Result<PublicProgramme, NotFound> public_programme(const World& world, std::string_view key) {
    auto tx = world.db.read();
    return found(world, tx, key);
}

std::string form_ticket(const World& world, std::string_view programme) {
    return signed_ticket(world.keys.prints, {world.clock.now(), token(world.random)}, about(programme));
}

Result<Applied, ApplyRefusal> apply(const World& world, const SentApplication& sent) {
    const auto now = world.clock.now();
    auto tx = world.db.write();
    const auto programme = found(world, tx, sent.programme);
    if (!programme) return refused(NotFound{});
    if (!programme->open) return refused(NoRoundNow{});
    const auto ticket = ticket_in(world.keys.prints, sent.ticket, about(sent.programme));
    if (!ticket || age_of(*ticket, now) == TicketAge::too_old)
        return refused(NotTakenNow{form_ticket(world, sent.programme)});
    if (age_of(*ticket, now) == TicketAge::too_fresh) return refused(NotTakenNow{sent.ticket});
    auto application = written(sent.draft, *programme->policy);
    const bool is_machine = !trim(sent.trap).empty();
    if (!application && !is_machine) return refused(std::move(application.error()));

    const auto sender = print_of(world, "from", sent.sender), all = print_of(world, "to", sent.programme);
    if (are_too_many(tx, sender, all, now - apply_limits::window)) return refused(NotTakenNow{sent.ticket});
    store::add_try(tx, sender, now);
    store::add_try(tx, all, now);
    if (!is_machine) keep(tx, world, sent, *programme, *std::move(application), ticket->once);
    tx.commit();
    return Applied::yes;
}

std::string erase_applications(const World& world, Trial trial) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    std::size_t erased = 0;
    for (const auto& programme : store::programmes(tx)) {
        const auto* rules = policy(world, tx, programme.id);
        if (rules == nullptr) continue;
        const auto old =
            store::applications_to_erase(tx, programme.id, plus_months(today, -months_kept(*rules, today)));
        erased += old.size();
        if (trial == Trial::look_only || old.empty()) continue;
        for (const auto& each : old) store::erase(tx, each, today);
        record(tx, world,
               {audit::Kind::applications_erased, audit::system(), std::nullopt, programme.id,
                fmt::format("applications {}", old.size())});
    }
    if (trial == Trial::for_real) {
        store::forget_tries_before(tx, world.clock.now() - apply_limits::window);
        tx.commit();
    }
    return fmt::format("applications erased {}", erased);
}

}  // namespace mentorkorps::app
