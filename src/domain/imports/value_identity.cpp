#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/imports/scan.hpp"
#include "domain/imports/values.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::size_t cpr_digits = 10;
constexpr std::size_t danish_digits = 8;
constexpr std::size_t e164_digits_min = 7;
constexpr std::size_t e164_digits_max = 15;
constexpr std::size_t email_bytes_max = 254;

/// The year of birth by the seventh digit and the two digits of the year (cpr.dk, "Personnummeret i CPR").
int birth_year(int seventh, int year_in_century) {
    if (seventh <= 3) return 1900 + year_in_century;
    if (seventh == 4 || seventh == 9) return (year_in_century >= 37 ? 1900 : 2000) + year_in_century;
    return (year_in_century >= 58 ? 1800 : 2000) + year_in_century;
}

/// Weights 4 3 2 7 6 5 4 3 2 1, modulus 11: what numbers given before October 2007 keep.
bool passes_checksum(std::string_view digits) {
    constexpr std::array weights{4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    int sum = 0;
    for (std::size_t i = 0; i < cpr_digits; ++i) sum += weights[i] * (digits[i] - '0');
    return sum % 11 == 0;
}

bool is_phone_filler(char c) { return std::string_view(" -./()").contains(c); }

}  // namespace

Result<Cpr, ValueRefusal> parse_cpr(std::string_view text) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    std::string digits(text);
    if (digits.size() == cpr_digits + 1 && (digits[6] == '-' || digits[6] == ' ')) digits.erase(6, 1);
    if (digits.size() == cpr_digits - 1) digits.insert(0, 1, '0');  // a spreadsheet took it for a number
    if (digits.size() != cpr_digits || !is_digits(digits)) return no(ValueFault::not_cpr, text);

    const auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); };
    using namespace std::chrono;
    const year_month_day born{year(birth_year(digits[6] - '0', two(4))), month(static_cast<unsigned>(two(2))),
                              day(static_cast<unsigned>(two(0)))};
    if (!born.ok()) return no(ValueFault::cpr_no_such_day, text);
    const bool odd = (digits.back() - '0') % 2 == 1;
    const bool passes = passes_checksum(digits);
    return Cpr{.digits = std::move(digits),
               .birth_date = sys_days(born),
               .sex = odd ? Sex::male : Sex::female,
               .passes_checksum = passes};
}

Result<std::string, ValueRefusal> parse_phone(std::string_view text) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    std::string digits;
    for (const char c : text)
        if (!is_phone_filler(c)) digits += c;
    while (digits.contains("\u00a0")) digits.erase(digits.find("\u00a0"), std::string_view("\u00a0").size());

    const bool international = digits.starts_with('+') || digits.starts_with("00");
    if (international) digits.erase(0, digits.starts_with('+') ? 1 : 2);
    if (!is_digits(digits)) return no(ValueFault::not_a_phone, text);
    if (!international && digits.size() == danish_digits) return "+45" + digits;
    const bool danish = digits.starts_with("45");
    if (danish ? digits.size() != danish_digits + 2 : !international) return no(ValueFault::not_a_phone, text);
    if (digits.size() < e164_digits_min || digits.size() > e164_digits_max || digits.front() == '0')
        return no(ValueFault::not_a_phone, text);
    return '+' + digits;
}

Result<std::string, ValueRefusal> parse_email(std::string_view text) {
    text = trim(text);
    if (text.empty()) return no(ValueFault::missing, text);
    const auto at = text.find('@');
    const bool has_forbidden = std::ranges::any_of(text, [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || std::string_view("<>,;\"\\()[]:").contains(c);
    });
    if (at == std::string_view::npos || at == 0 || has_forbidden || text.size() > email_bytes_max)
        return no(ValueFault::not_an_email, text);
    std::string domain(text.substr(at + 1));
    const auto dot = domain.rfind('.');
    if (domain.contains('@') || dot == std::string::npos || dot == 0 || dot + 1 == domain.size() ||
        domain.contains(".."))
        return no(ValueFault::not_an_email, text);
    for (char& c : domain)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::string(text.substr(0, at + 1)) + domain;
}

}  // namespace mentorkorps::domain
