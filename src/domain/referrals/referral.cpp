#include "domain/referrals/referral.hpp"

#include "base/text.hpp"

namespace mentorkorps::domain {

std::string_view label(ReferralState state) {
    switch (state) {
        case ReferralState::received: return "Venter på svar";
        case ReferralState::more_wanted: return "Afsenderen er spurgt";
        case ReferralState::accepted: return "Taget imod";
        case ReferralState::declined: return "Sagt nej til";
        case ReferralState::withdrawn: return "Trukket tilbage";
    }
    return {};
}

bool is_open(ReferralState state) { return state == ReferralState::received || state == ReferralState::more_wanted; }

bool may_follow(ReferralState from, ReferralState to) {
    if (!is_open(from)) return false;
    return to == ReferralState::received ? from == ReferralState::more_wanted : to != from;
}

std::string_view sentence(ReferralFault fault) {
    switch (fault) {
        case ReferralFault::is_decided: return "Henvisningen er afgjort imens. Se herunder, hvad der blev svaret.";
        case ReferralFault::text_missing: return "Skriv et par ord, så den anden ved, hvad der skal ske.";
        case ReferralFault::text_too_long: return "Teksten er for lang. Skriv højst 4.000 tegn.";
    }
    return {};
}

Result<std::string, ReferralFault> step_text(const Referral& referral, ReferralState to, std::string_view typed) {
    const auto text = trim(typed);
    if (!may_follow(referral.state(), to)) return refused(ReferralFault::is_decided);
    const bool needs_words = to != ReferralState::accepted && to != ReferralState::withdrawn;
    if (needs_words && text.empty()) return refused(ReferralFault::text_missing);
    if (length(text) > referral_letters_max) return refused(ReferralFault::text_too_long);
    return std::string(text);
}

}  // namespace mentorkorps::domain
