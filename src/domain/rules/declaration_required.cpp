#include <algorithm>

#include <fmt/format.h>

#include "domain/practice/requirements.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain {

DeclarationRequired DeclarationRequired::read(Parameters& given) {
    return {.declaration = given.text("declaration"),
            .by = given.words<Party>("by"),
            .before = given.word_or("before", Step::activation),
            .engagements = given.words_if_any<Engagement>("engagements")};
}

std::string DeclarationRequired::sentence(const Programme&) const {
    const auto who = engagements.empty() ? "" : fmt::format(" Det gælder kun {}.", mentors_who_are(engagements));
    return fmt::format("Der er sagt ja til {} af {}, {}.{}", declaration, the(by), domain::before(before), who);
}

void DeclarationRequired::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    const auto fits = [&](const MemberFact& each) {
        return each.party != Party::mentor || engagements.empty() ||
               std::ranges::find(engagements, each.engagement) != engagements.end();
    };
    domain::require(rule, match,
                    {.what = {declaration},
                     .from = by,
                     .about = About::person,
                     .before = before,
                     .fits = fits,
                     .has_versions = true},
                    found);
}

}  // namespace mentorkorps::domain
