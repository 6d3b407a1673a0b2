#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "db/database.hpp"

namespace mentorkorps::store {

struct LetterKind;
using LetterId = Id<LetterKind>;

/// How a try ended that did not send the mail: refused for good, certainly not sent this time, or nobody knows.
enum class MailFailure { refused, not_sent, uncertain };
struct FailedTry {
    MailFailure failure = MailFailure::uncertain;
    std::string_view why;  ///< in English, without the recipient
};

/// A mail that waits to be sent.
struct Letter {
    LetterId id;
    std::string to;
    std::string subject;
    std::string body;
    Instant written_at;
    int attempts = 0;  ///< how often it has been tried, this time included
};

/// Puts a mail into the outbox, in the transaction of what it tells of.
LetterId post(db::Write& tx, std::string_view to, std::string_view subject, std::string_view body, Instant at);
/// Whether such a mail has been put there, sent or not.
bool has_letter(db::Read& tx, std::string_view to, std::string_view subject);
/// Those that are due and have been tried less than `attempts_max` times, oldest first.
std::vector<LetterId> due_letters(db::Read& tx, Instant now, int attempts_max);
/// Takes one that is due: nobody else gets it before `until`. Nothing when somebody else was quicker.
std::optional<Letter> claim_letter(db::Write& tx, LetterId id, Instant now, Instant until);
void letter_sent(db::Write& tx, LetterId id, Instant at);
/// It did not go. Tried again from `again` on; never again without one.
void letter_failed(db::Write& tx, LetterId id, const FailedTry& failed, std::optional<Instant> again);

/// Mails that nobody tries any more.
struct GivenUp {
    MailFailure failure = MailFailure::uncertain;
    std::int64_t letters = 0;
};
/// Counted by how the last try ended. One whose try never ended (the server did) counts as uncertain when it was
/// written before `unfinished`; until then it may be on its way.
std::vector<GivenUp> given_up(db::Read& tx, Instant unfinished);
/// All of them are due again, as if they were new; how many.
std::int64_t try_again(db::Write& tx, Instant now, Instant unfinished);

}  // namespace mentorkorps::store

template <>
inline constexpr auto mentorkorps::names<mentorkorps::store::MailFailure> =
    std::array{mentorkorps::Named{mentorkorps::store::MailFailure::refused, "refused"},
               mentorkorps::Named{mentorkorps::store::MailFailure::not_sent, "not_sent"},
               mentorkorps::Named{mentorkorps::store::MailFailure::uncertain, "uncertain"}};
