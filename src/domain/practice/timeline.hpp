#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/practice/facts.hpp"

namespace mentorkorps::domain {

/// Days from `from` until, and without, `to`.
struct Period {
    Date from;
    Date to;
    bool is_empty() const { return to <= from; }
    friend bool operator==(const Period&, const Period&) = default;
};
Period common(const Period& one, const Period& other);

/// Two by two, or in a group.
bool was_face_to_face(const ContactFact& contact);

/// How a match has gone up to a day, as its rules measure time: days in Europe/Copenhagen, and pauses taken out. Keeps
/// a reference to the facts.
class Timeline {
  public:
    Timeline(const MatchFacts& facts, Date as_of);

    const MatchFacts& facts() const { return facts_; }
    Date as_of() const { return as_of_; }
    /// Nothing before the first stand.
    std::optional<MatchState> state() const { return state_; }
    bool is_running() const { return state_ && domain::is_running(*state_); }
    /// Running, and not on a pause.
    bool is_together() const { return is_running() && state_ != MatchState::paused; }

    /// Each is nothing when it has not happened, or nobody knows when.
    std::optional<Date> proposed() const { return proposed_; }
    std::optional<Date> began() const { return began_; }  ///< introduced or active
    std::optional<Date> closed() const { return closed_; }
    /// The code of the reason that it ended for; empty while it goes on, and where the programme has no list of them.
    std::string_view closing_reason() const;
    /// Of those that were held face to face; else, or where contacts were not yet on record, the day it began.
    std::optional<Date> first_meeting() const;
    std::optional<Date> last_held() const;

    /// The contacts up to the day, and those of a period.
    std::span<const ContactFact> contacts() const { return contacts_; }
    std::span<const ContactFact> contacts(const Period& period) const;
    /// The agreement that holds on the day; null when they have made none.
    const MeetingAgreement* agreement() const;
    /// When they were together, without pauses, in order; the last ends the day after `as_of` when it goes on.
    const std::vector<Period>& together() const { return together_; }

    /// So many days, or months, after `from`; a pause in between puts it off by its length. "En måned efter" is the
    /// same day next month, clipped to its end.
    Date after_days(Date from, int days) const;
    Date after_months(Date from, int months) const;
    /// How long it has lasted: until it closed, or until now.
    int days_since(Date from) const;

  private:
    void take(const Stand<MatchState>& stand, Date to);
    Date put_off(Date from, Date due) const;

    const MatchFacts& facts_;
    Date as_of_;
    std::optional<MatchState> state_;
    std::optional<Date> proposed_;
    std::optional<Date> began_;
    std::optional<Date> closed_;
    std::span<const ContactFact> contacts_;
    std::vector<Period> together_;
    std::vector<Period> pauses_;
};

}  // namespace mentorkorps::domain
