#include "domain/matches/rationale.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

namespace mentorkorps::domain {

std::string_view sentence(RationaleFault fault) {
    switch (fault) {
        case RationaleFault::missing: return "Skriv, hvorfor de passer sammen. Det må gerne være kort.";
        case RationaleFault::too_long: return "Begrundelsen er for lang. Skriv højst 2000 tegn.";
    }
    return {};
}

Result<std::string, RationaleFault> rationale(std::string_view typed) {
    const auto text = trim(typed);
    if (text.empty()) return refused(RationaleFault::missing);
    if (length(text) > rationale_letters_max) return refused(RationaleFault::too_long);
    return std::string(text);
}

PersonId subject_of(const Match& match) {
    const auto& members = match.young_people.empty() ? match.mentors : match.young_people;
    check(!members.empty(), "somebody is in a match");
    return members.front().person;
}

}  // namespace mentorkorps::domain
