#include "domain/people/guardian.hpp"

#include "domain/people/age.hpp"

namespace mentorkorps::domain {

bool has_guardian(const std::optional<Date>& birth_date, Date on) {
    return !birth_date || on < turns(*birth_date, grown_up_years);
}

}  // namespace mentorkorps::domain
