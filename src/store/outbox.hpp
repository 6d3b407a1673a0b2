#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"

namespace mentorkorps::store {

struct LetterKind;
using LetterId = Id<LetterKind>;

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
/// Those that are due and have been tried less than `attempts_max` times, oldest first.
std::vector<LetterId> due_letters(db::Read& tx, Instant now, int attempts_max);
/// Takes one that is due: nobody else gets it before `until`. Nothing when somebody else was quicker.
std::optional<Letter> claim_letter(db::Write& tx, LetterId id, Instant now, Instant until);
void letter_sent(db::Write& tx, LetterId id, Instant at);
/// It did not go. Tried again from `again` on; never again without one.
void letter_failed(db::Write& tx, LetterId id, std::string_view why, std::optional<Instant> again);

}  // namespace mentorkorps::store
