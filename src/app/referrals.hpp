#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/imports/referral_form.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/referrals/referral.hpp"
#include "store/referrals.hpp"

/// Referrals: a caseworker sends them and follows their own, the programme's coordinators answer. Each look and each
/// step is on record, and a step mails whoever is to act next that there is something to read, and nothing of what.
namespace mentorkorps::app {

// For who may `see_referred` in the programme: their own.
using ReferRefusal = std::variant<NotFound, FieldFaults>;
/// Sent twice is one.
enum class Referred { yes };
Result<Referred, ReferRefusal> refer(const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme,
                                     const domain::ReferralDraft& draft);
/// The newest first.
std::vector<domain::Referral> own_referrals(const World& world, const domain::Viewer& viewer);

using ReferralRefusal = std::variant<NotFound, domain::ReferralFault>;
Result<domain::ReferralId, ReferralRefusal> answer_question(const World& world, const domain::Viewer& viewer,
                                                            domain::ReferralId id, std::string_view text);
Result<domain::ReferralId, ReferralRefusal> withdraw_referral(const World& world, const domain::Viewer& viewer,
                                                              domain::ReferralId id);

// For who may `see_people` in the programme; a step takes `change_people`.
Result<std::vector<domain::Referral>, NotFound> referrals(const World& world, const domain::Viewer& viewer,
                                                          domain::ProgrammeId programme);
/// How many wait for an answer, and since when; none for who may not see them.
store::ReferralsWaiting referrals_waiting(const World& world, const domain::Viewer& viewer,
                                          domain::ProgrammeId programme);
struct ReferralStory {
    domain::Referral referral;
    std::vector<domain::Obstacle> against;  ///< what rules have against admitting them; nothing once it is decided
};
Result<ReferralStory, NotFound> referral(const World& world, const domain::Viewer& viewer,
                                         domain::ProgrammeId programme, domain::ReferralId id);

/// `to`: more_wanted or declined.
struct ReferralReply {
    domain::ReferralState to;
    std::string text;
};
Result<domain::ReferralId, ReferralRefusal> reply_to_referral(const World& world, const domain::Viewer& viewer,
                                                              domain::ReferralId id, const ReferralReply& reply);

/// Takes it on: the young person comes to the programme, referred on the day it came and followed by its sender, with
/// what the sender knows of them. Refused when others may be the same and nobody has said whether.
struct TakeOn {
    std::vector<domain::PersonId> others;    ///< who somebody has said are others
    std::optional<domain::PersonId> same{};  ///< or who it is
};
using TakeOnRefusal = std::variant<NotFound, domain::ReferralFault, MaybeSame>;
Result<domain::PersonId, TakeOnRefusal> take_on(const World& world, const domain::Viewer& viewer, domain::ReferralId id,
                                                const TakeOn& wish);

}  // namespace mentorkorps::app
