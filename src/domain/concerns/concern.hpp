#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/people/person.hpp"

/// A concern that somebody has chosen to write down: what they saw of a young person, and what became of it. It asks
/// nobody's leave, sends nothing and counts nowhere.
namespace mentorkorps::domain {

struct ConcernKind;
using ConcernId = Id<ConcernKind>;

enum class ConcernState { observed, considered, handed_over, not_handed_over, receipted };
/// "Set", "Overvejet", "Givet videre", "Ikke givet videre", "Kvittering kommet".
std::string_view label(ConcernState state);

/// What leads from the one state to the other, the latter included; nothing when it does not. From `observed` to where
/// it went in one step is also `considered`, on the same day. What has ended (not handed over, receipted) goes on in
/// another concern.
std::vector<ConcernState> steps_between(ConcernState from, ConcernState to);

/// A dated row. `text`: what was seen, to whom it was handed over, or why it was not; else empty.
struct ConcernStep {
    ConcernState state = ConcernState::observed;
    Date on{};
    std::string text{};
    friend bool operator==(const ConcernStep&, const ConcernStep&) = default;
};
bool has_text(ConcernState state);

inline constexpr std::size_t concern_letters_max = 10'000;
enum class ConcernFault {
    whom_missing,
    day_missing,
    day_ahead,
    day_before_last,  ///< earlier than the step before
    text_missing,
    text_long,
    step_missing,
    not_from_here
};
/// In Danish, with the way out. `wish`: the step that was refused.
std::string_view sentence(ConcernFault fault, ConcernState wish);

struct ConcernWish {
    std::optional<Date> on{};
    std::string text{};
};
Result<ConcernStep, ConcernFault> first_step(const ConcernWish& wish, Date today);
/// The rows that take a concern on from its last one.
Result<std::vector<ConcernStep>, ConcernFault> taken_on(const ConcernStep& last, ConcernState to,
                                                        const ConcernWish& wish, Date today);

/// Whom a concern can be about: a young person in a programme.
struct ConcernPerson {
    EnrolmentId enrolment;
    PersonId person;
    ProgrammeId programme;
    std::string name;
};

/// A step as it is kept, with who wrote it.
struct WrittenStep {
    ConcernStep step{};
    std::string by{};
    Instant at{};
};
struct Concern {
    ConcernId id;
    ProgrammeId programme;
    PersonId about;
    std::string name;  ///< of whom it is about
    std::optional<Date> born;
    PersonId author;
    std::vector<WrittenStep> steps;  ///< at least one, in their order
};

/// Handed over, and no receipt by the sixth weekday.
struct LateReceipt {
    ConcernId concern;
    Date handed_over;
    Date due;
    friend bool operator==(const LateReceipt&, const LateReceipt&) = default;
};
/// From the sixth weekday on: that day is the last on which the receipt may come. Of who had turned 18 when it was
/// handed over nobody owes one.
std::optional<LateReceipt> late_receipt(const Concern& concern, Date today);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ConcernState> = [] {
    using enum mentorkorps::domain::ConcernState;
    using mentorkorps::Named;
    return std::array{Named{observed, "observed"}, Named{considered, "considered"}, Named{handed_over, "handed_over"},
                      Named{not_handed_over, "not_handed_over"}, Named{receipted, "receipted"}};
}();
