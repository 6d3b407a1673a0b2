#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/people/person.hpp"
#include "domain/practice/support_talk.hpp"

/// Somebody who knows a mentor is asked about them, by a link that opens a form once.
namespace mentorkorps::domain {

struct ReferenceRequestKind;
using ReferenceRequestId = Id<ReferenceRequestKind>;

enum class ReferenceEnd {
    answered,
    withdrawn,  ///< by who asked
    not_them,   ///< the mail came to somebody else, who said so
    expired
};
/// "Har svaret", "Trukket tilbage" …
std::string_view label(ReferenceEnd end);

struct ReferenceRequest {
    ReferenceRequestId id{};
    std::string name{};                  ///< of the referee
    std::optional<std::string> email{};  ///< nothing: it has ended
    Date asked_on{};
    Date until{};  ///< the last day of the link
    std::optional<ReferenceEnd> end{};
    Date ended_on{};
    std::vector<Answered> answers{};

    /// How it has ended on a day; nothing: the link is open.
    std::optional<ReferenceEnd> ended(Date on) const {
        return !end && on > until ? std::optional(ReferenceEnd::expired) : end;
    }
};
inline constexpr std::chrono::days reference_link_lasts{14};
/// Of each mentor at a time.
inline constexpr std::size_t open_references_max = 5;
/// Of the secret in a link, 100 bits. So long that nobody finds one by trying, and short enough for our own rule about
/// letters (letters/discreet.hpp): what the link opens is an empty form.
inline constexpr std::size_t reference_code_letters = 20;

/// Whom a coordinator asks.
struct RefereeDraft {
    std::string name{}, email{};
};
enum class AskFault { name_missing, name_long, not_an_email, mentors_own, asked_already, too_many };
std::string_view sentence(AskFault fault);
struct Referee {
    std::string name;
    std::string email;
};
/// `mentor`: who is asked about; `before`: all requests about them.
Result<Referee, AskFault> asked(const RefereeDraft& draft, const Person& mentor,
                                const std::vector<ReferenceRequest>& before, Date today);

/// What goes to the referee. Whom it is about stands behind the link: others may read a mail.
inline constexpr std::string_view reference_subject = "Må vi stille dig nogle spørgsmål?";
std::string letter_to_referee(const Referee& referee, std::string_view organisation, std::string_view link, Date until);

/// Whether they would be at ease if the mentor were with a young person who has a hard time.
enum class Trust { yes, somewhat, no, unknown };
std::string_view label(Trust trust);

/// What the referee typed.
struct ReferenceDraft {
    std::string knows_from{}, knows_for{};
    std::optional<Trust> trust{};
    std::string more{};
    std::optional<bool> may_call{};
    std::string phone{};
};
enum class ReferenceFault {
    from_missing,
    how_long_missing,
    trust_missing,
    more_missing,  ///< who would not be at ease, or not quite, says why
    call_missing,
    not_a_phone,
    too_long,
    holds_cpr
};
std::string_view sentence(ReferenceFault fault);
struct ReferenceFieldFault {
    ReferenceFault fault = ReferenceFault::from_missing;
    std::string_view field{};  ///< its id in the form
};
inline constexpr std::size_t reference_letters_max = 2'000;
/// The questions with what was answered, or all that is wrong.
Result<std::vector<Answered>, std::vector<ReferenceFieldFault>> answered(const ReferenceDraft& draft,
                                                                         std::string_view mentor);
/// What is asked, as the form and the answer say it.
std::string trust_question(std::string_view mentor);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ReferenceEnd> = [] {
    using enum mentorkorps::domain::ReferenceEnd;
    using mentorkorps::Named;
    return std::array{Named{answered, "answered"}, Named{withdrawn, "withdrawn"}, Named{not_them, "not_them"},
                      Named{expired, "expired"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Trust> = [] {
    using enum mentorkorps::domain::Trust;
    using mentorkorps::Named;
    return std::array{Named{yes, "yes"}, Named{somewhat, "somewhat"}, Named{no, "no"}, Named{unknown, "unknown"}};
}();
