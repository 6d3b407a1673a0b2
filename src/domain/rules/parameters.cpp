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

template <class T>
constexpr Expected expected_of() {
    if constexpr (std::is_same_v<T, std::int64_t>) return expected::number;
    if constexpr (std::is_same_v<T, std::string>) return expected::text;
    if constexpr (std::is_same_v<T, bool>) return expected::yes;
    if constexpr (std::is_same_v<T, std::vector<std::string>>) return expected::texts;
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
T Parameters::required(std::string_view name) {
    constexpr auto expected = expected_of<T>();
    if (!is_given(name)) {
        if (is_open(name)) return blank<T>();
        problem("", fmt::format("'{}' is missing; expected {}", name, expected.english),
                fmt::format("»{}« mangler. Det skal være {}.", name, expected.danish));
        return T{};
    }
    const auto& given = given_.find(name)->second;
    if (is_open(name))
        problem(name, fmt::format("'{}' is given, and is left open as well", name),
                fmt::format("»{}« er udfyldt. Tag det ud af »open«.", name));
    if (const auto* value = std::get_if<T>(&given.value)) return *value;
    problem(name, fmt::format("'{}' must be {}", name, expected.english),
            fmt::format("»{}« skal være {}.", name, expected.danish));
    return T{};
}

int Parameters::number(std::string_view name) {
    const auto value = required<std::int64_t>(name);
    if (value == left_open && is_open(name)) return left_open;
    if (value >= 0 && value <= 100'000) return static_cast<int>(value);
    problem(name, fmt::format("'{}' must be from 0 to 100000", name),
            fmt::format("»{}« skal være et helt tal fra 0 til 100.000.", name));
    return 0;
}
std::optional<int> Parameters::number_if_any(std::string_view name) {
    return is_given(name) || is_open(name) ? std::optional(number(name)) : std::nullopt;
}
std::optional<int> Parameters::positive_if_any(std::string_view name) {
    const auto found = number_if_any(name);
    if (found == 0)
        problem(name, fmt::format("'{}' must be at least 1", name), fmt::format("»{}« skal være mindst 1.", name));
    return found;
}
std::string Parameters::text(std::string_view name) { return required<std::string>(name); }
std::string Parameters::text_if_any(std::string_view name) { return is_given(name) ? text(name) : std::string{}; }
bool Parameters::yes(std::string_view name) { return is_given(name) && required<bool>(name); }
std::vector<std::string> Parameters::texts(std::string_view name) {
    const auto before = problems_.size();
    auto found = required<std::vector<std::string>>(name);
    if (found.empty() && problems_.size() == before)
        problem(name, fmt::format("'{}' is empty; expected at least one", name),
                fmt::format("»{}« er tom. Der skal stå mindst én ting.", name));
    return found;
}
std::vector<std::string> Parameters::texts_if_any(std::string_view name) {
    return is_given(name) ? texts(name) : std::vector<std::string>{};
}

void Parameters::problem(std::string_view name, std::string what, std::string danish) {
    const auto found = given_.find(name);
    if (danish.empty()) danish = fmt::format("»{}« passer ikke med resten af reglen.", name);
    problems_.push_back({found == given_.end() ? 0 : found->second.line, std::move(what), std::move(danish)});
}

void Parameters::no_word(std::string_view name, const std::string& text, const std::vector<std::string>& known) {
    problem(
        name, fmt::format("'{}' must be one of {}; it is '{}'", name, fmt::join(known, ", "), text),
        fmt::format("»{}« kan ikke stå ved »{}«. Det skal være et af disse: {}.", text, name, fmt::join(known, ", ")));
}

std::vector<Parameters::Problem> Parameters::problems() const {
    auto all = problems_;
    for (const auto& [name, given] : given_)
        if (!asked_.contains(name))
            all.push_back({given.line, fmt::format("unknown key '{}'; known here: {}", name, fmt::join(asked_, ", ")),
                           fmt::format("»{}« findes ikke her. Her kan der stå: {}.", name, fmt::join(asked_, ", "))});
    for (const auto& name : open_)
        if (!asked_.contains(name))
            all.push_back(
                {0, fmt::format("'open' names '{}', which this kind has not; it has {}", name, fmt::join(asked_, ", ")),
                 fmt::format("»{}« står i »open«, men denne slags regel har det ikke. Den har: {}.", name,
                             fmt::join(asked_, ", "))});
    return all;
}

}  // namespace mentorkorps::domain
