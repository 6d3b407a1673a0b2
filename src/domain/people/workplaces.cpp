#include "domain/people/workplaces.hpp"

namespace mentorkorps::domain {

bool is_employed(Engagement engagement) {
    switch (engagement) {
        case Engagement::employed:
        case Engagement::workplace:
        case Engagement::contracted: return true;
        case Engagement::volunteer:
        case Engagement::network: return false;
    }
    return false;
}

std::optional<FormerWorkplace> left(const Commitment& before, const Commitment& after) {
    const bool is_other = before.workplace && after.workplace && *before.workplace != *after.workplace;
    // An absent day is before all others.
    if (!is_other || !after.employed_since || after.employed_since <= before.employed_since) return std::nullopt;
    return FormerWorkplace{*before.workplace, before.employed_since, *after.employed_since};
}

}  // namespace mentorkorps::domain
