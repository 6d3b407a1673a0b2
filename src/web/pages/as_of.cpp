#include "web/pages/as_of.hpp"

#include "domain/imports/values.hpp"

namespace mentorkorps::web::pages {

Date asked_day(const Visit& visit, std::vector<views::FieldError>& errors) {
    const auto text = visit.request.query.get("dato");
    if (text.empty()) return visit.today();
    const auto day = domain::parse_date(text);
    if (!day) return errors.push_back({"dato", "Dato: " + sentence(day.error())}), visit.today();
    if (*day > visit.today())
        return errors.push_back({"dato", "Dato: Vi kender ikke tal fra fremtiden. Vælg i dag eller en tidligere dag."}),
               visit.today();
    return *day;
}

}  // namespace mentorkorps::web::pages
