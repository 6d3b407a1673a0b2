#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/check.hpp"

namespace mentorkorps {

/// The words that an enumeration is stored and exchanged under, specialised beside the enumeration:
/// `template <> inline constexpr auto names<Role> = std::array{Named{Role::mentor, "mentor"}, …};`
template <class E>
inline constexpr auto names = nullptr;

template <class E>
struct Named {
    E value;
    std::string_view name;
};
template <class E>
Named(E, const char*) -> Named<E>;

template <class E>
concept HasNames = !std::is_same_v<std::remove_cv_t<decltype(names<E>)>, std::nullptr_t>;

template <HasNames E>
std::string_view name_of(E value) {
    for (const auto& each : names<E>)
        if (each.value == value) return each.name;
    check(false, "an enumerator without a name");
    return {};
}

template <HasNames E>
std::optional<E> named(std::string_view name) {
    for (const auto& each : names<E>)
        if (each.name == name) return each.value;
    return std::nullopt;
}

}  // namespace mentorkorps
