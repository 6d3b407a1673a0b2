#pragma once

#include <string>
#include <vector>

#include "domain/imports/person_form.hpp"
#include "domain/people/observations.hpp"

/// Forms about what somebody is in a programme. An empty field is "ikke oplyst". A coded field holds a key of the
/// programme's list, or any text where the programme has no such list; what is stored already may always stay.
namespace mentorkorps::domain {

/// What somebody typed about a mentor in a programme.
struct MentorDraft {
    std::string engagement, capacity, cohort, channel, sector, education, workplace, employed_since, available_until;
};
MentorDraft draft_of(const Commitment& mentor);
/// `mentor` with everything that the draft says in its place.
Result<Commitment, std::vector<FieldFault>> written(const MentorDraft& draft, Commitment mentor,
                                                    const Programme& programme);

/// What somebody typed about a young person in a programme. `from`: the day from which the last five hold, asked for
/// only when one of them is another than before.
struct YoungDraft {
    std::string referred_on, referred_by, caseworker;
    std::string benefit, education_status;
    std::vector<std::string> needs;
    std::string area, active_case;
    std::string from;
    std::string granted_from, granted_to;
};
/// A young person as far as the form goes.
struct YoungStanding {
    Enrolment enrolment;
    std::vector<Observation> observations;
    std::vector<GrantedTime> granted{};  ///< in the order of their days
};
YoungDraft draft_of(const YoungStanding& young, Date from);

/// Mentor support that is granted from a day on; nothing: it was not, after all.
struct GrantedChange {
    Date from{};
    std::optional<Date> to{};
};

/// What the draft is held up against. `caseworkers`: whom the young person may be followed by.
struct YoungFormRules {
    const Programme& programme;
    std::vector<AccountId> caseworkers;
    Date today;
};
struct YoungChange {
    Enrolment enrolment;
    ObservationChange observations;
    std::vector<GrantedChange> granted{};
};
Result<YoungChange, std::vector<FieldFault>> written(const YoungDraft& draft, const YoungStanding& young,
                                                     const YoungFormRules& rules);

}  // namespace mentorkorps::domain
