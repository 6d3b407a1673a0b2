#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

Capacity Capacity::read(Parameters& given) {
    Capacity rule;
    rule.of = given.word<Of>("of");
    rule.most = given.number("most");
    rule.window = given.word_or("window", Window::week);
    rule.a_year = given.yes("a_year");
    return rule;
}

std::string Capacity::sentence(const Programme&) const {
    const auto most_ = phrases::number(most);
    switch (of) {
        case Of::mentors: return fmt::format("Korpset skal være på {} mentorer.", most_);
        case Of::matches:
            return fmt::format("Der er plads til {} {}.", most_, a_year ? "nye match om året" : "match ad gangen");
        case Of::hours:
            return fmt::format("Koordinatoren har {} timer {}.", most_,
                               window == Window::month ? "om måneden" : "om ugen");
    }
    return {};
}

}  // namespace mentorkorps::domain
