#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/crypto.hpp"
#include "db/database.hpp"
#include "domain/referrals/referral.hpp"
#include "store/states.hpp"

/// What is written about a referral is sealed under the organisation's key: who is referred is no person of ours yet.
namespace mentorkorps::store {

struct ReferralSealing {
    const Key& key;
    Random& random;
};
/// With its first step. `referral.id` and its steps are not looked at. Nothing when the form had been sent before.
std::optional<domain::ReferralId> add(db::Write& tx, const ReferralSealing& sealing, const domain::Referral& referral,
                                      Instant at);
/// Who takes a step, and when.
struct NewReferralStep {
    domain::ReferralId referral;
    domain::ReferralStep step;
    domain::AccountId by;
    Instant at;
};
void add(db::Write& tx, const ReferralSealing& sealing, const NewReferralStep& step);
/// Two who answer at once come one after the other.
void hold(db::Write& tx, domain::ReferralId id);

std::optional<domain::Referral> referral(db::Read& tx, const Key& key, domain::ReferralId id);
/// The newest first.
std::vector<domain::Referral> referrals(db::Read& tx, const Key& key, domain::ProgrammeId programme);
std::vector<domain::Referral> referrals_by(db::Read& tx, const Key& key, domain::AccountId sender);
/// The referral that somebody came by.
std::optional<domain::ReferralId> referral_of(db::Read& tx, domain::ProgrammeId programme, domain::PersonId person);

/// Of those that the coordinator is to answer.
struct ReferralsWaiting {
    int count = 0;
    std::optional<Date> oldest{};
};
ReferralsWaiting referrals_waiting(db::Read& tx, domain::ProgrammeId programme);

}  // namespace mentorkorps::store
