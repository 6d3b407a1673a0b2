#include "store/outbox.hpp"

namespace mentorkorps::store {

constexpr db::Sql insert_letter =
    "insert into outbox (recipient, subject, body, created_at, due_at) values ($1, $2, $3, $4, $4) returning id";

LetterId post(db::Write& tx, std::string_view to, std::string_view subject, std::string_view body, Instant at) {
    return tx.value<LetterId>(insert_letter, to, subject, body, at);
}

constexpr db::Sql count_letters = "select count(*) from outbox where recipient = $1 and subject = $2";

bool has_letter(db::Read& tx, std::string_view to, std::string_view subject) {
    return tx.value<std::int64_t>(count_letters, to, subject) > 0;
}

constexpr db::Sql select_due =
    "select id from outbox where sent_at is null and due_at <= $1 and attempts < $2 order by due_at, id";

std::vector<LetterId> due_letters(db::Read& tx, Instant now, int attempts_max) {
    return tx.all(select_due, [](const db::Row& row) { return row.get<LetterId>(0); }, now, attempts_max);
}

constexpr db::Sql take_letter =
    "update outbox set attempts = attempts + 1, due_at = $3, failure = null where id = $1 and sent_at is null and "
    "due_at <= $2 "
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

constexpr db::Sql put_sent = "update outbox set sent_at = $2, last_error = null, failure = null where id = $1";

void letter_sent(db::Write& tx, LetterId id, Instant at) { tx.run(put_sent, id, at); }

constexpr db::Sql put_failed = "update outbox set last_error = $2, failure = $3, due_at = $4 where id = $1";
constexpr Instant never = Instant::max();

void letter_failed(db::Write& tx, LetterId id, const FailedTry& failed, std::optional<Instant> again) {
    tx.run(put_failed, id, failed.why, failed.failure, again.value_or(never));
}

constexpr db::Sql count_given_up =
    "select coalesce(failure, 'uncertain'), count(*) from outbox where sent_at is null and due_at = $1 and "
    "(failure is not null or created_at < $2) group by coalesce(failure, 'uncertain') order by 1";

std::vector<GivenUp> given_up(db::Read& tx, Instant unfinished) {
    return tx.all(
        count_given_up, [](const db::Row& row) { return GivenUp{row.get<MailFailure>(0), row.get<std::int64_t>(1)}; },
        never, unfinished);
}

constexpr db::Sql renew_given_up =
    "update outbox set due_at = $3, attempts = 0, failure = null where sent_at is null and due_at = $1 and "
    "(failure is not null or created_at < $2)";

std::int64_t try_again(db::Write& tx, Instant now, Instant unfinished) {
    return tx.run(renew_given_up, never, unfinished, now);
}

}  // namespace mentorkorps::store
