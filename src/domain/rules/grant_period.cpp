#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

GrantPeriod GrantPeriod::read(Parameters& given) { return {given.number("months_max"), given.yes("is_renewable")}; }

std::string GrantPeriod::sentence(const Programme&) const {
    return fmt::format("En mentor bevilges for højst {} ad gangen{}.", phrases::months(months_max),
                       is_renewable ? ", og det kan forlænges" : "");
}

}  // namespace mentorkorps::domain
