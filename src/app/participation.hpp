#pragma once

#include <string>
#include <vector>

#include "app/people.hpp"
#include "domain/imports/participation_form.hpp"

/// What somebody is in a programme, beyond where they stand: for who may `change_people` in it. Opening a form is a
/// look at the person, and on record.
namespace mentorkorps::app {

/// A mentor as the form shows them.
struct MentorToChange {
    std::string name;
    domain::Commitment commitment;
    std::vector<std::string> cohorts;  ///< those that the programme has, in the order of their names
};
Result<MentorToChange, NotFound> mentor_to_change(const World& world, const domain::Viewer& viewer,
                                                  const Somebody& who);
Result<domain::PersonId, PersonRefusal> change_mentor(const World& world, const domain::Viewer& viewer,
                                                      const Somebody& who, const domain::MentorDraft& draft);

/// Somebody who may follow young people in the programme.
struct Caseworker {
    domain::AccountId account;
    std::string name;
};
struct YoungPersonToChange {
    std::string name;
    domain::YoungStanding standing;
    std::vector<Caseworker> caseworkers;  ///< in Danish order; also the present one, whatever has become of them
};
Result<YoungPersonToChange, NotFound> young_person_to_change(const World& world, const domain::Viewer& viewer,
                                                             const Somebody& who);
/// Only accounts that are open and have the caseworker's role in the programme may be made to follow somebody.
Result<domain::PersonId, PersonRefusal> change_young_person(const World& world, const domain::Viewer& viewer,
                                                            const Somebody& who, const domain::YoungDraft& draft);

}  // namespace mentorkorps::app
