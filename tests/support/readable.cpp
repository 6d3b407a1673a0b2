#include "tests/support/readable.hpp"

#include <cctype>
#include <string_view>

namespace mentorkorps::tests {

std::string readable_text(const std::string& body) {
    const auto from = body.find("<main"), to = body.find("</main>");
    std::string text;
    bool is_tag = false;
    for (auto i = from; i < to; ++i) {
        if (body[i] == '<') is_tag = true;
        if (!is_tag) text += body[i];
        if (body[i] == '>') is_tag = false, text += body[i - 1] == 'p' || body[i - 1] == 'i' ? ". " : " ";
    }
    return text;
}

double lix(const std::string& text) {
    int words = 0, long_words = 0, sentences = 0;
    std::size_t letters = 0;
    bool is_sentence = false;
    for (const char letter : text + ' ') {
        if (std::isalnum(static_cast<unsigned char>(letter)) || (letter & 0xC0) == 0xC0) {
            ++letters;
        } else if ((letter & 0xC0) != 0x80 && letters > 0) {  // 0x80: the rest of a letter outside ASCII
            ++words;
            long_words += letters > 6 ? 1 : 0;
            letters = 0;
            is_sentence = true;
        }
        if (is_sentence && std::string_view(".:?!").contains(letter)) ++sentences, is_sentence = false;
    }
    return 1.0 * words / sentences + 100.0 * long_words / words;
}

}  // namespace mentorkorps::tests
