#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/practice/support_talk.hpp"

/// Getting to know a mentor before they are approved, step by step. Each says what was seen and said, and what whoever
/// held it makes of it; it decides the things that rules ask for by such a step, and nothing else.
namespace mentorkorps::domain {

/// "Samtale med mentoren", "Besøg i mentorens hjem" …
std::string_view label(ScreeningKind kind);

/// What a step came to, in the judgement of who held it.
enum class ScreeningVerdict { green, yellow, red };
/// "Grøn: Intet taler imod" …
std::string_view label(ScreeningVerdict verdict);

/// What is worth asking and looking for in such a step; ours, until a programme has its own.
std::vector<std::string> questions_for(ScreeningKind kind);

struct ScreeningStep {
    ScreeningKind kind = ScreeningKind::interview;
    Date on{};
    std::string held_by{};
    std::string also_by{};  ///< empty: one held it
    ScreeningVerdict verdict = ScreeningVerdict::green;
    std::string reason{};           ///< always there, unless it is green
    std::vector<Answered> notes{};  ///< those that something was written to
    friend bool operator==(const ScreeningStep&, const ScreeningStep&) = default;
};
/// As it was written down, and by whom.
struct WrittenScreeningStep {
    ScreeningStep step{};
    std::string author{};
    Instant at{};
};

enum class ScreeningFault {
    kind_missing,
    day_missing,
    day_ahead,
    holder_missing,
    second_missing,  ///< of a home visit
    second_same,
    name_long,
    notes_missing,
    notes_long,
    notes_hold_cpr,
    verdict_missing,
    reason_missing,
    reason_long,
    reason_holds_cpr
};
/// In Danish, with the way out.
std::string_view sentence(ScreeningFault fault);
inline constexpr std::size_t screening_letters_max = 4'000;
inline constexpr std::size_t screening_name_letters_max = 100;

/// What somebody typed.
struct ScreeningDraft {
    std::optional<ScreeningKind> kind{};
    std::optional<Date> on{};
    std::string held_by{}, also_by{};
    std::vector<Answered> notes{};
    std::optional<ScreeningVerdict> verdict{};
    std::string reason{};
};
Result<ScreeningStep, ScreeningFault> written(const ScreeningDraft& draft, Date today);

/// What rules ask for that a step decides.
Requirements asked_by_steps(const Requirements& asked);
/// What a step of this kind decides on a day: all that rules ask for by it. A reference is one of several: the first
/// that is not in place.
Requirements decided_by(ScreeningKind kind, const Requirements& asked, Date on);

/// As one text, and back; what is sealed.
std::string packed(const ScreeningStep& step);
void unpack(std::string_view text, ScreeningStep& step);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ScreeningVerdict> =
    std::array{mentorkorps::Named{mentorkorps::domain::ScreeningVerdict::green, "green"},
               mentorkorps::Named{mentorkorps::domain::ScreeningVerdict::yellow, "yellow"},
               mentorkorps::Named{mentorkorps::domain::ScreeningVerdict::red, "red"}};
