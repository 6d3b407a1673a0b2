#include "base/text.hpp"

#include <memory>

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include "base/check.hpp"
#include "base/crypto.hpp"

namespace mentorkorps {
namespace {

constexpr std::string_view no_break_space = "\u00a0";

constexpr char16_t windows_1252_80_9f[] = {0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                           0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                           0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                           0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};

/// The Danish reading of letters whose accent must not simply fall off.
std::string_view danish(char32_t letter) {
    switch (letter) {
        case U'å': return "aa";
        case U'æ':
        case U'ä': return "ae";
        case U'ø':
        case U'ö':
        case U'œ': return "oe";
        case U'ü': return "y";
        case U'ß': return "ss";
        case U'đ':
        case U'ð': return "d";
        case U'þ': return "th";
        case U'ł': return "l";
        default: return {};
    }
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = get(error);
    check(U_SUCCESS(error), "ICU has its normalizers");
    return *found;
}

/// The letter without its accents.
std::string bare(char32_t letter) {
    static const icu::Normalizer2& nfd = normalizer(icu::Normalizer2::getNFDInstance);
    icu::UnicodeString parts;
    if (!nfd.getDecomposition(static_cast<UChar32>(letter), parts)) parts = static_cast<UChar32>(letter);
    std::string text;
    icu::UnicodeString(parts.char32At(0)).toUTF8String(text);
    return text;
}

const icu::Collator& danish_collator() {
    static const std::unique_ptr<icu::Collator> collator = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("da", "DK"), error));
        check(U_SUCCESS(error), "ICU knows Danish");
        return made;
    }();
    return *collator;
}

}  // namespace

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\v\f";
    for (bool cut = true; cut;) {
        cut = false;
        while (!text.empty() && blanks.contains(text.front())) text.remove_prefix(1), cut = true;
        while (!text.empty() && blanks.contains(text.back())) text.remove_suffix(1), cut = true;
        while (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size()), cut = true;
        while (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size()), cut = true;
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0;;) {
        const auto to = text.find(separator, from);
        parts.push_back(text.substr(from, to - from));
        if (to == std::string_view::npos) return parts;
        from = to + 1;
    }
}

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> found;
    for (const auto line : split(text, '\n'))
        if (!trim(line).empty()) found.emplace_back(trim(line));
    return found;
}

bool is_utf8(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t needed = 0;
    u_strFromUTF8(nullptr, 0, &needed, text.data(), static_cast<int32_t>(text.size()), &error);
    return error != U_INVALID_CHAR_FOUND;
}

std::string from_windows_1252(std::string_view text) {
    icu::UnicodeString wide;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        wide.append(byte >= 0x80 && byte < 0xa0 ? windows_1252_80_9f[byte - 0x80] : static_cast<char16_t>(byte));
    }
    std::string utf8;
    return wide.toUTF8String(utf8);
}

std::string folded(std::string_view text) {
    static const icu::Normalizer2& nfc = normalizer(icu::Normalizer2::getNFCInstance);
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString letters =
        nfc.normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())}), error);
    letters.toLower(icu::Locale("da", "DK"));
    std::string out;
    bool blank = false;
    for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const auto letter = static_cast<char32_t>(letters.char32At(i));
        if (u_isUWhiteSpace(static_cast<UChar32>(letter))) {
            blank = !out.empty();
            continue;
        }
        if (blank) out += ' ';
        blank = false;
        const auto known = danish(letter);
        if (known.empty())
            out += letter < 0x80 ? std::string(1, static_cast<char>(letter)) : bare(letter);
        else
            out += known;
    }
    return out;
}

std::string sort_key(std::string_view text) {
    const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    std::string key(static_cast<std::size_t>(wide.length()) * 4 + 16, '\0');
    auto size =
        danish_collator().getSortKey(wide, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
    if (static_cast<std::size_t>(size) > key.size()) {
        key.resize(static_cast<std::size_t>(size));
        size = danish_collator().getSortKey(wide, reinterpret_cast<uint8_t*>(key.data()), size);
    }
    key.resize(static_cast<std::size_t>(size) - 1);  // it ends with a zero byte
    return hex(key);  // hexadecimal keeps the byte order and sorts alike as text in both databases
}

std::size_t length(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

}  // namespace mentorkorps
