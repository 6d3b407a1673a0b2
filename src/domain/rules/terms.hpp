#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/names.hpp"
#include "domain/people/words.hpp"

/// The words that the parameters of rules are made of.
namespace mentorkorps::domain {

/// Who takes part in a match, or around it.
enum class Party { mentor, young_person, guardian, coordinator, caseworker, company };
/// "mentoren", "den unge", "forældrene" …
std::string_view the(Party party);
/// "mentoren, den unge og forældrene"
std::string the(const std::vector<Party>& parties);

/// What a rule may stand before.
enum class Step {
    admission,     ///< a young person is accepted into the programme
    approval,      ///< a mentor is approved
    proposal,      ///< a match is proposed
    introduction,  ///< its people meet
    activation,    ///< it begins
    closing,       ///< it ends
    sharing        ///< something is told to others
};
/// "før den unge optages", "før matchet går i gang" …
std::string_view before(Step step);
/// "at den unge er optaget", "at matchet er gået i gang" …
std::string_view that_happened(Step step);

/// Where it is written down that something is in place: on one match, or on the person whom it is about, for all their
/// matches in the programme.
enum class About { match, person };

/// What the program sees by itself that it is in place.
enum class KnownFact {
    agreement,  ///< on how often they meet, and where
    end_reason
};

/// How somebody gets to know a mentor before they are approved.
enum class ScreeningKind { interview, home_visit, workplace, reference };

/// When an age, or another property of a person, must hold.
enum class Moment { referral, entry, always };
/// "ved henvisningen", "ved begyndelsen", "hele vejen"
std::string_view at(Moment moment);

/// "benefit=kontanthjaelp": a code of a list is observed.
struct Observed {
    std::string list, code;
    friend bool operator==(const Observed&, const Observed&) = default;
};
/// "age<18"
struct YoungerThan {
    int years = 0;
    friend bool operator==(const YoungerThan&, const YoungerThan&) = default;
};
/// What may be true of a young person.
using Condition = std::variant<Observed, YoungerThan>;
/// "age<18 and active_case=ja": true when each of them is.
using Conditions = std::vector<Condition>;

/// What the clock of a match starts with.
enum class ClockStart { proposal, first_meeting };

/// The spans that meetings are counted in. A week is ISO 8601's, from Monday.
enum class Window { week, month, days };

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
/// "mandag", "tirsdag" …
std::string_view label(Weekday day);

/// "frivillige mentorer", "erhvervsmentorer" …
std::string_view mentors_who_are(Engagement engagement);
/// "frivillige mentorer eller netværksmentorer"
std::string mentors_who_are(const std::vector<Engagement>& engagements);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Party> = [] {
    using enum mentorkorps::domain::Party;
    using mentorkorps::Named;
    return std::array{Named{mentor, "mentor"},         Named{young_person, "young_person"},
                      Named{guardian, "guardian"},     Named{coordinator, "coordinator"},
                      Named{caseworker, "caseworker"}, Named{company, "company"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Step> = [] {
    using enum mentorkorps::domain::Step;
    using mentorkorps::Named;
    return std::array{Named{admission, "admission"},   Named{approval, "approval"},
                      Named{proposal, "proposal"},     Named{introduction, "introduction"},
                      Named{activation, "activation"}, Named{closing, "closing"},
                      Named{sharing, "sharing"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::About> = [] {
    using enum mentorkorps::domain::About;
    using mentorkorps::Named;
    return std::array{Named{match, "match"}, Named{person, "person"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::KnownFact> = [] {
    using enum mentorkorps::domain::KnownFact;
    using mentorkorps::Named;
    return std::array{Named{agreement, "agreement"}, Named{end_reason, "end_reason"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ScreeningKind> = [] {
    using enum mentorkorps::domain::ScreeningKind;
    using mentorkorps::Named;
    return std::array{Named{interview, "interview"}, Named{home_visit, "home_visit"}, Named{workplace, "workplace"},
                      Named{reference, "reference"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Moment> = [] {
    using enum mentorkorps::domain::Moment;
    using mentorkorps::Named;
    return std::array{Named{referral, "referral"}, Named{entry, "entry"}, Named{always, "always"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ClockStart> = [] {
    using enum mentorkorps::domain::ClockStart;
    using mentorkorps::Named;
    return std::array{Named{proposal, "proposal"}, Named{first_meeting, "first_meeting"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Window> = [] {
    using enum mentorkorps::domain::Window;
    using mentorkorps::Named;
    return std::array{Named{week, "week"}, Named{month, "month"}, Named{days, "days"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Weekday> = [] {
    using enum mentorkorps::domain::Weekday;
    using mentorkorps::Named;
    return std::array{Named{monday, "monday"},     Named{tuesday, "tuesday"}, Named{wednesday, "wednesday"},
                      Named{thursday, "thursday"}, Named{friday, "friday"},   Named{saturday, "saturday"},
                      Named{sunday, "sunday"}};
}();
