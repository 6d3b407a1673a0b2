#include "domain/programmes/toml_letters.hpp"

#include <algorithm>
#include <utility>

namespace mentorkorps::domain {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t quotes_of_many_lines = 3;
constexpr int dots_max = 16;
constexpr std::size_t quotes_at_the_end_max = 5;  // two may belong to the text

bool is_plain(char letter) { return (letter >= ' ' && letter <= '~') || letter == '\t'; }
bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }
bool is_quote(char letter) { return letter == '"' || letter == '\''; }
/// Also the end of the brackets, which toml++ refuses by itself.
bool is_in_name(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '_' || letter == ']' || is_quote(letter);
}
bool is_line_end(char letter) { return letter == '\n' || letter == '\r'; }

class Letters {
  public:
    explicit Letters(std::string_view text) : text_(text) {
        if (text.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    }

    std::optional<int> first_odd() {
        while (at_ < text_.size() && !odd_ && !has_ended_) step();
        if (!odd_) return std::nullopt;
        return 1 +
               static_cast<int>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(*odd_), '\n'));
    }

  private:
    void step() {
        const char letter = text_[at_];
        const bool begins_line = std::exchange(begins_line_, letter == '\n' || (begins_line_ && is_blank(letter)));
        if (letter == '#')
            at_ = std::min(text_.find('\n', at_), text_.size());
        else if (letter == '"' || letter == '\'')
            quoted(letter);
        else if (letter == '[' && begins_line && open_ == 0)
            table_named();
        else
            nested(letter);
    }

    /// Past the brackets before a table's name, which toml++ takes for granted.
    void table_named() {
        at_ = std::min(text_.find_first_not_of("[ \t", at_), text_.size());
        if (at_ < text_.size()) allowed(is_in_name(text_[at_]), at_ + (is_quote(text_[at_]) ? 0 : 1));
    }

    void nested(char letter) {
        if (letter == '[' || letter == '{') ++open_;
        if ((letter == ']' || letter == '}') && open_ > 0) --open_;
        // toml++ reads the parts of a name one inside the other, and has no end to how deep it goes.
        dots_ = letter == '.' ? dots_ + 1 : is_in_name(letter) && letter != ']' ? dots_ : is_blank(letter) ? dots_ : 0;
        allowed((is_plain(letter) || is_line_end(letter)) && dots_ <= dots_max, at_ + 1);
    }

    /// On to `next`, or to the end with it.
    void allowed(bool is_allowed, std::size_t next) {
        if (!is_allowed) odd_ = at_;
        at_ = next;
    }

    /// Past a text in quotes.
    void quoted(char quote) {
        const auto opening = std::min(quotes(quote), quotes_of_many_lines);
        if (opening == 2) {  // an empty text
            at_ += 2;
            return;
        }
        at_ += opening;
        while (at_ < text_.size() && !odd_) {
            if (opening == 1 && is_line_end(text_[at_])) break;
            if (text_[at_] == '\\' && quote == '"') {
                escaped();
            } else if (const auto closing = quotes(quote); closing >= opening) {
                at_ += opening == 1 ? 1 : std::min(closing, quotes_at_the_end_max);
                return;
            } else {
                at_ += std::max<std::size_t>(closing, 1);
            }
        }
        has_ended_ = true;  // the quotes are never closed, which toml++ says
    }

    /// Past a backslash and what it is for; at the end of a line, all blanks up to the next word.
    void escaped() {
        const auto word = text_.find_first_not_of(" \t\r\n", ++at_);
        at_ = std::min(word, text_.size());
        if (at_ < text_.size()) allowed(is_plain(text_[at_]) || is_line_end(text_[at_]), at_ + 1);
    }

    std::size_t quotes(char quote) const {
        const auto end = std::min(text_.find_first_not_of(quote, at_), text_.size());
        return end - at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t open_ = 0;  // brackets and braces of values
    int dots_ = 0;          // of the name, or the number, that is being read
    bool begins_line_ = true;
    std::optional<std::size_t> odd_;
    bool has_ended_ = false;
};

}  // namespace

std::optional<int> line_of_odd_letter(std::string_view toml) { return Letters(toml).first_odd(); }

}  // namespace mentorkorps::domain
