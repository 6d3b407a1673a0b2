#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "html/literal.hpp"

namespace mentorkorps::html {

/// Appends `text` with every byte but A–Z a–z 0–9 - . _ ~ as %XX: one piece of an address.
void append_encoded(std::string& address, std::string_view text);

/// An address that may stand at the beginning of an attribute such as `href`: it stays within this site (begins with
/// one `/`, or with `?` or `#`), or is `https:`, `mailto:` or `tel:`. Never `javascript:`, never another host by `//`.
class Url {
  public:
    /// The site's front door.
    Url() : text_("/") {}

    /// The address, if it is of those kinds and has no blank, control character or backslash.
    static std::optional<Url> checked(std::string_view address);

    /// The same address with one more query parameter, percent-encoded.
    Url with(std::string_view name, std::string_view value) const;
    const std::string& text() const { return text_; }
    friend bool operator==(const Url&, const Url&) = default;

  private:
    explicit Url(std::string text) : text_(std::move(text)) {}
    friend Url filled(Literal pattern, std::initializer_list<std::string> values);
    std::string text_;
};

inline std::string component(std::string_view text) { return std::string(text); }
std::string component(std::integral auto number) { return std::to_string(number); }
template <class Kind>
std::string component(Id<Kind> id) {
    return std::to_string(id.value);
}

Url filled(Literal pattern, std::initializer_list<std::string> values);

/// `path("/{}/unge/{}", organisation, id)`: an address within this site; each `{}` is percent-encoded text, a number or
/// an id. The pattern begins with one `/`; no value is empty. A pattern without that is a bug.
template <class... Values>
Url path(Literal pattern, const Values&... values) {
    return filled(pattern, {component(values)...});
}

/// `mailto:` and `tel:` addresses.
Url mailto(std::string_view address);
Url tel(std::string_view number);

}  // namespace mentorkorps::html
