#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

CheckIn CheckIn::read(Parameters& given) {
    CheckIn rule{.every_months = given.number("every_months"),
                 .for_months = given.number_if_any("for_months"),
                 .parties = given.words<Party>("parties"),
                 .mode = {}};
    if (const auto modes = given.words_if_any<ContactMode>("modes"); !modes.empty()) rule.mode = modes.front();
    return rule;
}

std::string CheckIn::sentence(const Programme&) const {
    const auto how_long =
        for_months ? fmt::format("de første {}", phrases::months(*for_months)) : std::string("så længe matchet varer");
    const auto way = mode ? fmt::format(" ({})", label(*mode)) : "";
    return fmt::format("Koordinatoren taler {} med {}{}, hver for sig, {}.", phrases::every_months(every_months),
                       the(parties), way, how_long);
}

}  // namespace mentorkorps::domain
