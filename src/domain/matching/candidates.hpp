#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/matches/match.hpp"

namespace mentorkorps::domain {

/// What is known of a mentor when a young person needs one.
struct MentorFacts {
    Commitment commitment;
    Person person;
    CommitmentState state = CommitmentState::active;
    Date state_since = since_ever;
    int young_people_now = 0;              ///< in running matches in this programme
    std::optional<Date> last_match_ended;  ///< absent: never matched, or matched now
    std::vector<TrainingRecord> training;
};
struct YoungPersonFacts {
    Enrolment enrolment;
    Person person;
    EnrolmentState state = EnrolmentState::waiting;
    Date state_since = since_ever;
    std::vector<PersonId> mentors_now;  ///< in running matches
    std::vector<PersonId> earlier_mentors;
    std::vector<Observation> observations{};
};

/// Why a mentor suits, or cannot take, a young person; in Danish.
struct Reason {
    enum class Weight { for_it, against, stops };
    Weight weight;
    std::string sentence;
    const Rule* rule = nullptr;  ///< that says so; null: it lies in the matter
    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Candidate {
    MentorFacts mentor;
    std::vector<Reason> reasons;
    bool possible() const;
    /// Nothing but rules stops it, none of them law: somebody who writes why may do it all the same.
    bool may_be_waived() const;
};

/// Every mentor with the reasons, those who can first, and then those whom only rules stop: then fewest reasons
/// against, most for, most free places, longest without a match, name. The rules of the programme decide what stops and
/// what only warns.
std::vector<Candidate> candidates(const YoungPersonFacts& young, std::vector<MentorFacts> mentors,
                                  const Programme& programme, Date today);

}  // namespace mentorkorps::domain
