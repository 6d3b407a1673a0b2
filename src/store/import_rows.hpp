#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/contacts/contact.hpp"

/// Changes that only a spreadsheet makes: everybody else writes what is new from a day on.
namespace mentorkorps::store {

struct RunningObservation {
    std::int64_t row = 0;
    std::string code;
};
std::vector<RunningObservation> running_observations(db::Read& tx, domain::EnrolmentId young, std::string_view scheme);
void end_observation(db::Write& tx, std::int64_t row, Date on);

/// Gives the young people whom `refers_as` referred to the account of that caseworker.
void set_caseworker(db::Write& tx, domain::ProgrammeId programme, std::string_view refers_as,
                    domain::AccountId caseworker);

void set_form(db::Write& tx, domain::MatchId id, domain::MatchForm form);
void correct_match_state(db::Write& tx, std::int64_t row, Date from, const std::string& reason);
void correct_membership(db::Write& tx, std::int64_t row, Date from, std::optional<Date> to);

/// Overwrites the contact that `contact.id` names, and who took part.
void replace(db::Write& tx, const domain::Contact& contact);

}  // namespace mentorkorps::store
