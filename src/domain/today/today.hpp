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
#include "domain/today/deferral.hpp"
#include "domain/today/deputies.hpp"

/// "I dag": what needs the coordinator now.
namespace mentorkorps::domain {

/// A match in which people are to meet: introduced, active or closing, and not an open offer.
struct MatchToday {
    MatchId match;
    std::vector<NamedPerson> mentors;
    std::vector<NamedPerson> young_people;
    Date started = since_ever;
    std::optional<Date> last_held;
    std::optional<Date> talked_on{};  ///< the last talk about it with the mentor or the young person
    std::optional<int> agreed_days;   ///< between two contacts, as the two agreed
    /// Where the programme counts meetings, with the latest contacts, asks for things to be in place, or says how long
    /// an end does harm.
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
    std::string rule{};  ///< its key, of the rule that asks for it
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
    Date since = since_ever;
    std::vector<TrainingRecord> records;
};
/// A mentor who may take a young person and has none.
struct FreeMentorToday {
    NamedPerson person;
    std::optional<int> capacity;
    Date ready_since = since_ever;
    std::optional<Date> last_match_ended;
    Engagement engagement = Engagement::volunteer;
    std::vector<Fulfilment> papers = {};  ///< what is in place about them, where the programme asks for things
};
struct TodayFacts {
    std::vector<MatchToday> matches;
    std::vector<MatchToday> ended{};  ///< so short ago that a talk about it can be written
    std::vector<TalkToday> talks;     ///< in the order of their days
    std::vector<YoungPersonToday> young_people;
    std::vector<TraineeToday> trainees;
    std::vector<FreeMentorToday> free_mentors;
    Colleagues colleagues{};  ///< who coordinate the programme
    Absences absences{};
    Verdicts whole{};       ///< of the rules about the programme as a whole
    Deferrals deferrals{};  ///< in force today
};

/// Matches first: what waits in them is in the order of `Harm`. Who has not begun comes after who is together.
/// The programme itself comes last, and only when something waits there.
enum class TodayGroupKey { matches, waiting_young_people, unfinished_training, free_mentors, whole };
std::string_view title(TodayGroupKey key);

/// What settles it.
enum class Act {
    hold_talk,          ///< on the talk's page
    talk_to_young,      ///< the form for a talk with the young person
    call_mentor,        ///< with the questions at hand: on the page of `task`, or of a talk that no rule asks for
    put_in_place,       ///< on the match's page
    renew_grant,        ///< of `person`
    take_stand,         ///< on the match's page, at the rule
    see_young_person,   ///< decide on a referral, on the young person's page
    find_mentor,        ///< for the young person
    record_training,    ///< on the mentor's page
    approve_mentor,     ///< trained: on the mentor's page
    find_young_person,  ///< for the mentor
    see_group,          ///< on the page of `group`
    see_practice        ///< on the page about how rules are kept
};
/// What the button says: "Find en mentor".
std::string_view label(Act act);

/// One thing that waits.
struct TodayThing {
    std::string why;  ///< one sentence
    Act act;
    std::optional<TaskId> task = {};
    std::optional<PersonId> person = {};  ///< whose grant it is
    std::string in_hand = {};             ///< who has it: "Din", "Ulla Bro, mens Karen Holm er væk"; empty: everybody
    std::string rule = {};                ///< the key of the rule that is not kept, where somebody has to take a stand
    std::string group = {};               ///< the key of the group whose meetings it is about
    int days = 0;  ///< over what was agreed, or of waiting; `over_unknown`: nobody knows since when
    TodayLine line = {};
    DeferralBounds bounds = {};
    std::optional<DeferralId> deferral = {};  ///< why it is not in I dag
};
/// A match, or a person without one, and all that waits there.
struct TodayItem {
    std::vector<NamedPerson> people;  ///< whom it is about, mentors before young people; nobody: the programme
    std::optional<MatchId> match = {};
    std::vector<TodayThing> things = {};  ///< the worst first; one at least
};
/// What waits in the matches.
struct MatchCounts {
    int silent = 0;     ///< matches
    int talks = 0;      ///< to be held within a week, or that should have been
    int lacking = 0;    ///< matches in which something is missing or runs out
    int deviating = 0;  ///< matches that are not as a rule asks
};
/// "6 match uden kontakt, 1 samtale og 2 match, hvor noget mangler eller udløber"; empty of nothing.
std::string in_words(const MatchCounts& counts);
struct TodayGroup {
    TodayGroupKey key;
    int total = 0;                 ///< of matches, or of people: shown or not
    std::vector<TodayItem> items;  ///< the worst first
    MatchCounts counts = {};       ///< of the matches
    int deferred = 0;              ///< lines that are left out
};
/// A coordinator who is away today.
struct AwayToday {
    std::string name;
    std::string deputy;  ///< empty: nobody in the programme is there for them
    Date to{};
};
struct TodayList {
    std::vector<TodayGroup> groups;  ///< also those without items
    std::vector<AwayToday> away{};
    int mine = 0;           ///< talks that the viewer has in hand
    bool has_plan = false;  ///< there are talks, or rules that ask for some
    int total() const;
    int deferred() const;
};

/// Which items are shown: of each group, or of one.
struct TodayPage {
    std::optional<TodayGroupKey> only = {};
    int from = 0;
    int most = 20;
    AccountId viewer{};
    enum {
        everybodys,
        mine,
        deferred
    } whose = everybodys;                ///< mine: only the matches' talks that the viewer has in
                                         ///< hand; deferred: only what else is left out
    std::optional<TodayLine> line = {};  ///< that alone, deferred or not
};
TodayList today(const TodayFacts& facts, const Programme& programme, Date today, const TodayPage& page = {});

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::TodayGroupKey> = [] {
    using enum mentorkorps::domain::TodayGroupKey;
    using mentorkorps::Named;
    return std::array{Named{matches, "matches"}, Named{waiting_young_people, "waiting_young_people"},
                      Named{unfinished_training, "unfinished_training"}, Named{free_mentors, "free_mentors"},
                      Named{whole, "whole"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Act> = [] {
    using enum mentorkorps::domain::Act;
    using mentorkorps::Named;
    return std::array{Named{hold_talk, "hold_talk"},
                      Named{talk_to_young, "talk_to_young"},
                      Named{call_mentor, "call_mentor"},
                      Named{put_in_place, "put_in_place"},
                      Named{renew_grant, "renew_grant"},
                      Named{take_stand, "take_stand"},
                      Named{see_young_person, "see_young_person"},
                      Named{find_mentor, "find_mentor"},
                      Named{record_training, "record_training"},
                      Named{approve_mentor, "approve_mentor"},
                      Named{find_young_person, "find_young_person"},
                      Named{see_group, "see_group"},
                      Named{see_practice, "see_practice"}};
}();
