#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

AgeRange AgeRange::read(Parameters& given) {
    return {given.number("years_min"), given.number("years_max"), given.word_or("at", Moment::referral)};
}

std::string AgeRange::sentence(const Programme&) const {
    return fmt::format("Den unge er {}–{} {}.", phrases::number(years_min), phrases::years(years_max), domain::at(at));
}

}  // namespace mentorkorps::domain
