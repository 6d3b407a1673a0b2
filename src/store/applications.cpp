#include "store/applications.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {

using namespace domain;

namespace {

// Bound in, so that what was sealed for one does not open as another's.
std::string about_words(std::string_view once) { return fmt::format("words of application {}", once); }
std::string about_reason(ApplicationId id) { return fmt::format("reason of application {}", id.value); }

std::optional<db::Bytes> box(const ApplicationSealing& sealing, std::string_view text, const std::string& about) {
    if (text.empty()) return std::nullopt;
    return db::Bytes{sealed(sealing.key, text, about, sealing.random)};
}

std::string contents(const Key& key, const std::optional<db::Bytes>& box, const std::string& about) {
    if (!box) return {};
    auto text = opened(key, box->bytes, about);
    if (!text) throw Broken("an application does not open: the row has been changed from outside");
    return *std::move(text);
}

/// The columns of an application but its words.
KeptApplication read_application(const db::Row& row) {
    KeptApplication kept;
    kept.application = {.id = row.get<ApplicationId>(0),
                        .round = row.get<RoundId>(1),
                        .name = row.get<std::string>(2),
                        .phone = row.get<std::optional<std::string>>(3),
                        .email = row.get<std::optional<std::string>>(4),
                        .postcode = row.get<std::optional<std::string>>(5),
                        .languages = row.get<std::string>(6),
                        .channel = row.get<std::optional<std::string>>(7)};
    kept.programme = row.get<ProgrammeId>(8);
    kept.at = row.get<Instant>(9);
    kept.is_erased = !row.is_null(10);
    kept.now = {.state = row.get<ApplicationState>(11),
                .on = row.get<Date>(12),
                .again_from = row.get<std::optional<Date>>(13),
                .commitment = row.get<std::optional<CommitmentId>>(14)};
    kept.person = row.get<std::optional<PersonId>>(15);
    return kept;
}

}  // namespace

constexpr db::Sql insert_application =
    "insert into application (round_id, name, phone, email, postcode, languages, channel, box, once, on_date, at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (once) do nothing returning id";

std::optional<ApplicationId> add(db::Write& tx, const ApplicationSealing& sealing, const Application& application,
                                 std::string_view once, const Written& written, Date on) {
    const auto words = box(sealing, application.words, about_words(once));
    const auto id = tx.one(
        insert_application, [](const db::Row& row) { return row.get<ApplicationId>(0); }, application.round,
        application.name, application.phone, application.email, application.postcode, application.languages,
        application.channel, words, once, on, written.at);
    if (id) add(tx, sealing, *id, {.state = ApplicationState::received, .on = on}, written);
    return id;
}

constexpr db::Sql insert_stand =
    "insert into application_state (application_id, state, on_date, reason, again_from, commitment_id, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8)";

void add(db::Write& tx, const ApplicationSealing& sealing, ApplicationId id, const ApplicationStand& stand,
         const Written& written) {
    const auto reason = box(sealing, stand.reason, about_reason(id));
    tx.run(insert_stand, id, stand.state, stand.on, reason, stand.again_from, stand.commitment, written.by, written.at);
}

constexpr db::Sql hold_application = "update application set round_id = round_id where id = $1";

void hold(db::Write& tx, ApplicationId id) { tx.run(hold_application, id); }

constexpr db::Sql select_application =
    "select a.id, a.round_id, a.name, a.phone, a.email, a.postcode, a.languages, a.channel, r.programme_id, a.at, "
    "a.erased_on, s.state, s.on_date, s.again_from, s.commitment_id, c.person_id, a.box, a.once, s.reason "
    "from application a join recruitment_round r on r.id = a.round_id "
    "join application_state s on s.application_id = a.id left join commitment c on c.id = s.commitment_id "
    "where r.programme_id = $1 and a.id = $2 order by s.id desc limit 1";

std::optional<KeptApplication> application(db::Read& tx, const Key& key, ProgrammeId programme, ApplicationId id) {
    return tx.one(
        select_application,
        [&](const db::Row& row) {
            auto kept = read_application(row);
            kept.application.words =
                contents(key, row.get<std::optional<db::Bytes>>(16), about_words(row.get<std::string>(17)));
            kept.now.reason = contents(key, row.get<std::optional<db::Bytes>>(18), about_reason(kept.application.id));
            return kept;
        },
        programme, id);
}

constexpr db::Sql select_applications =
    "select a.id, a.round_id, a.name, a.phone, a.email, a.postcode, a.languages, a.channel, r.programme_id, a.at, "
    "a.erased_on, s.state, s.on_date, s.again_from, s.commitment_id, c.person_id "
    "from application a join recruitment_round r on r.id = a.round_id "
    "join application_state s on s.application_id = a.id and s.id = "
    "(select max(l.id) from application_state l where l.application_id = a.id) "
    "left join commitment c on c.id = s.commitment_id "
    "where a.round_id = $1 order by case when s.state = 'received' then 0 else 1 end, a.id";

std::vector<KeptApplication> applications(db::Read& tx, RoundId round) {
    return tx.all(select_applications, read_application, round);
}

constexpr db::Sql count_waiting =
    "select count(*), min(a.at) from application a join recruitment_round r on r.id = a.round_id "
    "where r.programme_id = $1 and not exists (select 1 from application_state s where s.application_id = a.id and "
    "s.state <> 'received')";

ApplicationsWaiting applications_waiting(db::Read& tx, ProgrammeId programme) {
    return *tx.one(
        count_waiting,
        [](const db::Row& row) { return ApplicationsWaiting{row.get<int>(0), row.get<std::optional<Instant>>(1)}; },
        programme);
}

constexpr db::Sql select_answered =
    "select a.id from application a join recruitment_round r on r.id = a.round_id "
    "join application_state s on s.application_id = a.id and s.state <> 'received' "
    "where r.programme_id = $1 and s.on_date <= $2 and a.erased_on is null order by a.id";

std::vector<ApplicationId> applications_to_erase(db::Read& tx, ProgrammeId programme, Date answered) {
    return tx.all(select_answered, [](const db::Row& row) { return row.get<ApplicationId>(0); }, programme, answered);
}

constexpr db::Sql select_applications_of =
    "select distinct s.application_id from application_state s join commitment c on c.id = s.commitment_id "
    "where c.person_id = $1 order by s.application_id";

std::vector<ApplicationId> applications_of(db::Read& tx, PersonId person) {
    return tx.all(select_applications_of, [](const db::Row& row) { return row.get<ApplicationId>(0); }, person);
}

constexpr db::Sql erase_application =
    "update application set name = '', phone = null, email = null, postcode = null, languages = '', box = null, "
    "erased_on = $2 where id = $1 and erased_on is null";
constexpr db::Sql erase_reasons = "update application_state set reason = null where application_id = $1";

void erase(db::Write& tx, ApplicationId id, Date on) {
    tx.run(erase_application, id, on);
    tx.run(erase_reasons, id);
}

constexpr db::Sql insert_try = "insert into application_try (subject, at) values ($1, $2)";
constexpr db::Sql count_tries = "select count(*) from application_try where subject = $1 and at >= $2";
constexpr db::Sql delete_old_tries = "delete from application_try where at < $1";

void add_try(db::Write& tx, const db::Bytes& subject, Instant at) { tx.run(insert_try, subject, at); }
int tries(db::Read& tx, const db::Bytes& subject, Instant since) { return tx.value<int>(count_tries, subject, since); }
void forget_tries_before(db::Write& tx, Instant before) { tx.run(delete_old_tries, before); }

}  // namespace mentorkorps::store
