#pragma once

#include "domain/practice/timeline.hpp"

namespace mentorkorps::domain {

/// The window that a day lies in: its ISO week, its calendar month, or its block of so many days counted from `anchor`,
/// which is not after the day.
Period window_of(Window kind, int days, Date anchor, Date day);

/// When a rule is in force.
Period in_force(const Rule& rule);

/// How many contacts were held, in one of these ways; none named: in any.
int held(std::span<const ContactFact> contacts, const std::vector<ContactMode>& modes = {});

/// Of the windows that count, in how many the rule was kept.
struct Tally {
    int kept = 0;
    int counted = 0;
    friend Tally operator+(Tally one, Tally other) { return {one.kept + other.kept, one.counted + other.counted}; }
    friend bool operator==(const Tally&, const Tally&) = default;
};
/// A window counts that lies wholly within the period and through all of which the match was together and the rule in
/// force. From the day of an agreement its own rhythm decides: once in so many days.
Tally tally(const Frequency& frequency, const Rule& rule, const Timeline& match, const Period& within);

/// How many days the two may let go: as they agreed, and no more than a rule leaves to them.
int counted_days(const MeetingAgreement& agreed, std::optional<int> agreed_days_max);
/// Whether so many days have gone since they were last in touch, or since the match began.
Verdict judge_silence(const Rule& rule, const Timeline& match, int days_max);
/// "Sidste kontakt var for 12 dage siden; der må højst gå 7 dage."
std::string explain_silence(const Verdict& verdict);

}  // namespace mentorkorps::domain
