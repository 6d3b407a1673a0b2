#pragma once

#include <optional>
#include <vector>

#include "domain/matching/week.hpp"
#include "domain/matching/wishes.hpp"
#include "domain/people/person.hpp"

/// What is known of those who may be matched.
namespace mentorkorps::domain {

struct MentorFacts {
    Commitment commitment;
    Person person;
    CommitmentState state = CommitmentState::active;
    Date state_since = since_ever;
    int young_people_now = 0;              ///< in running matches in this programme
    std::optional<Date> last_match_ended;  ///< absent: never matched, or matched now
    std::vector<TrainingRecord> training;
    std::vector<WishList> wishes{};       ///< one at most
    std::optional<Week> week{};           ///< nothing: nobody has asked when they have time
    std::vector<PersonId> proposed_to{};  ///< young people, in proposals that are open
};
struct YoungPersonFacts {
    Enrolment enrolment;
    Person person;
    EnrolmentState state = EnrolmentState::waiting;
    Date state_since = since_ever;
    std::vector<PersonId> mentors_now;  ///< in running matches
    std::vector<PersonId> earlier_mentors;
    std::vector<Observation> observations{};
    std::vector<WishList> wishes{};  ///< their own, and the guardian's
    std::optional<Week> week{};
    std::vector<PersonId> proposed{};  ///< mentors, in proposals that are open
    std::vector<PersonId> accepted{};  ///< of those: all have said yes
    std::vector<PersonId> declined{};  ///< mentors, in proposals to which somebody said no
};
/// Days since they came to wait; of whom nobody wrote that down, since the referral.
int waited(const YoungPersonFacts& young, Date today);

}  // namespace mentorkorps::domain
