#pragma once

#include <vector>

#include "domain/referrals/referral.hpp"
#include "web/views/referred.hpp"

namespace mentorkorps::web::pages {

/// What was written step by step, in their order.
std::vector<views::ReferralWords> words_of(const domain::Referral& referral);

}  // namespace mentorkorps::web::pages
