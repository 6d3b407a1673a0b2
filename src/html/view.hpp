#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/check.hpp"
#include "base/text.hpp"
#include "html/danish.hpp"
#include "html/writer.hpp"

/// What compiled views call: the meaning of Jinja's words for C++ types. tools/compile_view.py writes the calls.
namespace mentorkorps::html {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_optional<std::unique_ptr<T>> = true;
template <class T>
inline constexpr bool is_optional<T*> = true;
template <>
inline constexpr bool is_optional<const char*> = false;

/// `x is defined`, `x is not none`.
template <class T>
bool is_there(const T& value) {
    if constexpr (std::is_same_v<T, None>)
        return false;
    else if constexpr (is_optional<T>)
        return static_cast<bool>(value);
    else
        return true;
}

/// The thing itself, also out of an optional; the view has asked for it first, or it is a bug.
template <class T>
const auto& got(const T& value) {
    if constexpr (is_optional<T>) {
        check(static_cast<bool>(value), "a view asks `if` before it uses what may be absent");
        return *value;
    } else {
        return value;
    }
}

/// What `if x` means: an optional that is there, a text or list that is not empty, a number or an id that is not 0.
template <class T>
bool present(const T& value) {
    if constexpr (std::is_same_v<T, None>)
        return false;
    else if constexpr (requires { value.empty(); })
        return !value.empty();
    else if constexpr (std::is_same_v<T, Markup>)
        return !value.text().empty();
    else if constexpr (std::is_same_v<T, Url>)
        return true;
    else
        return static_cast<bool>(value);
}

/// Code points of a text, elements of a list.
template <class T>
std::int64_t length(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>)
        return static_cast<std::int64_t>(mentorkorps::length(value));
    else
        return static_cast<std::int64_t>(std::ranges::size(got(value)));
}

/// A value that a local of a view may keep: a text of its own instead of a look at another's.
template <class T>
auto kept(T&& value) {
    if constexpr (std::is_same_v<std::remove_cvref_t<T>, std::string_view>)
        return std::string(value);
    else
        return std::remove_cvref_t<T>(std::forward<T>(value));
}

/// A filter applied to what is there; to nothing, it is nothing.
template <class T, class F>
auto with(const T& value, F filter) {
    if constexpr (std::is_same_v<T, None>)
        return none;
    else if constexpr (is_optional<T>)
        return value ? std::optional(filter(*value)) : std::nullopt;
    else
        return filter(value);
}

/// `x | default(y)`: y where x is absent or an empty text.
template <class T, class U>
auto or_else(const T& value, const U& otherwise) {
    if constexpr (std::is_same_v<T, None>)
        return kept(otherwise);
    else if constexpr (is_optional<T>) {
        using Value = std::remove_cvref_t<decltype(*value)>;
        if constexpr (std::is_convertible_v<U, Value>)
            return value ? Value(*value) : Value(otherwise);
        else
            return value ? kept(*value) : decltype(kept(*value))(otherwise);
    } else {
        static_assert(std::is_convertible_v<const T&, std::string_view>, "only an optional or a text can be absent");
        return std::string(present(value) ? std::string_view(value) : std::string_view(otherwise));
    }
}

template <class T, class U>
inline constexpr bool are_numbers =
    std::is_integral_v<T> && std::is_integral_v<U> && !std::is_same_v<T, bool> && !std::is_same_v<U, bool>;

template <class T, class U>
bool equal(const T& left, const U& right) {
    if constexpr (std::is_same_v<T, None> || std::is_same_v<U, None>)
        return is_there(left) == is_there(right);
    else if constexpr (is_optional<T>)
        return is_there(left) && equal(*left, right);
    else if constexpr (is_optional<U>)
        return is_there(right) && equal(left, *right);
    else if constexpr (HasNames<T> && !std::is_same_v<T, U>)
        return name_of(left) == right;
    else if constexpr (HasNames<U> && !std::is_same_v<T, U>)
        return name_of(right) == left;
    else if constexpr (are_numbers<T, U>)
        return std::cmp_equal(left, right);
    else
        return left == right;
}

template <class T, class U>
bool less(const T& left, const U& right) {
    if constexpr (is_optional<T>)
        return is_there(left) && less(*left, right);
    else if constexpr (is_optional<U>)
        return is_there(right) && less(left, *right);
    else if constexpr (are_numbers<T, U>)
        return std::cmp_less(left, right);
    else
        return left < right;
}

template <class T, class U>
bool unequal(const T& left, const U& right) {
    return !equal(left, right);
}
template <class T, class U>
bool greater(const T& left, const U& right) {
    return less(right, left);
}
template <class T, class U>
bool less_or_equal(const T& left, const U& right) {
    return less(left, right) || equal(left, right);
}
template <class T, class U>
bool greater_or_equal(const T& left, const U& right) {
    return less(right, left) || equal(left, right);
}

/// `x in list`.
template <class T, class List>
bool among(const T& value, const List& list) {
    if constexpr (requires { list.contains(value); })
        return list.contains(value);
    else {
        for (const auto& each : list)
            if (equal(each, value)) return true;
        return false;
    }
}
template <class T, class List>
bool absent(const T& value, const List& list) {
    return !among(value, list);
}

/// `list[2]`, `map["key"]`; what is not there is a bug.
template <class Container, class Key>
const auto& at(const Container& container, const Key& key) {
    using Contained = std::remove_cvref_t<decltype(got(container))>;
    if constexpr (requires { typename Contained::key_type; }) {
        const auto found = got(container).find(typename Contained::key_type(key));
        check(found != got(container).end(), "a view asks for a key that is there");
        return found->second;
    } else {
        check(std::cmp_greater_equal(key, 0) && std::cmp_less(key, got(container).size()), "an index within the list");
        return got(container)[static_cast<std::size_t>(key)];
    }
}

/// `errors | message_for("dato")`: what is wrong with that field of a form; "" when nothing is.
template <class Errors>
std::string message_for(const Errors& errors, std::string_view field) {
    for (const auto& each : errors)
        if (each.field == field) return each.message;
    return {};
}

/// `a ~ b`: the values one after the other, as plain text that is still to be escaped.
inline std::string plain(std::string_view text) { return std::string(text); }
inline std::string plain(Date day) { return date(day); }
inline std::string plain(None) { return {}; }
std::string plain(std::integral auto number) { return std::to_string(number); }
template <class Kind>
std::string plain(Id<Kind> id) {
    return std::to_string(id.value);
}
template <HasNames E>
std::string plain(E value) {
    return std::string(name_of(value));
}
template <class T>
std::string plain(const std::optional<T>& value) {
    return value ? plain(*value) : std::string();
}
template <class... Values>
std::string joined(const Values&... values) {
    std::string text;
    ((text += plain(values)), ...);
    return text;
}

}  // namespace mentorkorps::html
