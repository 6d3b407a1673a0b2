#pragma once

#include <optional>
#include <string_view>

#include "domain/matches/match.hpp"
#include "web/views/agreement.hpp"
#include "web/visit.hpp"

/// Fields that several pages about matches and contacts share: who, how often, how long, which day.
namespace mentorkorps::web::pages {

/// Everybody in the match by name, the young people first.
std::string heading(const domain::Match& match);

/// The fields as an agreement fills them.
views::AgreementFields agreement_fields(const domain::TypedAgreement& agreement);
/// What was typed into them; what is no number is 0, which the domain refuses.
domain::TypedAgreement typed_agreement(const Visit& visit);
/// The fields as they were sent, also what is no agreement.
views::AgreementFields agreement_as_typed(const Visit& visit);
/// The field that a fault is about, as the form was filled.
std::string_view agreement_field(const domain::AgreementFault& fault, const Visit& visit);

/// Lengths to choose from, in minutes; `chosen` is among them.
std::vector<views::AgreementOption> length_options(std::optional<int> chosen);
int typed_number(const Visit& visit, std::string_view field);
/// As a date field sends it, or as people write it.
std::optional<Date> typed_date(const Visit& visit, std::string_view field);

}  // namespace mentorkorps::web::pages
