#pragma once

#include "app/world.hpp"
#include "domain/proposals/proposal.hpp"

/// What is mailed about a proposal, to who can sign in and open it. No mail says who the others are, or who said what.
namespace mentorkorps::app {

/// To the mentor.
void mail_of_new(db::Write& tx, const World& world, const domain::MatchProposal& proposal);
void mail_of_yes(db::Write& tx, const World& world, const domain::MatchProposal& proposal);
void mail_of_meeting(db::Write& tx, const World& world, const domain::MatchProposal& proposal);
void mail_of_end(db::Write& tx, const World& world, const domain::MatchProposal& proposal);
/// To who made the proposal, for somebody has to act on a mentor's answer.
void mail_of_answer(db::Write& tx, const World& world, const domain::MatchProposal& proposal);

}  // namespace mentorkorps::app
