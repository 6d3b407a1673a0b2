#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

Area Area::read(Parameters& given) {
    Area rule{given.texts("areas"), given.word_or("of", Party::young_person)};
    if (rule.of != Party::mentor && rule.of != Party::young_person)
        given.problem("of", "'of' must be mentor or young_person", "»of« skal være mentor eller young_person.");
    return rule;
}

std::string Area::sentence(const Programme&) const {
    return fmt::format("{} bor {} {}.", of == Party::mentor ? "Mentoren" : "Den unge",
                       areas.size() == 1 ? "i" : "et af disse steder:", phrases::or_list(areas));
}

}  // namespace mentorkorps::domain
