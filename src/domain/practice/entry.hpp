#pragma once

#include <optional>
#include <vector>

#include "domain/matching/facts.hpp"
#include "domain/practice/requirements.hpp"

/// The two steps on the roads in at which rules may stand in the way: a young person is accepted, a mentor is approved.
namespace mentorkorps::domain {

/// The step that a change of state takes. Whoever comes back to where they have been takes none.
std::optional<Step> step_taken(CommitmentState from, CommitmentState to);
std::optional<Step> step_taken(EnrolmentState from, EnrolmentState to);

/// What stands in the way of accepting somebody on a day: what a stop asks for first, and whom the programme is not
/// for, by age, area or situation – where a rule only warns of that too, for who decides otherwise says why. `asked`:
/// what rules ask for about them.
std::vector<Obstacle> against_admission(const Programme& programme, const YoungPersonFacts& young,
                                        const Requirements& asked, Date on);
/// And of approving somebody: what a stop asks for first, the course among it.
std::vector<Obstacle> against_approval(const Programme& programme, const std::vector<TrainingRecord>& training,
                                       const Requirements& asked, Date on);

/// An entry is stopped; in Danish, with the way out.
std::string sentence_at_entry(const Stopped& stopped);

}  // namespace mentorkorps::domain
