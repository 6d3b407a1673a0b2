#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

ContactGap ContactGap::read(Parameters& given) { return {given.number("days_max")}; }

std::string ContactGap::sentence(const Programme&) const {
    return fmt::format("Der går højst {} mellem to kontakter, hvis de ikke selv har aftalt andet.",
                       phrases::days(days_max));
}

}  // namespace mentorkorps::domain
