#pragma once

#include "base/time.hpp"

/// When the municipality's receipt of a concern is late. The law says six weekdays and leaves open what one is; our
/// reading: Monday to Friday, without the holidays of the national church (so 5 June, 24 and 31 December are weekdays).
namespace mentorkorps::domain {

/// Easter Sunday in the Gregorian calendar.
Date easter(int year);
/// Store bededag was one up to and with 2023.
bool is_holiday(Date day);
bool is_weekday(Date day);
/// The n-th weekday after a day, which itself does not count. `n`: at least 1.
Date weekdays_after(Date day, int n);
/// The last day on which the receipt of what was handed over comes in time.
Date receipt_due(Date handed_over);

}  // namespace mentorkorps::domain
