#include "domain/people/guardian.hpp"

namespace mentorkorps::domain {

bool has_guardian(const std::optional<Date>& birth_date, Date on) {
    constexpr int grown_up_years = 18;
    return !birth_date || on < plus_months(*birth_date, 12 * grown_up_years);
}

}  // namespace mentorkorps::domain
