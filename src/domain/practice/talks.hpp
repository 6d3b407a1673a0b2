#pragma once

#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {

/// A talk that a rule asks for: with whom, which of its row, and the days between which it belongs.
struct AskedTalk {
    Party party = Party::mentor;
    int ordinal = 1;
    Date due;
    Date late_from;                 ///< after this day it is too late; not before `due`
    std::optional<Date> lost_from;  ///< from this day on it is of no use any more; none: it can always be had
    bool is_asked_still = true;     ///< nobody asks any more for the parents of somebody who has turned 18
};
/// What has become of it: had, set aside, to come, late, or lost. A talk that is due after the match closed is nothing.
std::optional<Verdict> judge_talk(const Rule& rule, const Timeline& match, const AskedTalk& talk);
/// "Samtalen med mentoren skulle være holdt for 5 dage siden." Where the rule says how close it is to be, that nobody
/// wrote how it was held is said too.
std::string explain_talk(const Verdict& verdict);

/// How close a talk the rule wants at least; none: it does not say.
std::optional<ContactMode> asked_mode(const Rule& rule);
/// "i telefon, på video eller ved et møde"
std::string_view at_least(ContactMode mode);
/// Whether a talk that was held so is what such a rule asks for. One of which nobody wrote how it was held is.
bool is_close_enough(std::optional<ContactMode> held, std::optional<ContactMode> asked);

/// Whether this party is to be talked with on a day: parents only until all the young people are 18.
bool is_asked(const Timeline& match, Party party, Date on);

}  // namespace mentorkorps::domain
