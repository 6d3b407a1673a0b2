#pragma once

#include <expected>
#include <utility>

namespace mentorkorps {

/// What a function answers when it may refuse: the value, or the refusal. Never thrown away unread.
template <class T, class E>
class [[nodiscard]] Result : public std::expected<T, E> {
  public:
    using std::expected<T, E>::expected;
};

/// `return refused(NotFound{});`
template <class E>
std::unexpected<std::decay_t<E>> refused(E&& refusal) {
    return std::unexpected<std::decay_t<E>>(std::forward<E>(refusal));
}

/// A visitor of a variant from one lambda a case; a case left out does not compile.
template <class... Cases>
struct overloaded : Cases... {
    using Cases::operator()...;
};

}  // namespace mentorkorps
