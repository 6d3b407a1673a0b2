#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

MaxConcurrent MaxConcurrent::read(Parameters& given) {
    MaxConcurrent rule{given.number_if_any("matches_max"), given.word_or("of", Party::mentor)};
    if (rule.of != Party::mentor && rule.of != Party::young_person)
        given.problem("of", "'of' must be mentor or young_person", "»of« skal være mentor eller young_person.");
    if (rule.of == Party::young_person && !rule.matches_max)
        given.problem("of", "'matches_max' is missing; only a mentor has a wish of their own",
                      "»matches_max« mangler. Kun en mentor har et ønske af sin egen.");
    return rule;
}

std::string MaxConcurrent::sentence(const Programme&) const {
    if (!matches_max) return "En mentor har ikke flere unge ad gangen, end mentoren selv ønsker.";
    if (of == Party::young_person)
        return fmt::format("En ung har højst {} ad gangen.",
                           *matches_max == 1 ? "1 mentor" : phrases::number(*matches_max) + " mentorer");
    return fmt::format("En mentor har højst {} ad gangen.",
                       *matches_max == 1 ? "1 ung" : phrases::number(*matches_max) + " unge");
}

}  // namespace mentorkorps::domain
