#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "domain/matching/week.hpp"

/// When somebody usually has time: as a coordinator writes it down with them, or a mentor on their own.
namespace mentorkorps::app {

/// The weeks of one person in a programme.
struct WeeksOf {
    struct Part {
        domain::Party party = domain::Party::young_person;  ///< the young person or the mentor
        std::optional<domain::FreeWeek> said{};
    };
    domain::Person person;
    std::vector<Part> parts;  ///< one, or both where somebody is both
};
/// For who may `change_people` in the programme. The look is on record when this returns.
Result<WeeksOf, NotFound> weeks_of(const World& world, const domain::Viewer& viewer, const Somebody& who);

using WeekRefusal = std::variant<NotFound, domain::WeekFaults>;
/// From today on this is their week. What they said before stays as it was.
Result<domain::PersonId, WeekRefusal> write_week(const World& world, const domain::Viewer& viewer, const Somebody& who,
                                                 domain::Party party, const domain::WeekTexts& texts);

/// A mentor's own, for who may `log_contacts`: one week for all programmes that they are a mentor in, as they said it
/// last.
Result<std::optional<domain::FreeWeek>, NotFound> own_week(const World& world, const domain::Viewer& viewer);
Result<domain::PersonId, WeekRefusal> write_own_week(const World& world, const domain::Viewer& viewer,
                                                     const domain::WeekTexts& texts);

}  // namespace mentorkorps::app
