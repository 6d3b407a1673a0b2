#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {

DeclarationRequired DeclarationRequired::read(Parameters& given) {
    return {given.text("declaration"), given.words<Party>("by"), given.word_or("before", Step::activation)};
}

std::string DeclarationRequired::sentence(const Programme&) const {
    return fmt::format("Der er sagt ja til {} af {}, {}.", declaration, the(by), domain::before(before));
}

}  // namespace mentorkorps::domain
