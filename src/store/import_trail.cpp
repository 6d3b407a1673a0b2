#include "store/import_trail.hpp"

#include "store/import_fields.hpp"

namespace mentorkorps::store {

constexpr db::Sql insert_change =
    "insert into import_change (batch_id, seq, noun, first_id, last_id, was, became) values ($1, $2, $3, $4, $5, $6, "
    "$7)";

void ImportTrail::write(ImportNoun noun, const Run& run) {
    const std::optional<std::string> nothing;
    tx_.run(insert_change, batch_, ++seq_, noun, run.first, run.last, nothing, nothing);
}

void ImportTrail::made(ImportNoun noun, std::int64_t row) {
    const auto [open, is_first] = open_.try_emplace(noun, Run{row, row});
    if (is_first) return;
    if (row != open->second.last + 1) {
        write(noun, open->second);
        open->second.first = row;
    }
    open->second.last = row;
}

constexpr db::Sql select_newest_commitment_state = "select max(id) from commitment_state where commitment_id = $1";
constexpr db::Sql select_newest_enrolment_state = "select max(id) from enrolment_state where enrolment_id = $1";
constexpr db::Sql select_newest_observation = "select max(id) from observation where enrolment_id = $1";
constexpr db::Sql select_newest_member = "select max(id) from pairing_member where pairing_id = $1";
constexpr db::Sql select_newest_pairing_state = "select max(id) from pairing_state where pairing_id = $1";
constexpr db::Sql select_newest_rationale = "select max(id) from rationale where pairing_id = $1";
constexpr db::Sql select_newest_agreement = "select max(id) from meeting_agreement where pairing_id = $1";
constexpr db::Sql select_newest_task_state = "select max(id) from task_state where task_id = $1";
constexpr db::Sql select_newest_talk = "select max(id) from talk where pairing_id = $1";
constexpr db::Sql select_newest_outcome = "select max(id) from pairing_outcome where pairing_id = $1";

void ImportTrail::made_newest(ImportNoun noun, std::int64_t parent) {
    const auto newest = [&](db::Sql sql) { made(noun, tx_.value<std::int64_t>(sql, parent)); };
    switch (noun) {
        case ImportNoun::commitment_state: return newest(select_newest_commitment_state);
        case ImportNoun::enrolment_state: return newest(select_newest_enrolment_state);
        case ImportNoun::observation: return newest(select_newest_observation);
        case ImportNoun::pairing_member: return newest(select_newest_member);
        case ImportNoun::pairing_state: return newest(select_newest_pairing_state);
        case ImportNoun::pairing_outcome: return newest(select_newest_outcome);
        case ImportNoun::rationale: return newest(select_newest_rationale);
        case ImportNoun::agreement: return newest(select_newest_agreement);
        case ImportNoun::task_state: return newest(select_newest_task_state);
        case ImportNoun::talk: return newest(select_newest_talk);
        case ImportNoun::person:
        case ImportNoun::commitment:
        case ImportNoun::enrolment:
        case ImportNoun::pairing:
        case ImportNoun::task:
        case ImportNoun::contact:
        case ImportNoun::fulfilment:
        case ImportNoun::cpr: check(false, "this row tells its id when it is stored");
    }
}

void ImportTrail::changed(ImportNoun noun, std::int64_t row, const std::function<void()>& change) {
    const auto was = fields_of(tx_, noun, row);
    change();
    const auto became = fields_of(tx_, noun, row);
    if (was != became) tx_.run(insert_change, batch_, ++seq_, noun, row, row, was, became);
}

void ImportTrail::close() {
    for (const auto& [noun, run] : open_) write(noun, run);
    open_.clear();
}

}  // namespace mentorkorps::store
