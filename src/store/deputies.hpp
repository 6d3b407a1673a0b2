#pragma once

#include <optional>

#include "db/database.hpp"
#include "domain/practice/plan.hpp"
#include "domain/today/deputies.hpp"
#include "store/states.hpp"

/// Who is away, and who has which talk in hand.
namespace mentorkorps::store {

/// Who coordinates a programme, in Danish order of their names.
domain::Colleagues coordinators(db::Read& tx, domain::ProgrammeId programme);

/// Those that end on the day or after it.
domain::Absences absences(db::Read& tx, Date today);
void add(db::Write& tx, const domain::Absence& absence, const Written& written);
/// They are back: what they said last does not hold any more.
void take_back_absence(db::Write& tx, domain::AccountId who, const Written& written);

/// To whom a talk was handed; nothing: to nobody in particular.
std::optional<domain::AccountId> handed_to(db::Read& tx, domain::TaskId task);
void hand_over(db::Write& tx, domain::TaskId task, std::optional<domain::AccountId> to, const Written& written);

}  // namespace mentorkorps::store
