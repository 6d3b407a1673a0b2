#pragma once

#include <string>
#include <vector>

#include "domain/imports/person_form.hpp"
#include "domain/referrals/referral.hpp"

namespace mentorkorps::domain {

/// What a caseworker typed about a young person to refer. Coded fields hold keys of the programme's lists; an empty
/// field is "ikke oplyst". `agreed`: "ja" or "nej", whether the young person has said yes to it.
struct ReferralDraft {
    std::string name{}, birth_date{}, phone{}, email{}, external_case{}, agreed{};
    std::string benefit{}, education_status{}, area{}, active_case{};
    std::vector<std::string> needs{};
    std::string why{};
    std::string once{};  ///< the key of the form: the same key is the same referral
};
/// As it comes in on a day, with no steps yet. A name, why, and whether the young person has agreed are needed.
Result<Referral, std::vector<FieldFault>> written(const ReferralDraft& draft, const Programme& programme, Date today);

}  // namespace mentorkorps::domain
