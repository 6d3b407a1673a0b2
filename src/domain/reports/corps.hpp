#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/matches/match.hpp"
#include "domain/reports/report.hpp"

namespace mentorkorps::domain {

/// A mentor as of a day. Absent values are "ikke oplyst".
struct MentorOnDay {
    PersonId person;
    CommitmentState state = CommitmentState::active;
    Date appeared = since_ever;  ///< the day of the first state
    std::optional<Date> birth_date;
    std::optional<Sex> sex;
    std::optional<std::string> cohort;
    std::optional<std::string> sector;
    std::optional<std::string> education;
    Engagement engagement = Engagement::volunteer;
    std::optional<std::string> employer = {};  ///< where they are employed on the day
};

/// A match that had started by a day, as of that day.
struct MatchOnDay {
    MatchId match;
    Date started = since_ever;
    bool is_closed = false;
    std::optional<std::string> end_reason;
    std::optional<std::string> outcome;
    std::vector<PersonId> young_people;  ///< who is or has been in it
};

/// What is known of a programme as of a day: nothing in it is from later.
struct CorpsFacts {
    std::vector<MentorOnDay> mentors;
    std::vector<PersonId> young_people;  ///< who has come into the programme
    std::vector<MatchOnDay> matches;
};

/// The report "Mentorkorps og matchninger" (Jobcenter Middelfart, 2011). A person counts once in a section; only
/// `stopped` counts matches. Rows follow the programme's lists and age bands, also where they are 0; where there is no
/// list, and for a word or an age that is not on it, the texts themselves are rows. What is not known is `not_stated`:
/// the rows of a partition and `not_stated` are always `of`. `employer` is left out where nobody is employed.
Report mentor_corps(const Programme& programme, const CorpsFacts& facts, Date as_of);

/// One row of a section, or those `not_stated_key` of it.
struct Figure {
    SectionKey section = SectionKey::mentors;
    std::string row;
};
/// Whom a figure counts; for `stopped` the young people of its matches. Empty when there is no such row.
std::vector<PersonId> people_behind(const Programme& programme, const CorpsFacts& facts, Date as_of,
                                    const Figure& figure);

}  // namespace mentorkorps::domain
