#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

Tenure Tenure::read(Parameters& given) { return {given.number("months_min")}; }

std::string Tenure::sentence(const Programme&) const {
    return fmt::format("Mentoren har været på arbejdspladsen i mindst {}, når matchet går i gang.",
                       phrases::months(months_min));
}

}  // namespace mentorkorps::domain
