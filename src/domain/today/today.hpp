#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "domain/matches/match.hpp"
#include "domain/people/named_person.hpp"
#include "domain/practice/plan.hpp"
#include "domain/today/deputies.hpp"

/// "I dag": what needs the coordinator now.
namespace mentorkorps::domain {

/// A match in which people are to meet: introduced, active or closing, and not an open offer.
struct MatchToday {
    MatchId match;
    std::vector<NamedPerson> mentors;
    std::vector<NamedPerson> young_people;
    std::optional<std::string> mentor_phone;  ///< of the first mentor
    Date started = since_ever;
    std::optional<Date> last_held;
    std::optional<int> agreed_days;  ///< between two contacts, as the two agreed
    /// Where the programme counts meetings, with the latest contacts, or asks for things to be in place.
    std::optional<MatchFacts> facts = {};
};
/// How far back contacts decide whether somebody meets often enough; nothing when the programme does not count
/// meetings.
std::optional<std::chrono::days> meetings_looked_at(const Programme& programme, Date today);

/// A talk that is to be had within a week, or should have been.
struct TalkToday {
    TaskId task;
    MatchId match;
    Party party = Party::mentor;
    Date to_do_on{};
    std::vector<NamedPerson> mentors{};
    std::vector<NamedPerson> young_people{};
    std::optional<AccountId> handed_to{};  ///< to whom; nothing: it is everybody's
};
/// How far ahead talks are shown.
inline constexpr std::chrono::days talks_ahead{6};

/// A young person who has no running match and is to have one, or to be heard.
struct YoungPersonToday {
    NamedPerson person;
    EnrolmentState state = EnrolmentState::waiting;  ///< referred, in_visitation, waiting or accepted
    Date since = since_ever;                         ///< of the state; where that is not known, of the referral
};
struct TraineeToday {
    NamedPerson person;
    std::optional<std::string> phone;
    Date since = since_ever;
    std::vector<TrainingRecord> records;
};
/// A mentor who may take a young person and has none.
struct FreeMentorToday {
    NamedPerson person;
    std::optional<std::string> phone;
    std::optional<int> capacity;
    Date ready_since = since_ever;
    std::optional<Date> last_match_ended;
    std::vector<Fulfilment> papers = {};  ///< what is in place about them, where the programme asks for things
};
struct TodayFacts {
    std::vector<MatchToday> matches;
    std::vector<TalkToday> talks;  ///< in the order of their days
    std::vector<YoungPersonToday> young_people;
    std::vector<TraineeToday> trainees;
    std::vector<FreeMentorToday> free_mentors;
    Colleagues colleagues{};  ///< who coordinate the programme
    Absences absences{};
};

/// In the order of the harm that waiting does. What a match lacks comes after its talks: whoever is with a young person
/// without what the rules ask for comes before all who have not begun, but a match that goes silent, and a talk about
/// how it goes, cannot be had later.
enum class TodayGroupKey { silent_matches, talks, lacking, waiting_young_people, unfinished_training, free_mentors };
std::string_view title(TodayGroupKey key);

/// What settles a line.
enum class Act {
    hold_talk,         ///< on the talk's page
    call_mentor,       ///< `phone`, or the match's page where there is none
    put_in_place,      ///< on the match's page
    renew_grant,       ///< on the young person's page
    see_young_person,  ///< decide on a referral, on the young person's page
    find_mentor,       ///< for the young person
    record_training,   ///< on the mentor's page
    approve_mentor,    ///< trained: on the mentor's page
    find_young_person  ///< for the mentor
};
/// What the button says: "Find en mentor".
std::string_view label(Act act);

struct TodayLine {
    std::vector<NamedPerson> people;  ///< whom it is about; mentors before young people
    std::string why;                  ///< one sentence
    Act act;
    std::optional<MatchId> match = {};
    std::optional<TaskId> task = {};
    std::optional<std::string> phone = {};  ///< E.164
    std::string in_hand = {};               ///< who has it: "Din", "Ulla Bro, mens Karen Holm er væk"; empty: everybody
    int days = 0;                           ///< over what was agreed, or of waiting; -1: nobody knows since when
};
struct TodayGroup {
    TodayGroupKey key;
    int total = 0;                 ///< of lines, shown or not
    std::vector<TodayLine> lines;  ///< the worst first
};
/// A coordinator who is away today.
struct AwayToday {
    std::string name;
    std::string deputy;  ///< empty: nobody in the programme is there for them
    Date to{};
};
struct TodayList {
    std::vector<TodayGroup> groups;  ///< also those without lines; talks and lacking only where rules ask for any
    std::vector<AwayToday> away{};
    int mine = 0;           ///< talks that the viewer has in hand
    bool has_plan = false;  ///< there are talks, or rules that ask for some
    int total() const;
};

/// Which lines are shown: of each group, or of one.
struct TodayPage {
    std::optional<TodayGroupKey> only = {};
    int from = 0;
    int most = 20;
    AccountId viewer{};
    enum { everybodys, mine } whose = everybodys;  ///< mine: only talks that the viewer has in hand
};
TodayList today(const TodayFacts& facts, const Programme& programme, Date today, const TodayPage& page = {});

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::TodayGroupKey> = [] {
    using enum mentorkorps::domain::TodayGroupKey;
    using mentorkorps::Named;
    return std::array{Named{silent_matches, "silent_matches"},
                      Named{talks, "talks"},
                      Named{lacking, "lacking"},
                      Named{waiting_young_people, "waiting_young_people"},
                      Named{unfinished_training, "unfinished_training"},
                      Named{free_mentors, "free_mentors"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Act> = [] {
    using enum mentorkorps::domain::Act;
    using mentorkorps::Named;
    return std::array{Named{hold_talk, "hold_talk"},
                      Named{call_mentor, "call_mentor"},
                      Named{put_in_place, "put_in_place"},
                      Named{renew_grant, "renew_grant"},
                      Named{see_young_person, "see_young_person"},
                      Named{find_mentor, "find_mentor"},
                      Named{record_training, "record_training"},
                      Named{approve_mentor, "approve_mentor"},
                      Named{find_young_person, "find_young_person"}};
}();
