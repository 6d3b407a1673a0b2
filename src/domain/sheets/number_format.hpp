#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mentorkorps::domain {

/// What a number in a workbook is meant to be read as, by its number format (ECMA-376 part 1, 18.8.30).
struct NumberFormat {
    enum class Kind { number, date, time, date_and_time };
    Kind kind = Kind::number;
    std::size_t digits_min = 0;  ///< `0000` shows 800 as 0800
};
NumberFormat built_in_format(unsigned id);
NumberFormat format_of_code(std::string_view code);

/// From which day a workbook counts.
enum class DateSystem { from_1900, from_1904 };

/// The number as a person would type it: `2026-12-31`, `17:30`, `2026-12-31 17:30`, `1,5`, `20123456`. What is not a
/// number comes back as it is.
std::string shown(std::string_view number, const NumberFormat& format, DateSystem system);

}  // namespace mentorkorps::domain
