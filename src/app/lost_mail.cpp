#include "app/lost_mail.hpp"

#include <fmt/format.h>

#include "store/outbox.hpp"

namespace mentorkorps::app {
namespace {

/// Longer than any mail is on its way with all its tries.
constexpr std::chrono::hours on_its_way{24};

std::string sentence(store::MailFailure failure) {
    switch (failure) {
        case store::MailFailure::refused:
            return "Modtagerens mailserver sagde nej. Som regel er e-mailadressen forkert: se den efter, før du prøver "
                   "igen.";
        case store::MailFailure::not_sent:
            return "Vi kunne ikke komme i forbindelse med mailserveren, selv om vi har prøvet i mange timer. Se efter, "
                   "om den er sat rigtigt op, før du prøver igen.";
        case store::MailFailure::uncertain:
            return "Forbindelsen blev afbrudt, mens vi sendte, så det er usikkert, om mailen kom frem. Prøver du igen, "
                   "kan den komme to gange.";
    }
    return {};
}

}  // namespace

std::vector<LostMail> lost_mail(const World& world) {
    std::vector<LostMail> found;
    auto tx = world.db.read();
    for (const auto& [failure, letters] : store::given_up(tx, world.clock.now() - on_its_way))
        found.push_back({letters, sentence(failure)});
    return found;
}

std::int64_t send_lost_mail_again(const World& world, const domain::audit::Actor& by) {
    const auto now = world.clock.now();
    auto tx = world.db.write();
    const auto count = store::try_again(tx, now, now - on_its_way);
    record(tx, world,
           {domain::audit::Kind::organisation_changed, by, {}, {}, fmt::format("mails tried again: {}", count)});
    tx.commit();
    return count;
}

}  // namespace mentorkorps::app
