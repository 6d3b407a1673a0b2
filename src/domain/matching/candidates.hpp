#pragma once

#include <vector>

#include "domain/matching/pool.hpp"
#include "domain/practice/whole.hpp"

namespace mentorkorps::domain {

/// A mentor for one young person.
struct Candidate {
    MentorFacts mentor;
    Reasons reasons;
    Fit fit{};
    bool possible() const { return !stop(reasons); }
    /// Nothing but rules stops it, none of them law: somebody who writes why may do it all the same.
    bool may_be_waived() const;
};

/// Every mentor with the reasons, those who can first, and then those whom only rules stop: then fewest reasons
/// against, best fit, most free places, longest without a match, name. The rules of the programme decide what stops
/// and what only warns.
std::vector<Candidate> candidates(const YoungPersonFacts& young, std::vector<MentorFacts> mentors,
                                  const Programme& programme, Date today);

/// Tells of mentors who would take the programme past the matches that its rules have room for. The candidates keep
/// their places but for those who can no longer be chosen, who go last.
void weigh_room(std::vector<Candidate>& candidates, const Programme& programme, const ProgrammeFacts& facts);

}  // namespace mentorkorps::domain
