#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/people/person.hpp"

/// Who has a talk in hand. All coordinators of a programme see the same under I dag; a talk may be handed to one of
/// them, and while that one is away another has it.
namespace mentorkorps::domain {

/// Somebody who coordinates the programme and can sign in.
struct Colleague {
    AccountId account;
    std::string name;
};
using Colleagues = std::vector<Colleague>;
/// None when they do not coordinate the programme (any more).
const Colleague* find(const Colleagues& colleagues, AccountId account);

/// A coordinator is away, and another has their talks in hand meanwhile. Both days count.
struct Absence {
    AccountId who;
    Date from;
    Date to;
    AccountId deputy;
    bool covers(Date day) const { return from <= day && day <= to; }
    friend bool operator==(const Absence&, const Absence&) = default;
};
/// One for each who has said so, the latest that they said.
using Absences = std::vector<Absence>;
/// None when they are there on the day.
const Absence* absence_of(AccountId who, const Absences& absences, Date day);

/// Who has it in hand on a day: they themselves, while they are away their deputy, and while that one is away as well
/// the next. Nothing when it goes to nobody who coordinates the programme: then it is everybody's.
std::optional<AccountId> in_hand_of(AccountId who, const Colleagues& colleagues, const Absences& absences, Date day);

struct AbsenceWish {
    std::optional<Date> from{};
    std::optional<Date> to{};
    AccountId deputy{};
};
enum class AbsenceFault {
    from_missing,
    to_missing,
    to_before_from,
    is_over,
    too_far_ahead,
    deputy_missing,
    deputy_away
};
/// In Danish, with the way out.
std::string_view sentence(AbsenceFault fault);
/// `colleagues`: who can be chosen, but for who is away. Refused when the deputy is away in those days too.
Result<Absence, AbsenceFault> away(AccountId who, const AbsenceWish& wish, const Colleagues& colleagues,
                                   const Absences& absences, Date today);

}  // namespace mentorkorps::domain
