#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {

Eligibility Eligibility::read(Parameters& given) { return {given.texts("any"), given.text("says")}; }

std::string Eligibility::sentence(const Programme&) const { return fmt::format("Tilbuddet er for {}.", says); }

}  // namespace mentorkorps::domain
