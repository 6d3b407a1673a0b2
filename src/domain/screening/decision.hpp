#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/letters/discreet.hpp"
#include "domain/people/changes.hpp"
#include "domain/screening/screening.hpp"

/// What a screening comes to. Somebody decides; no step does it by itself.
namespace mentorkorps::domain {

enum class ScreeningOutcome { approved, rejected };
/// "Godkendt", "Afvist"
std::string_view label(ScreeningOutcome outcome);

/// Whether who was rejected may apply again.
enum class Reentry { any_time, from_day, never };
std::string_view label(Reentry reentry);

struct ScreeningDecision {
    ScreeningOutcome outcome = ScreeningOutcome::approved;
    Date on{};
    std::string reason{};  ///< always there of who was rejected
    Reentry reentry = Reentry::any_time;
    std::optional<Date> again_from{};  ///< with `from_day`
    friend bool operator==(const ScreeningDecision&, const ScreeningDecision&) = default;
};
/// As it was written down, and by whom.
struct WrittenDecision {
    ScreeningDecision decision{};
    std::string author{};
    Instant at{};
};
/// Whether it leaves it open on a day to come back.
bool lets_return(const ScreeningDecision& decision, Date on);

/// Where a mentor may stand after a decision: rejected, or one of the ways on. Nothing for who is past it.
std::vector<CommitmentState> ways_on(CommitmentState now);

enum class DecisionFault {
    way_missing,
    day_missing,
    reason_missing,
    reason_missing_red,  ///< the last step of some kind is red, and they are approved all the same
    reason_long,
    reason_holds_cpr,
    reentry_missing,
    again_missing,
    again_past,
    letter_empty,
    letter_holds_cpr,
    letter_tells_care,
    letter_is_way_in
};
/// In Danish, with the way out.
std::string sentence(DecisionFault fault);
inline constexpr std::size_t decision_letters_max = 2'000;

/// What somebody typed.
struct DecisionDraft {
    std::optional<CommitmentState> to{};
    std::optional<Date> on{};
    std::string reason{};
    std::optional<Reentry> reentry{};
    std::optional<Date> again_from{};
};
/// `steps` in the order in which they were written.
Result<ScreeningDecision, DecisionFault> decided(const DecisionDraft& draft,
                                                 const std::vector<WrittenScreeningStep>& steps, Date today);

/// What is sent to who was rejected, unless somebody changes it. It tells nothing but the answer.
std::string letter_of_rejection(std::string_view first_name, std::string_view unit, const ScreeningDecision& decision);
/// What such a letter may not be.
std::optional<DecisionFault> fault_in_letter(std::string_view letter);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ScreeningOutcome> =
    std::array{mentorkorps::Named{mentorkorps::domain::ScreeningOutcome::approved, "approved"},
               mentorkorps::Named{mentorkorps::domain::ScreeningOutcome::rejected, "rejected"}};
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Reentry> =
    std::array{mentorkorps::Named{mentorkorps::domain::Reentry::any_time, "any_time"},
               mentorkorps::Named{mentorkorps::domain::Reentry::from_day, "from_day"},
               mentorkorps::Named{mentorkorps::domain::Reentry::never, "never"}};
