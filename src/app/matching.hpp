#pragma once

#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/matches/making.hpp"

namespace mentorkorps::app {

/// A young person's place in a programme.
struct Enrolled {
    domain::ProgrammeId programme;
    domain::PersonId person;
};

/// A young person, and every mentor of the programme with the reasons: those who can first.
struct MentorChoice {
    domain::YoungPersonFacts young;
    std::vector<domain::Candidate> candidates;
    domain::Requirements asked{};      ///< before the chosen one may begin
    domain::MeetingAgreement usual{};  ///< what a form proposes
};
/// Whom to look closer at, 0 for nobody, and from when.
struct Chosen {
    domain::CommitmentId mentor{};
    Date start{};
};
/// For who may `see_people` in the programme.
Result<MentorChoice, NotFound> mentors_for(const World& world, const domain::Viewer& viewer, const Enrolled& where,
                                           const Chosen& chosen);

/// Mentors as they stand now as candidates for a young person, by the rules of a day.
std::vector<domain::Candidate> weighed(db::Read& tx, const domain::YoungPersonFacts& young,
                                       std::vector<domain::MentorFacts> mentors, const domain::Programme& rules,
                                       Date day);

using MakeRefusal = std::variant<NotFound, domain::MatchRefusal>;
/// Pairs the two from the day that they begin: the match, the mentor and the young person are active. For who may
/// `change_people`. What stops the two is looked at again while nobody else can pair either of them. What the draft
/// ticks is kept as in place, and a rule that is set aside is kept with the reason.
Result<domain::MatchId, MakeRefusal> make_match(const World& world, const domain::Viewer& viewer, const Enrolled& where,
                                                const domain::MatchDraft& draft);

}  // namespace mentorkorps::app
