#include <fmt/format.h>

#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {

DeclarationRequired DeclarationRequired::read(Parameters& given) {
    return {given.text("declaration"), given.words<Party>("by"), given.word_or("before", Step::activation)};
}

std::string DeclarationRequired::sentence(const Programme&) const {
    return fmt::format("Der er sagt ja til {} af {}, {}.", declaration, the(by), domain::before(before));
}

void DeclarationRequired::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    domain::require(rule, match, {.what = {declaration}, .from = by, .about = About::person, .before = before}, found);
}

}  // namespace mentorkorps::domain
