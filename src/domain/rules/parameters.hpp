#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/names.hpp"

namespace mentorkorps::domain {

/// What kind of value a parameter or a key has, as it is said in a refusal.
struct Expected {
    std::string_view english;
    std::string_view danish;
};
namespace expected {
inline constexpr Expected number{"a whole number", "et helt tal"}, text{"a text in quotes", "en tekst i anførselstegn"},
    yes{"true or false", "true eller false"},
    texts{"a list of texts in quotes", "en liste af tekster i anførselstegn: [\"a\", \"b\"]"};
}  // namespace expected

/// What a parameter is that is left open; a sentence shows a gap for it, and the rule is not in force.
inline constexpr int left_open = -1;
inline constexpr std::string_view left_open_text = "…";

/// The parameters of one rule as its policy file gives them, read one by one: each asks for its name and its type. What
/// is wrong is remembered and does not stop the reading; what a number or a text then is, is nothing.
class Parameters {
  public:
    using Value = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;
    struct Given {
        Value value;
        int line = 0;
    };
    struct Problem {
        int line = 0;  ///< 0: of the whole rule
        std::string what;
        std::string danish;  ///< the same for the page
    };
    /// `open` are the parameters that the source leaves out, and that the administrator is asked for.
    Parameters(std::map<std::string, Given, std::less<>> given, std::vector<std::string> open);

    int number(std::string_view name);
    std::optional<int> number_if_any(std::string_view name);
    std::optional<int> positive_if_any(std::string_view name);  ///< at least 1
    std::string text(std::string_view name);
    std::string text_if_any(std::string_view name);  ///< empty where it is not given
    bool yes(std::string_view name);                 ///< false where it is not given
    std::vector<std::string> texts(std::string_view name);
    std::vector<std::string> texts_if_any(std::string_view name);

    template <HasNames E>
    E word(std::string_view name) {
        const auto said = text(name);
        return is_given(name) ? word_of<E>(name, said).value_or(names<E>.front().value) : names<E>.front().value;
    }
    template <HasNames E>
    E word_or(std::string_view name, E fallback) {
        return is_given(name) ? word<E>(name) : fallback;
    }
    template <HasNames E>
    std::optional<E> word_if_any(std::string_view name) {
        return is_given(name) ? std::optional(word<E>(name)) : std::nullopt;
    }
    template <HasNames E>
    std::vector<E> words(std::string_view name) {
        std::vector<E> found;
        for (const auto& each : texts(name))
            if (const auto word = word_of<E>(name, each)) found.push_back(*word);
        return found;
    }

    template <HasNames E>
    std::vector<E> words_if_any(std::string_view name) {
        return is_given(name) ? words<E>(name) : std::vector<E>{};
    }

    void problem(std::string_view name, std::string what, std::string danish = {});
    /// What was wrong, and what was given although nobody asked for it.
    std::vector<Problem> problems() const;

  private:
    template <HasNames E>
    std::optional<E> word_of(std::string_view name, const std::string& text) {
        const auto found = named<E>(text);
        if (!found) no_word(name, text, known<E>());
        return found;
    }
    template <HasNames E>
    static std::vector<std::string> known() {
        std::vector<std::string> words;
        for (const auto& each : names<E>) words.emplace_back(each.name);
        return words;
    }
    void no_word(std::string_view name, const std::string& text, const std::vector<std::string>& known);
    bool is_given(std::string_view name);
    bool is_open(std::string_view name) const;
    template <class T>
    T required(std::string_view name);

    std::map<std::string, Given, std::less<>> given_;
    std::vector<std::string> open_;
    std::set<std::string, std::less<>> asked_{};
    std::vector<Problem> problems_{};
};

}  // namespace mentorkorps::domain
