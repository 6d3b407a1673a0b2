#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/access/access.hpp"
#include "domain/people/person.hpp"

namespace mentorkorps::store {

/// Stores a new person; `person.id` is not read.
domain::PersonId add(db::Write& tx, const domain::Person& person, Instant at);
/// Makes others who would change what is hidden of the person wait until this transaction ends.
void hold(db::Write& tx, domain::PersonId id);
/// Overwrites everything but the sealed parts, and what is hidden of the person (protection.hpp).
void update(db::Write& tx, const domain::Person& person);
std::optional<domain::Person> person(db::Read& tx, domain::PersonId id);
/// The mentor who has this e-mail address, without regard to case; nothing when none has it, or more than one.
std::optional<domain::PersonId> mentor_with_email(db::Read& tx, std::string_view email);
/// Those who have the same name, phone or e-mail, in Danish order of their names.
std::vector<domain::Person> people_like(db::Read& tx, const domain::Person& person);
/// Programmes that the person takes part in, and those in which the viewer is their caseworker.
domain::Ties ties(db::Read& tx, domain::PersonId person, domain::AccountId viewer);
/// The person, if this viewer may see the whole story.
std::optional<domain::Visible<domain::Person>> person_seen_by(db::Read& tx, const domain::Viewer& viewer,
                                                              domain::PersonId id);

domain::CommitmentId add(db::Write& tx, const domain::Commitment& commitment, Instant at);
void update(db::Write& tx, const domain::Commitment& commitment);
std::vector<domain::Commitment> commitments(db::Read& tx, domain::PersonId person);
std::optional<domain::Commitment> commitment(db::Read& tx, domain::CommitmentId id);
std::optional<domain::Commitment> commitment(db::Read& tx, domain::ProgrammeId programme, domain::PersonId person);
/// The recruitment rounds that mentors of a programme came with, in no order.
std::vector<std::string> cohorts(db::Read& tx, domain::ProgrammeId programme);

domain::EnrolmentId add(db::Write& tx, const domain::Enrolment& enrolment, Instant at);
void update(db::Write& tx, const domain::Enrolment& enrolment);
std::vector<domain::Enrolment> enrolments(db::Read& tx, domain::PersonId person);
std::optional<domain::Enrolment> enrolment(db::Read& tx, domain::EnrolmentId id);
std::optional<domain::Enrolment> enrolment(db::Read& tx, domain::ProgrammeId programme, domain::PersonId person);

}  // namespace mentorkorps::store
