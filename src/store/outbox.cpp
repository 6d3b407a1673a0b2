#include "store/outbox.hpp"

namespace mentorkorps::store {

constexpr db::Sql insert_letter =
    "insert into outbox (recipient, subject, body, created_at, due_at) values ($1, $2, $3, $4, $4) returning id";

LetterId post(db::Write& tx, std::string_view to, std::string_view subject, std::string_view body, Instant at) {
    return tx.value<LetterId>(insert_letter, to, subject, body, at);
}

constexpr db::Sql select_due =
    "select id from outbox where sent_at is null and due_at <= $1 and attempts < $2 order by due_at, id";

std::vector<LetterId> due_letters(db::Read& tx, Instant now, int attempts_max) {
    return tx.all(select_due, [](const db::Row& row) { return row.get<LetterId>(0); }, now, attempts_max);
}

constexpr db::Sql take_letter =
    "update outbox set attempts = attempts + 1, due_at = $3 where id = $1 and sent_at is null and due_at <= $2 "
    "returning id, recipient, subject, body, created_at, attempts";

std::optional<Letter> claim_letter(db::Write& tx, LetterId id, Instant now, Instant until) {
    return tx.one(
        take_letter,
        [](const db::Row& row) {
            return Letter{.id = row.get<LetterId>(0),
                          .to = row.get<std::string>(1),
                          .subject = row.get<std::string>(2),
                          .body = row.get<std::string>(3),
                          .written_at = row.get<Instant>(4),
                          .attempts = row.get<int>(5)};
        },
        id, now, until);
}

constexpr db::Sql put_sent = "update outbox set sent_at = $2, last_error = null where id = $1";

void letter_sent(db::Write& tx, LetterId id, Instant at) { tx.run(put_sent, id, at); }

constexpr db::Sql put_failed = "update outbox set last_error = $2, due_at = $3 where id = $1";
constexpr Instant never = Instant::max();

void letter_failed(db::Write& tx, LetterId id, std::string_view why, std::optional<Instant> again) {
    tx.run(put_failed, id, why, again.value_or(never));
}

}  // namespace mentorkorps::store
