#include "domain/people/age.hpp"

namespace mentorkorps::domain {

Date turns(Date born, int years) {
    const auto day = plus_months(born, 12 * years);
    return whole_years(born, day) < years ? day + std::chrono::days{1} : day;
}

}  // namespace mentorkorps::domain
