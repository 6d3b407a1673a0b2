#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "domain/people/named_person.hpp"
#include "domain/training/attendance.hpp"

/// The courses of a programme: for who may `change_people` in it.
namespace mentorkorps::app {

struct CohortLine {
    domain::Cohort cohort{};
    int seated = 0, waiting = 0;
};
/// Those that begin last first.
Result<std::vector<CohortLine>, NotFound> cohorts(const World& world, const domain::Viewer& viewer,
                                                  domain::ProgrammeId programme);

struct WhichCohort {
    domain::ProgrammeId programme{};
    domain::CohortId cohort{};
};
/// A session that somebody has not followed, and the next time that another cohort takes it.
struct MissingSession {
    int number = 1;
    std::string cohort{};      ///< "" when none does
    std::optional<Date> on{};  ///< the day then
};
struct Participant {
    domain::CommitmentId mentor{};
    domain::PersonId person{};
    std::string name{};
    domain::PlaceState state = domain::PlaceState::seated;
    std::set<int> followed{};
    std::vector<MissingSession> missing{};
};
struct CohortSheet {
    domain::Cohort cohort{};
    const domain::Course* course = nullptr;     ///< null: the policy has it no more
    std::vector<Participant> participants{};    ///< seats in Danish order, then those who wait, in the order they came
    std::vector<domain::NamedPerson> others{};  ///< mentors who can be given a place, in Danish order
    std::optional<int> free{};                  ///< nothing: as many as want to
};
/// The look is on record when this returns.
Result<CohortSheet, NotFound> cohort_sheet(const World& world, const domain::Viewer& viewer, const WhichCohort& which);

using CohortRefusal = std::variant<NotFound, FieldFaults>;
Result<domain::CohortId, CohortRefusal> make_cohort(const World& world, const domain::Viewer& viewer,
                                                    domain::ProgrammeId programme, const domain::CohortDraft& draft);
Result<domain::CohortId, CohortRefusal> change_cohort(const World& world, const domain::Viewer& viewer,
                                                      const WhichCohort& which, const domain::CohortNaming& draft);

/// A mentor gets a seat, waits for one or does not come after all. With the seat the cohort's name goes on the mentor,
/// and who may begin their training does.
enum class PlaceFault { full, is_out };
std::string_view sentence(PlaceFault fault);
using PlaceRefusal = std::variant<NotFound, PlaceFault>;
Result<domain::PersonId, PlaceRefusal> give_place(const World& world, const domain::Viewer& viewer,
                                                  const WhichCohort& which, domain::PersonId person,
                                                  domain::PlaceState state);

struct WhichEvening {
    WhichCohort cohort{};
    int number = 1;
};
/// Somebody who can have come to an evening.
struct Attendee {
    domain::CommitmentId mentor{};
    std::string name{};
    bool is_guest = false;  ///< from another cohort, who has not followed this number
    bool has_come = false;
};
struct EveningSheet {
    domain::Cohort cohort{};
    domain::Evening evening{};
    std::vector<Attendee> attendees{};  ///< the cohort's own, then guests; in Danish order
};
Result<EveningSheet, NotFound> evening_sheet(const World& world, const domain::Viewer& viewer,
                                             const WhichEvening& which);
Result<domain::CohortId, CohortRefusal> change_evening(const World& world, const domain::Viewer& viewer,
                                                       const WhichEvening& which, const domain::EveningDraft& draft);

/// Who came, of those that the form showed: others are left as they are, and so are those whom it showed as they are
/// now. What it makes of each one's training is written with it, and who has followed enough is approved.
struct Ticks {
    std::vector<domain::CommitmentId> came{};
    std::vector<domain::CommitmentId> shown_as_come{};
    std::vector<domain::CommitmentId> shown{};
};
struct Ticked {
    int changed = 0;
    int approved = 0;
};
using TickRefusal = std::variant<NotFound, domain::TickFault>;
Result<Ticked, TickRefusal> tick(const World& world, const domain::Viewer& viewer, const WhichEvening& which,
                                 const Ticks& ticks);

}  // namespace mentorkorps::app
