#include "html/writer.hpp"

#include <array>
#include <charconv>

#include "html/danish.hpp"

namespace mentorkorps::html {
namespace {

constexpr std::array<std::string_view, 256> escapes = [] {
    std::array<std::string_view, 256> table;
    table['&'] = "&amp;";
    table['<'] = "&lt;";
    table['>'] = "&gt;";
    table['"'] = "&quot;";
    table['\''] = "&#39;";
    return table;
}();

}  // namespace

void Writer::put(std::string_view text) {
    std::size_t written = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view escape = escapes[static_cast<unsigned char>(text[i])];
        if (escape.empty()) continue;
        page_.append(text.substr(written, i - written)).append(escape);
        written = i + 1;
    }
    page_.append(text.substr(written));
}

void Writer::put(Date day) { page_ += date(day); }

Markup Writer::markup() && {
    Markup made;
    made.text_ = std::move(page_);
    return made;
}

void Writer::put_number(std::int64_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    page_.append(digits.data(), end);
}

}  // namespace mentorkorps::html
