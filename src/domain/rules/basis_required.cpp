#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

BasisRequired BasisRequired::read(Parameters& given) {
    return {given.text("purpose"), given.texts_if_any("recipients")};
}

std::string BasisRequired::sentence(const Programme&) const {
    const auto with = recipients.empty() ? "" : fmt::format(" over for {}", phrases::and_list(recipients));
    return fmt::format("Der er samtykke eller et andet grundlag til {}{}.", purpose, with);
}

}  // namespace mentorkorps::domain
