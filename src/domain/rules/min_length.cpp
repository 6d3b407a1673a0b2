#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

MinLength MinLength::read(Parameters& given) { return {given.number("minutes")}; }

std::string MinLength::sentence(const Programme&) const {
    return fmt::format("Et møde varer mindst {}.", phrases::minutes(minutes));
}

}  // namespace mentorkorps::domain
