#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/views/participation.hpp"
#include "web/visit.hpp"

/// Fields of the forms about somebody in a programme.
namespace mentorkorps::web::pages {

views::Participation::Field text(std::string id, std::string label, std::string value, std::string hint = {});
views::Participation::Field one_of(std::string id, std::string label);
/// A field that a list of the programme controls; without the list any text. What is stored stays to be chosen.
views::Participation::Field coded(const Visit& visit, std::string_view list, views::Participation::Field field,
                                  const std::vector<std::string>& chosen);
/// Every value of a field that may be sent several times; with commas where the list is missing.
std::vector<std::string> values(const Visit& visit, std::string_view name);

}  // namespace mentorkorps::web::pages
