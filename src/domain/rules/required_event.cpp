#include <algorithm>

#include <fmt/format.h>

#include "domain/practice/requirements.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

RequiredEvent RequiredEvent::read(Parameters& given) {
    return {given.text("event"), given.words<Party>("attended_by"), given.word<Step>("before"),
            given.texts_if_any("except_reasons"), given.word_or("about", About::match)};
}

std::string RequiredEvent::sentence(const Programme& programme) const {
    std::vector<std::string> reasons;
    for (const auto& each : except_reasons)
        reasons.push_back(fmt::format("»{}«", programme.label_of(lists::end_reason, each)));
    const auto except =
        reasons.empty() ? "" : fmt::format(" Det gælder ikke, når årsagen er {}.", phrases::or_list(reasons));
    return fmt::format("Der er holdt {} med {}, {}.{}", event, the(attended_by), domain::before(before), except);
}

void RequiredEvent::require(const Rule& rule, const Timeline& match, Requirements& found) const {
    if (std::ranges::find(except_reasons, match.closing_reason()) != except_reasons.end()) return;
    domain::require(rule, match, {.what = {event}, .about = about, .before = before}, found);
}

}  // namespace mentorkorps::domain
