#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/matches/match.hpp"

namespace mentorkorps::domain {

struct ContactKind;
using ContactId = Id<ContactKind>;

enum class AttendeeRole { mentor, young_person };

struct Attendee {
    PersonId person;
    AttendeeRole role = AttendeeRole::young_person;
    std::optional<MatchId> match;  ///< on behalf of which match
    friend bool operator==(const Attendee&, const Attendee&) = default;
};

/// The facts of a contact: when, how long, how, who. Never what was said.
struct Contact {
    ContactId id;
    ProgrammeId programme;
    Date on;
    std::optional<TimeOfDay> at;
    std::optional<int> minutes;
    ContactMode mode = ContactMode::meeting;
    ContactOutcome outcome = ContactOutcome::held;
    std::string topics;
    std::vector<Attendee> attendees;
    std::optional<std::string> once;  ///< the key of the form it came from: the same key is the same contact
    std::optional<std::string> external_id;
};

/// What a mentor typed: at most four fields.
struct ContactDraft {
    std::vector<MatchId> matches;  ///< whom: the matches of the young people
    Date on;
    int minutes = 0;
    ContactMode mode = ContactMode::meeting;
    ContactOutcome outcome = ContactOutcome::held;
    std::string once;
};

/// A line in a history: a contact without its attendees.
struct ContactLine {
    ContactId id;
    Date on;
    std::optional<TimeOfDay> at;
    std::optional<int> minutes;
    ContactMode mode = ContactMode::meeting;
    ContactOutcome outcome = ContactOutcome::held;
    std::string topics;
};

/// What a match's contacts come to.
struct ContactTotals {
    int held = 0;
    int minutes = 0;  ///< of those held
    int not_held = 0;
};

enum class ContactRefusal { nobody, several_programmes, in_future, before_start, after_end, too_long };
/// In Danish, naming the field and the way out.
std::string sentence(ContactRefusal refusal);

/// The contact that `draft` tells of, by `mentor`, for the matches it names (all the mentor's own, same programme).
/// A young
/// person who is in two of them took part once. Refused when it lies after `today`, before a match began, after it
/// closed, or lasts longer than a day.
Result<Contact, ContactRefusal> record(const std::vector<Match>& matches, PersonId mentor, const ContactDraft& draft,
                                       Date today);

/// Whether two tell of the same contact: day, length, how and who.
bool same_facts(const Contact& one, const Contact& other);
/// A contact may be taken back by who wrote it for a day: then it has become history.
bool may_take_back(Instant written_at, Instant now);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::AttendeeRole> =
    std::array{mentorkorps::Named{mentorkorps::domain::AttendeeRole::mentor, "mentor"},
               mentorkorps::Named{mentorkorps::domain::AttendeeRole::young_person, "young_person"}};
