#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/people/person.hpp"

/// A caseworker refers a young person to a programme. Until the coordinator takes it on the young person is none of
/// ours: nobody finds them in a list, and what is wrong about them stays out of the programme's figures.
namespace mentorkorps::domain {

struct ReferralKind;
using ReferralId = Id<ReferralKind>;

/// Where a referral stands.
enum class ReferralState {
    received,     ///< the coordinator is to answer
    more_wanted,  ///< the sender is
    accepted,     ///< the young person has come to us
    declined,
    withdrawn  ///< by the sender
};
/// "Modtaget", "Mangler svar fra dig" … as the coordinator reads it.
std::string_view label(ReferralState state);
/// Whether it waits for somebody's answer.
bool is_open(ReferralState state);
bool may_follow(ReferralState from, ReferralState to);

/// A step of it, and what was written: the question, the answer, or why not.
struct ReferralStep {
    ReferralState state = ReferralState::received;
    Date on{};
    std::string by{};  ///< the name of who took it
    std::string text{};
    std::optional<PersonId> person{};  ///< of `accepted`: whom it became
};

struct Referral {
    ReferralId id{};
    ProgrammeId programme{};
    AccountId sender{};
    std::string sender_name{};
    Date received{};
    std::string name{};
    std::optional<Date> birth_date{};
    std::optional<std::string> phone{}, email{};
    std::optional<std::string> external_case{};  ///< the sender's own number of it; nobody needs one
    bool has_agreed = false;                     ///< the young person knows of it and has said yes
    std::vector<Observation> known{};            ///< from the day it came
    std::string why{};                           ///< a mentor would help
    std::optional<std::string> once{};           ///< the key of the form that it came from
    std::vector<ReferralStep> steps{};           ///< the first is `received`

    ReferralState state() const { return steps.back().state; }
    /// Days that the coordinator, or the sender, has been asked for an answer.
    int waited(Date today) const { return static_cast<int>((today - steps.back().on).count()); }
};

/// What is wrong with a step.
enum class ReferralFault { is_decided, text_missing, text_too_long };
std::string_view sentence(ReferralFault fault);  ///< in Danish, with the way out
inline constexpr std::size_t referral_letters_max = 4'000;

/// The text of a step, if it may be taken now. Only a step that somebody else acts on needs words.
Result<std::string, ReferralFault> step_text(const Referral& referral, ReferralState to, std::string_view typed);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::ReferralState> = [] {
    using enum mentorkorps::domain::ReferralState;
    using mentorkorps::Named;
    return std::array{Named{received, "received"}, Named{more_wanted, "more_wanted"}, Named{accepted, "accepted"},
                      Named{declined, "declined"}, Named{withdrawn, "withdrawn"}};
}();
