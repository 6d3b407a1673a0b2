#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/people/changes.hpp"
#include "domain/people/lists.hpp"
#include "domain/people/protection.hpp"
#include "domain/practice/requirements.hpp"

namespace mentorkorps::app {

/// Whom in which programme. Every change here needs `change_people` in it.
struct Somebody {
    domain::ProgrammeId programme;
    domain::PersonId person;
};

/// A state that somebody is to be in. Its reason is also why rules that stand before it are set aside.
template <class State>
struct NewState {
    domain::Stand<State> stand;
    std::vector<std::string> rules{};  ///< keys of those that the form showed as standing in the way
};
/// Refused, too, while rules stand before it (domain/practice/entry.hpp) and nobody who has seen them says why they are
/// set aside; what is set aside stands with the state, and in the log.
using StateChangeRefusal = std::variant<NotFound, domain::StateRefusal, domain::Stopped>;
Result<domain::PersonId, StateChangeRefusal> change_state(const World& world, const domain::Viewer& viewer,
                                                          const Somebody& who,
                                                          const NewState<domain::CommitmentState>& wish);
Result<domain::PersonId, StateChangeRefusal> change_state(const World& world, const domain::Viewer& viewer,
                                                          const Somebody& who,
                                                          const NewState<domain::EnrolmentState>& wish);

/// The same as part of more; the caller has found the mentor through the viewer. So a screening rejects.
Result<domain::PersonId, StateChangeRefusal> change_state(db::Write& tx, const World& world,
                                                          const domain::Viewer& viewer,
                                                          const domain::Commitment& mentor,
                                                          const NewState<domain::CommitmentState>& wish);

/// Notes how many of the course's sessions a mentor has followed by a day. Whoever has followed enough and is in
/// training is approved from that day, unless something else stands in the way. The answer: whether that happened.
enum class Trained { on_the_way, approved };
using TrainingChangeRefusal = std::variant<NotFound, domain::TrainingRefusal>;
Result<Trained, TrainingChangeRefusal> record_training(const World& world, const domain::Viewer& viewer,
                                                       const Somebody& who, int sessions, Date on);

/// The same as part of more, of a record that was counted.
Trained note_training(db::Write& tx, const World& world, const domain::Viewer& viewer, const domain::Commitment& mentor,
                      const domain::TrainingRecord& record);

using FieldFaults = std::vector<domain::FieldFault>;
/// People who are there already and may be the one who is to be made: only those whom the viewer may see.
struct MaybeSame {
    std::vector<domain::Person> people;
};
using PersonRefusal = std::variant<NotFound, FieldFaults, MaybeSame>;
/// The person as the form shows it, for who may change them in one of their programmes. Looking is on record.
struct PersonToChange {
    domain::Person person;
    std::optional<domain::Hides> hides{};  ///< then the form leaves it out
};
Result<PersonToChange, NotFound> person_to_change(const World& world, const domain::Viewer& viewer,
                                                  domain::PersonId person);
Result<domain::PersonId, PersonRefusal> change_person(const World& world, const domain::Viewer& viewer,
                                                      domain::PersonId person, const domain::PersonDraft& draft);
/// A new person who begins today: a young person waits, or is referred while rules stand before the admission; a mentor
/// is interested. Refused when others may be the same
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
