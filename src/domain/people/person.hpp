#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/people/words.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

struct PersonKind;
using PersonId = Id<PersonKind>;
struct CommitmentKind;
using CommitmentId = Id<CommitmentKind>;
struct EnrolmentKind;
using EnrolmentId = Id<EnrolmentKind>;
struct AccountKind;
using AccountId = Id<AccountKind>;

/// Where a status was in force before anybody wrote down since when: it holds on every day.
inline constexpr Date since_ever = Date{std::chrono::year{1} / 1 / 1};

/// Who somebody is, without the sealed parts. Empty texts and absent values are "ikke oplyst".
struct Person {
    PersonId id;
    std::string uuid;
    std::string name;
    std::optional<Date> birth_date;
    std::optional<Sex> sex;
    std::optional<std::string> phone;  ///< E.164: +4520001234
    std::optional<std::string> email;
    std::optional<std::string> address;
    std::optional<std::string> postcode;
    std::optional<std::string> city;
    std::string languages;
    std::string interests;

    friend bool operator==(const Person&, const Person&) = default;
};

/// The first of the names: what a mentor calls a young person.
std::string first_name(const Person& person);
/// Age in whole years on a day.
std::optional<int> age(const Person& person, Date on);

/// A dated row of a state machine. The one with the latest day not after D holds on D.
template <class State>
struct Stand {
    State state;
    Date from = since_ever;
    std::string reason;
    friend bool operator==(const Stand&, const Stand&) = default;
};

/// A person as mentor in a programme. Coded fields hold keys of the programme's lists.
struct Commitment {
    CommitmentId id;
    PersonId person;
    ProgrammeId programme;
    Engagement engagement = Engagement::volunteer;
    std::optional<int> capacity;  ///< how many young people at a time, by the mentor's own word
    std::optional<std::string> channel;
    std::optional<std::string> cohort;  ///< the recruitment round: "Hold 1, januar 2010"
    std::optional<std::string> sector;
    std::optional<std::string> education;
    std::optional<std::string> workplace;
    std::optional<Date> employed_since;        ///< at the workplace
    std::optional<Date> available_until = {};  ///< the last day that they can be a mentor, by their own word
    std::optional<std::string> external_id;

    friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// A person as a young person in a programme.
struct Enrolment {
    EnrolmentId id;
    PersonId person;
    ProgrammeId programme;
    std::optional<Date> referred_on;
    std::optional<std::string> referred_by;
    std::optional<AccountId> caseworker;
    std::optional<std::string> external_id;

    friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

/// Something known of a young person: a code of the list `scheme`, from a day on.
struct Observation {
    std::string scheme;
    std::string code;
    Date from = since_ever;
    std::optional<Date> to;
    friend bool operator==(const Observation&, const Observation&) = default;
};

/// How much of a course a mentor has followed.
struct TrainingRecord {
    std::string course{};
    int sessions = 0;
    std::optional<Date> completed_on{};
    bool is_counted = false;  ///< from the evenings that were ticked: the last of them holds, and not the others
};

/// A young person was granted a mentor for so long; both days count.
struct GrantedTime {
    Date from;
    Date to;
    friend bool operator==(const GrantedTime&, const GrantedTime&) = default;
};

/// In the corps: trained and with us, whether or not matched just now. What "mentorer i alt" counts.
bool is_in_corps(CommitmentState state);
/// May take a young person now.
bool is_ready(CommitmentState state);

/// May the one state follow the other (ARCHITECTURE.md, state machines)? The same state never follows itself.
bool may_follow(CommitmentState from, CommitmentState to);
bool may_follow(EnrolmentState from, EnrolmentState to);

}  // namespace mentorkorps::domain
