#include "app/mail_out.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "store/outbox.hpp"

namespace mentorkorps::app {
namespace {

using namespace std::chrono_literals;
using enum mail::Outcome::Kind;
using store::MailFailure;

constexpr std::array<std::chrono::minutes, attempts_max - 1> pauses{1min, 5min, 30min, 2h, 8h};

/// When a mail is tried again that was tried `attempts` times; nothing: never.
std::optional<Instant> again(Instant now, int attempts) {
    if (attempts >= attempts_max) return std::nullopt;
    return now + pauses.at(static_cast<std::size_t>(attempts - 1));
}

mail::Message message(const World& world, const MailOut& out, const store::Letter& letter) {
    const auto host = out.from.substr(out.from.find('@') + 1);
    return {.from = out.from,
            .to = letter.to,
            .subject = letter.subject,
            .text = letter.body,
            .id = fmt::format("{}-{}-{}@{}", world.slug, letter.id.value, letter.written_at.time_since_epoch().count(),
                              host),
            .at = letter.written_at};
}

/// Nobody else's until it is known how it went: a server that ends meanwhile leaves it unsent rather than sent twice.
std::optional<store::Letter> claimed(const World& world, store::LetterId id) {
    auto tx = world.db.write();
    auto letter = store::claim_letter(tx, id, world.clock.now(), Instant::max());
    tx.commit();
    return letter;
}

void keep(const World& world, const store::Letter& letter, const mail::Outcome& outcome) {
    const auto now = world.clock.now();
    auto tx = world.db.write();
    switch (outcome.kind) {
        case sent: store::letter_sent(tx, letter.id, now); break;
        case not_sent:
            store::letter_failed(tx, letter.id, {MailFailure::not_sent, outcome.why}, again(now, letter.attempts));
            break;
        case refused: store::letter_failed(tx, letter.id, {MailFailure::refused, outcome.why}, std::nullopt); break;
        case uncertain: store::letter_failed(tx, letter.id, {MailFailure::uncertain, outcome.why}, std::nullopt); break;
    }
    tx.commit();
}

std::vector<store::LetterId> due(const World& world) {
    auto tx = world.db.read();
    return store::due_letters(tx, world.clock.now(), attempts_max);
}

}  // namespace

std::string send_mail(const World& world, const MailOut& out, Trial trial) {
    const auto letters = due(world);
    if (letters.empty()) return {};
    if (trial == Trial::look_only) return fmt::format("mails due {}", letters.size());
    int sent_count = 0;
    int failed_count = 0;
    for (const auto id : letters) {
        const auto letter = claimed(world, id);
        if (!letter) continue;
        const auto outcome = out.send(message(world, out, *letter));
        keep(world, *letter, outcome);
        ++(outcome.kind == sent ? sent_count : failed_count);
    }
    return fmt::format("mails sent {}, failed {}", sent_count, failed_count);
}

}  // namespace mentorkorps::app
