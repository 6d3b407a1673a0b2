#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/people/changes.hpp"
#include "domain/people/lists.hpp"

namespace mentorkorps::app {

/// Whom in which programme. Every change here needs `change_people` in it.
struct Somebody {
    domain::ProgrammeId programme;
    domain::PersonId person;
};

using StateChangeRefusal = std::variant<NotFound, domain::StateRefusal>;
Result<domain::PersonId, StateChangeRefusal> change_state(const World& world, const domain::Viewer& viewer,
                                                          const Somebody& who,
                                                          const domain::Stand<domain::CommitmentState>& wish);
Result<domain::PersonId, StateChangeRefusal> change_state(const World& world, const domain::Viewer& viewer,
                                                          const Somebody& who,
                                                          const domain::Stand<domain::EnrolmentState>& wish);

/// Notes how many of the course's sessions a mentor has followed by a day. Whoever has followed enough and is in
/// training is approved from that day. The answer: whether that happened.
enum class Trained { on_the_way, approved };
using TrainingChangeRefusal = std::variant<NotFound, domain::TrainingRefusal>;
Result<Trained, TrainingChangeRefusal> record_training(const World& world, const domain::Viewer& viewer,
                                                       const Somebody& who, int sessions, Date on);

using FieldFaults = std::vector<domain::FieldFault>;
/// People who are there already and may be the one who is to be made: only those whom the viewer may see.
struct MaybeSame {
    std::vector<domain::Person> people;
};
using PersonRefusal = std::variant<NotFound, FieldFaults, MaybeSame>;
/// The person as the form shows it, for who may change them in one of their programmes. Looking is on record.
Result<domain::Person, NotFound> person_to_change(const World& world, const domain::Viewer& viewer,
                                                  domain::PersonId person);
Result<domain::PersonId, PersonRefusal> change_person(const World& world, const domain::Viewer& viewer,
                                                      domain::PersonId person, const domain::PersonDraft& draft);
/// A new person who begins today: a young person waits, a mentor is interested. Refused when others may be the same
/// (`may_be_same`) and nobody has said that they are not; whom it shows is on record.
struct NewPerson {
    domain::ProgrammeId programme;
    domain::ListKind kind = domain::ListKind::young_people;
    domain::PersonDraft draft;
    std::vector<domain::PersonId> others;  ///< who somebody has said are others, though they look the same
};
Result<domain::PersonId, PersonRefusal> add_person(const World& world, const domain::Viewer& viewer,
                                                   const NewPerson& wanted);

}  // namespace mentorkorps::app
