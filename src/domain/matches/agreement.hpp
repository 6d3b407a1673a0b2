#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"
#include "domain/people/person.hpp"

/// What the two of a match agreed: how often they meet, how long, and where. It goes before what the programme says, as
/// far as the programme lets it.
namespace mentorkorps::domain {

struct Programme;
struct Rule;

/// How often and how long; and not where, which is text that no rule may read.
struct MeetingAgreement {
    int every_days = 7;            ///< 7: weekly, 14: every other week
    std::optional<int> minutes{};  ///< of a meeting
    Date from = since_ever;
    bool says_where = false;
    friend bool operator==(const MeetingAgreement&, const MeetingAgreement&) = default;
};
/// The same as it was typed. `place` is where they meet and what it is about; it may be empty.
struct TypedAgreement {
    MeetingAgreement terms{};
    std::string place{};
    friend bool operator==(const TypedAgreement&, const TypedAgreement&) = default;
};

/// What may be agreed: from every day to four times a year, from a quarter to eight hours, and within what the rules of
/// the programme leave to the two (`agreed_days_max`, `agreed_minutes_min`).
struct AgreementBounds {
    int days_max;
    int minutes_min;
    const Rule* of_days = nullptr;     ///< that sets it; null: none does
    const Rule* of_minutes = nullptr;  ///< likewise
};
AgreementBounds agreement_bounds(const Programme& programme, Date on);
inline constexpr int every_days_max = 92;
inline constexpr int meeting_minutes_least = 15, meeting_minutes_max = 8 * 60;
inline constexpr std::size_t place_letters_max = 200;

struct AgreementFault {
    enum class About { days, minutes, place };
    About about = About::days;
    std::string sentence{};  ///< in Danish, with the way out, and the source of the rule where one says it
    friend bool operator==(const AgreementFault&, const AgreementFault&) = default;
};
std::optional<AgreementFault> fault_of(const TypedAgreement& agreement, const AgreementBounds& bounds);

/// What a form proposes: as often and as long as the programme's rules say, else an hour a week.
MeetingAgreement usual_agreement(const Programme& programme, Date on);

}  // namespace mentorkorps::domain
