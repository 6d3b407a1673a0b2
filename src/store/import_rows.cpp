#include "store/import_rows.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_running =
    "select id, code from observation where enrolment_id = $1 and scheme = $2 and to_date is null order by id";
constexpr db::Sql update_observation_end = "update observation set to_date = $2 where id = $1";

std::vector<RunningObservation> running_observations(db::Read& tx, EnrolmentId young, std::string_view scheme) {
    const auto read = [](const db::Row& row) {
        return RunningObservation{row.get<std::int64_t>(0), row.get<std::string>(1)};
    };
    return tx.all(select_running, read, young, scheme);
}
void end_observation(db::Write& tx, std::int64_t row, Date on) { tx.run(update_observation_end, row, on); }

constexpr db::Sql update_caseworker =
    "update enrolment set caseworker_id = $3 where programme_id = $1 and referred_by = $2";

void set_caseworker(db::Write& tx, ProgrammeId programme, std::string_view refers_as, AccountId caseworker) {
    tx.run(update_caseworker, programme, refers_as, caseworker);
}

constexpr db::Sql update_form = "update pairing set form = $2 where id = $1";
constexpr db::Sql update_match_state = "update pairing_state set from_date = $2, reason = $3 where id = $1";
constexpr db::Sql update_membership = "update pairing_member set from_date = $2, to_date = $3 where id = $1";

void set_form(db::Write& tx, MatchId id, MatchForm form) { tx.run(update_form, id, form); }
void correct_match_state(db::Write& tx, std::int64_t row, Date from, const std::string& reason) {
    tx.run(update_match_state, row, from, reason.empty() ? std::nullopt : std::optional(reason));
}
void correct_membership(db::Write& tx, std::int64_t row, Date from, std::optional<Date> to) {
    tx.run(update_membership, row, from, to);
}

constexpr db::Sql update_contact =
    "update contact set on_date = $2, at_minute = $3, minutes = $4, mode = $5, outcome = $6, topics = $7 where id = $1";
constexpr db::Sql delete_old_attendees = "delete from contact_attendee where contact_id = $1";
constexpr db::Sql insert_new_attendee =
    "insert into contact_attendee (contact_id, person_id, role, pairing_id, held_on) values ($1, $2, $3, $4, $5)";

void replace(db::Write& tx, const Contact& contact) {
    tx.run(update_contact, contact.id, contact.on, contact.at, contact.minutes, contact.mode, contact.outcome,
           contact.topics);
    tx.run(delete_old_attendees, contact.id);
    const auto held_on = contact.outcome == ContactOutcome::held ? std::optional(contact.on) : std::nullopt;
    for (const auto& each : contact.attendees)
        tx.run(insert_new_attendee, contact.id, each.person, each.role, each.match, held_on);
}

}  // namespace mentorkorps::store
