#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

AgeGap AgeGap::read(Parameters& given) { return {given.number("years_min")}; }

std::string AgeGap::sentence(const Programme&) const {
    return fmt::format("Mentoren er mindst {} ældre end den unge.", phrases::years(years_min));
}

}  // namespace mentorkorps::domain
