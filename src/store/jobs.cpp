#include "store/jobs.hpp"

namespace mentorkorps::store {

constexpr db::Sql take_run =
    "insert into job_run (name, for_day, claimed_at) values ($1, $2, $3) "
    "on conflict (name, for_day) do update set claimed_at = excluded.claimed_at "
    "where job_run.finished_at is null and job_run.claimed_at < $4";

Claim claim_run(db::Write& tx, std::string_view job, Date day, Instant now, Instant stale) {
    return tx.run(take_run, job, day, now, stale) == 1 ? Claim::taken : Claim::not_ours;
}

constexpr db::Sql put_finished = "update job_run set finished_at = $3 where name = $1 and for_day = $2";

void finish_run(db::Write& tx, std::string_view job, Date day, Instant now) { tx.run(put_finished, job, day, now); }

constexpr db::Sql count_finished =
    "select count(*) from job_run where name = $1 and for_day = $2 and finished_at is not null";

bool is_finished(db::Read& tx, std::string_view job, Date day) {
    return tx.value<std::int64_t>(count_finished, job, day) > 0;
}

constexpr db::Sql count_sessions = "select count(*) from session where created_at < $1 or seen_at < $2";
constexpr db::Sql count_failures = "select count(*) from sign_in_failure where at < $1";
constexpr db::Sql count_drafts = "select count(*) from import_draft where at < $1";
constexpr db::Sql count_letters = "select count(*) from outbox where sent_at < $1";

Outdated outdated(db::Read& tx, const Deadlines& before) {
    return {.sessions = tx.value<std::int64_t>(count_sessions, before.session_begun, before.session_seen),
            .sign_in_failures = tx.value<std::int64_t>(count_failures, before.sign_in_failure),
            .import_drafts = tx.value<std::int64_t>(count_drafts, before.import_draft),
            .letters = tx.value<std::int64_t>(count_letters, before.letter_sent)};
}

constexpr db::Sql delete_sessions = "delete from session where created_at < $1 or seen_at < $2";
constexpr db::Sql delete_failures = "delete from sign_in_failure where at < $1";
constexpr db::Sql delete_drafts = "delete from import_draft where at < $1";
constexpr db::Sql delete_letters = "delete from outbox where sent_at < $1";

void remove_outdated(db::Write& tx, const Deadlines& before) {
    tx.run(delete_sessions, before.session_begun, before.session_seen);
    tx.run(delete_failures, before.sign_in_failure);
    tx.run(delete_drafts, before.import_draft);
    tx.run(delete_letters, before.letter_sent);
}

}  // namespace mentorkorps::store
