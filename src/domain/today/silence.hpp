#pragma once

#include "domain/today/in_matches.hpp"

/// A match that has not been in touch as the two agreed, or as the programme wants it.
namespace mentorkorps::domain {

/// When they last were in touch; else when the match began.
Date silent_since(const MatchToday& match);
/// How many days over what they agreed; nothing while they are in touch.
std::optional<int> silent_for(const MatchToday& match, const TodayAsked& asked);
/// Somebody has talked with them, and gives them as long as they may go without each other to meet again.
bool is_resting(const MatchToday& match, const TodayAsked& asked);
/// So young that its end may do harm, by the rule that says when that is.
bool is_new(const MatchToday& match, const TodayAsked& asked);
/// "Sidste kontakt for 38 dage siden; aftalen er hver anden uge."
std::string why_silent(const MatchToday& match, const TodayAsked& asked);

}  // namespace mentorkorps::domain
