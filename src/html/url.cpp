#include "html/url.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace mentorkorps::html {
namespace {

bool is_plain(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

bool is_refused(unsigned char c) { return c <= ' ' || c == '\\' || c == 0x7f; }

bool stays_here(std::string_view address) {
    return (address.starts_with('/') && !address.starts_with("//")) || address.starts_with('?') ||
           address.starts_with('#');
}

bool leads_well(std::string_view address) {
    return stays_here(address) || address.starts_with("https://") || address.starts_with("mailto:") ||
           address.starts_with("tel:");
}

}  // namespace

void append_encoded(std::string& address, std::string_view text) {
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (is_plain(byte)) {
            address += each;
        } else {
            address += '%';
            address += digits[byte >> 4U];
            address += digits[byte & 15U];
        }
    }
}

std::optional<Url> Url::checked(std::string_view address) {
    if (!leads_well(address) || std::ranges::any_of(address, is_refused)) return std::nullopt;
    return Url(std::string(address));
}

Url Url::with(std::string_view name, std::string_view value) const {
    const auto fragment = std::min(text_.find('#'), text_.size());
    std::string address = text_.substr(0, fragment);
    address += address.find('?') == address.npos ? '?' : '&';
    append_encoded(address, name);
    address += '=';
    append_encoded(address, value);
    return Url(address.append(text_, fragment));
}

Url filled(Literal pattern, std::initializer_list<std::string> values) {
    std::string address;
    std::string_view rest = pattern.text;
    for (const std::string& value : values) {
        const auto hole = rest.find("{}");
        check(hole != rest.npos && !value.empty(), "a path has a {} for each value, and no value is empty");
        address += rest.substr(0, hole);
        append_encoded(address, value);
        rest.remove_prefix(hole + 2);
    }
    check(rest.find("{}") == rest.npos, "a path has a value for each {}");
    address += rest;
    check(stays_here(address) && std::ranges::none_of(address, is_refused), "a path begins with one /");
    return Url(std::move(address));
}

Url mailto(std::string_view address) {
    std::string text = "mailto:";
    const auto at = std::min(address.rfind('@'), address.size());
    append_encoded(text, address.substr(0, at));
    if (at == address.size()) return *Url::checked(text);
    text += '@';
    append_encoded(text, address.substr(at + 1));
    return *Url::checked(text);
}

Url tel(std::string_view number) {
    std::string text = "tel:";
    for (const char each : number)
        if (each == '+' || (each >= '0' && each <= '9')) text += each;
    return *Url::checked(text);
}

}  // namespace mentorkorps::html
