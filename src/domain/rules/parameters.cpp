#include "domain/rules/parameters.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mentorkorps::domain {
namespace {

/// What stands in a sentence for what is left open.
template <class T>
T blank() {
    if constexpr (std::is_same_v<T, std::int64_t>) return left_open;
    if constexpr (std::is_same_v<T, std::string>) return std::string(left_open_text);
    if constexpr (std::is_same_v<T, std::vector<std::string>>) return {std::string(left_open_text)};
    return T{};
}

}  // namespace

Parameters::Parameters(std::map<std::string, Given, std::less<>> given, std::vector<std::string> open)
    : given_(std::move(given)), open_(std::move(open)) {}

bool Parameters::is_given(std::string_view name) {
    asked_.emplace(name);
    return given_.contains(name);
}

bool Parameters::is_open(std::string_view name) const { return std::ranges::find(open_, name) != open_.end(); }

template <class T>
T Parameters::required(std::string_view name, std::string_view expected) {
    if (!is_given(name)) {
        if (is_open(name)) return blank<T>();
        problem("", fmt::format("'{}' is missing; expected {}", name, expected));
        return T{};
    }
    const auto& given = given_.find(name)->second;
    if (is_open(name)) problem(name, fmt::format("'{}' is given, and is left open as well", name));
    if (const auto* value = std::get_if<T>(&given.value)) return *value;
    problem(name, fmt::format("'{}' must be {}", name, expected));
    return T{};
}

int Parameters::number(std::string_view name) {
    const auto value = required<std::int64_t>(name, "a whole number");
    if (value == left_open && is_open(name)) return left_open;
    if (value < 0 || value > 100'000) return problem(name, fmt::format("'{}' must be from 0 to 100000", name)), 0;
    return static_cast<int>(value);
}
std::optional<int> Parameters::number_if_any(std::string_view name) {
    return is_given(name) || is_open(name) ? std::optional(number(name)) : std::nullopt;
}
std::string Parameters::text(std::string_view name) { return required<std::string>(name, "a text in quotes"); }
std::string Parameters::text_if_any(std::string_view name) { return is_given(name) ? text(name) : std::string{}; }
bool Parameters::yes(std::string_view name) { return is_given(name) && required<bool>(name, "true or false"); }
std::vector<std::string> Parameters::texts(std::string_view name) {
    return required<std::vector<std::string>>(name, "a list of texts in quotes");
}
std::vector<std::string> Parameters::texts_if_any(std::string_view name) {
    return is_given(name) ? texts(name) : std::vector<std::string>{};
}

void Parameters::problem(std::string_view name, std::string what) {
    const auto found = given_.find(name);
    problems_.push_back({found == given_.end() ? 0 : found->second.line, std::move(what)});
}

std::string Parameters::no_word(std::string_view name, const std::string& text, const std::vector<std::string>& known) {
    return fmt::format("'{}' must be one of {}; it is '{}'", name, fmt::join(known, ", "), text);
}

std::vector<Parameters::Problem> Parameters::problems() const {
    auto all = problems_;
    for (const auto& [name, given] : given_)
        if (!asked_.contains(name))
            all.push_back({given.line, fmt::format("unknown key '{}'; known here: {}", name, fmt::join(asked_, ", "))});
    for (const auto& name : open_)
        if (!asked_.contains(name))
            all.push_back({0, fmt::format("'open' names '{}', which this kind has not; it has {}", name,
                                          fmt::join(asked_, ", "))});
    return all;
}

}  // namespace mentorkorps::domain
