#include <cstdint>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/imports/scan.hpp"
#include "domain/imports/values.hpp"

/// Any text as the content of a cell: a value within its bounds, or a refusal in words.
namespace {

using namespace mentorkorps;
using namespace mentorkorps::domain;

template <class T>
const T* value(const Result<T, ValueRefusal>& read) {
    if (read) return &*read;
    check(!sentence(read.error()).empty(), "a refusal has words");
    return nullptr;
}

template <class T>
bool reads_as(const Result<T, ValueRefusal>& read, const T& wanted) {
    return read.has_value() && *read == wanted;
}

void read_numbers(std::string_view text) {
    constexpr WholeRange range{.min = 0, .max = 99};
    value(parse_decimal(text));
    if (const auto whole = parse_whole(text, range)) check(*whole >= range.min && *whole <= range.max, "in its range");
    for (const auto unit : {DurationUnit::minutes, DurationUnit::hours})
        if (const auto minutes = parse_minutes(text, unit)) check(*minutes >= 0 && *minutes <= 1440, "within a day");
    if (const auto time = parse_time(text)) check(time->minutes >= 0 && time->minutes < 1440, "within a day");
}

void read_identity(std::string_view text) {
    if (const auto cpr = parse_cpr(text)) check(cpr->digits.size() == 10 && is_digits(cpr->digits), "ten digits");
    if (const auto phone = parse_phone(text)) check(reads_as(parse_phone(*phone), *phone), "a number reads as itself");
    if (const auto mail = parse_email(text)) check(reads_as(parse_email(*mail), *mail), "an address reads as itself");
}

void read_words(std::string_view text) {
    value(parse_sex(text));
    value(parse_engagement(text));
    value(parse_mode(text));
    value(parse_outcome(text));
    value(parse_form(text));
    value(parse_mentor_status(text));
    value(parse_youth_status(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!is_utf8(text)) return 0;  // a sheet's cells are UTF-8 when they come here
    const auto date = parse_date(text);
    if (const auto* day = value(date)) check(reads_as(parse_date(iso(*day)), *day), "a day reads as itself");
    read_numbers(text);
    read_identity(text);
    read_words(text);
    return 0;
}
