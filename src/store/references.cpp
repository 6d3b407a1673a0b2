#include "store/references.hpp"

#include <fmt/format.h>

#include "base/packed.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another request it does not open.
std::string place(ReferenceRequestId id, Instant at) {
    return fmt::format("answer to reference request {} at {}", id.value, at.time_since_epoch().count());
}

std::string box_text(const std::vector<Answered>& answers) {
    Fields fields;
    for (const auto& [question, answer] : answers) fields.emplace_back(question), fields.emplace_back(answer);
    return mentorkorps::packed(fields);
}

std::vector<Answered> answers_in(std::string_view text) {
    std::vector<Answered> answers;
    const auto fields = mentorkorps::unpacked(text);
    for (std::size_t i = 0; i + 1 < fields.size(); i += 2)
        answers.push_back({fields[i].value_or(""), fields[i + 1].value_or("")});
    return answers;
}

/// From the first seven columns.
ReferenceRequest read_request(const db::Row& row) {
    ReferenceRequest request{.id = row.get<ReferenceRequestId>(0),
                             .name = row.get<std::string>(1),
                             .email = row.get<std::optional<std::string>>(2),
                             .asked_on = copenhagen(row.get<Instant>(3)).date,
                             .until = row.get<Date>(4)};
    if (!row.is_null(5)) request.end = row.get<ReferenceEnd>(5);
    if (!row.is_null(6)) request.ended_on = copenhagen(row.get<Instant>(6)).date;
    return request;
}

}  // namespace

constexpr db::Sql insert_request =
    "insert into reference_request (commitment_id, name, email, print, until_date, letter_id, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8)";

void add(db::Write& tx, const NewReferenceRequest& request, const WrittenBy& by) {
    tx.run(insert_request, request.mentor, request.referee.name, request.referee.email, request.print, request.until,
           request.letter, by.account, by.at);
}

constexpr db::Sql select_requests =
    "select r.id, r.name, r.email, r.at, r.until_date, e.how, e.at, e.box from reference_request r "
    "left join reference_end e on e.request_id = r.id where r.commitment_id = $1 order by r.id";

std::vector<ReferenceRequest> reference_requests(db::Read& tx, const Key& persons, const Screened& who) {
    const auto key = person_key(tx, persons, who.person);
    return tx.all(
        select_requests,
        [&](const db::Row& row) {
            auto request = read_request(row);
            if (!key || row.is_null(7)) return request;
            const auto text = opened(*key, row.bytes(7), place(request.id, row.get<Instant>(6)));
            if (!text) throw Broken("a reference does not open: the row has been changed from outside");
            request.answers = answers_in(*text);
            return request;
        },
        who.mentor);
}

constexpr db::Sql select_asked =
    "select r.id, r.name, r.email, r.at, r.until_date, e.how, e.at, r.commitment_id, c.person_id, c.programme_id "
    "from reference_request r join commitment c on c.id = r.commitment_id "
    "left join reference_end e on e.request_id = r.id where r.print = $1";

std::optional<AskedReferee> asked_referee(db::Read& tx, const db::Bytes& print) {
    return tx.one(
        select_asked,
        [](const db::Row& row) {
            return AskedReferee{
                read_request(row), {row.get<CommitmentId>(7), row.get<PersonId>(8)}, row.get<ProgrammeId>(9)};
        },
        print);
}

constexpr db::Sql select_run_out =
    "select r.id from reference_request r where r.until_date < $1 and not exists (select 1 from reference_end e "
    "where e.request_id = r.id) order by r.id";

std::vector<ReferenceRequestId> references_run_out(db::Read& tx, Date before) {
    return tx.all(select_run_out, [](const db::Row& row) { return row.get<ReferenceRequestId>(0); }, before);
}

constexpr db::Sql hold_request = "update reference_request set name = name where id = $1";
constexpr db::Sql insert_end =
    "insert into reference_end (request_id, how, account_id, at, box) values ($1, $2, $3, $4, $5)";
constexpr db::Sql delete_letter =
    "delete from outbox where id = (select letter_id from reference_request where id = $1)";
constexpr db::Sql forget_email = "update reference_request set email = null where id = $1";

void hold(db::Write& tx, ReferenceRequestId id) { tx.run(hold_request, id); }

namespace {

void end(db::Write& tx, const EndedReference& ended, const std::optional<db::Bytes>& box) {
    tx.run(insert_end, ended.id, ended.how, ended.by, ended.at, box);
    tx.run(delete_letter, ended.id);
    tx.run(forget_email, ended.id);
}

}  // namespace

void end(db::Write& tx, const EndedReference& ended) { end(tx, ended, std::nullopt); }

void answer(db::Write& tx, const Sealing& sealing, const AskedReferee& asked, const std::vector<Answered>& answers,
            Instant at) {
    const auto id = asked.request.id;
    const auto key = person_key(tx, sealing, asked.about.person);
    const db::Bytes box{sealed(key, box_text(answers), place(id, at), sealing.random)};
    end(tx, {.id = id, .how = ReferenceEnd::answered, .by = std::nullopt, .at = at}, box);
}

}  // namespace mentorkorps::store
