#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/declarations.hpp"
#include "app/matching.hpp"
#include "app/whole.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/proposals/proposal.hpp"
#include "store/proposals.hpp"

/// Two are proposed to each other, each party answers, all meet, and a match begins (docs/decisions/0033).
namespace mentorkorps::app {

struct NewProposal {
    domain::ProgrammeId programme{};
    TwoOfThem two{};
    Date answer_by{};
    std::optional<domain::MatchingWeights> weights{};  ///< nothing: as the policy has them
};
/// Something stops the two, in sentences. Rules that somebody may set aside do, too: that is done when a match is made.
struct CannotPropose {
    std::vector<std::string> reasons;
};
struct ProposeRefusal {
    std::variant<NotFound, domain::ProposalFault, CannotPropose> why;
    std::string who{};  ///< "Sara Bæk og Lone Sørensen"
};
/// In Danish, whom it is about and the way out.
std::string sentence(const ProposeRefusal& refusal);
inline constexpr std::size_t proposed_at_once_max = 100;
/// For who may `change_people` in the programme. Keeps how well the two fit today, and mails the mentor, if they can
/// sign in, that somebody awaits their answer.
Result<domain::ProposalId, ProposeRefusal> propose(const World& world, const domain::Viewer& viewer,
                                                   const NewProposal& wish);

struct ProposalLine {
    domain::MatchProposal proposal;
    domain::ProposalState state = domain::ProposalState::asked;
};
/// Of a programme, for who may `see_people` in it; the newest first. On record.
Result<std::vector<ProposalLine>, NotFound> proposals(const World& world, const domain::Viewer& viewer,
                                                      domain::ProgrammeId programme);

struct ProposalStory {
    ProposalLine line;
    store::Basis basis;
    std::optional<domain::FirstMeeting> meeting;
    std::vector<domain::Party> at_meeting;  ///< who must be there
    domain::Person young, mentor;
    bool may_change = false;
};
/// For who may `see_people` in the programme. On record of both.
Result<ProposalStory, NotFound> proposal_story(const World& world, const domain::Viewer& viewer, domain::ProgrammeId in,
                                               domain::ProposalId id);

using ProposalRefusal = std::variant<NotFound, domain::ProposalFault, DeclarationFirst>;
using ProposalChange = Result<domain::ProposalId, ProposalRefusal>;
/// What a party told the coordinator: for who may `change_people` in the programme.
ProposalChange answer_for(const World& world, const domain::Viewer& viewer, domain::ProposalId id, domain::Party party,
                          domain::Answer answer);
/// The mentor's own.
ProposalChange answer_own(const World& world, const domain::Viewer& viewer, domain::ProposalId id,
                          domain::Answer answer);
/// Both are free again. For who may `change_people` in the programme, and so is the next.
ProposalChange withdraw(const World& world, const domain::Viewer& viewer, domain::ProposalId id);
/// Where all meet for the first time, in the place of what was arranged before.
ProposalChange arrange(const World& world, const domain::Viewer& viewer, domain::ProposalId id,
                       const domain::FirstMeeting& meeting);

/// A proposal as its mentor sees it. Until all have said yes they are told what they need to decide, neither name nor
/// address, and never who said what.
struct OwnProposal {
    domain::ProposalId id{};
    bool is_open = false;  ///< else it ended without a match, whyever
    bool is_accepted = false;
    std::optional<domain::Answer> mine{};
    Date answer_by{};
    std::optional<int> age{};
    std::vector<std::string> needs{};  ///< with which the mentor has said that they can help, as the list words them
    std::string interests{};
    std::optional<domain::Person> young{};  ///< from when all have said yes
    std::optional<domain::FirstMeeting> meeting{};
    std::vector<domain::Party> at_meeting{};
};
/// Those that are open, and those that ended in the last weeks.
std::vector<OwnProposal> own_proposals(const World& world, const domain::Viewer& viewer);
inline constexpr int ended_shown_days = 28;

/// Two who have just been matched.
struct Matched {
    const domain::YoungPersonFacts& young;
    const domain::MentorFacts& mentor;
    const domain::Programme& rules;
    domain::MatchId match{};
};
/// The proposal that a match came out of ends with it; where there was none, one is kept all the same, that says how
/// well the two fit. All others that the young person was in are withdrawn.
void end_in_match(db::Write& tx, const World& world, const domain::Viewer& viewer, const Matched& made);

}  // namespace mentorkorps::app
