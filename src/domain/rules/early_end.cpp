#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

EarlyEnd EarlyEnd::read(Parameters& given) { return {given.number("months"), given.texts("steps")}; }

std::string EarlyEnd::sentence(const Programme&) const {
    return fmt::format("Slutter et match, før der er gået {}, kan det skade den unge. Så skal der være {}.",
                       phrases::months(months), phrases::and_list(steps));
}

}  // namespace mentorkorps::domain
