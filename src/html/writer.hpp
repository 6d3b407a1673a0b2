#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/names.hpp"
#include "base/time.hpp"
#include "html/literal.hpp"
#include "html/url.hpp"

namespace mentorkorps::html {

/// What stands for Jinja's `none`: absent, and written as nothing.
struct None {};
inline constexpr None none;

/// Markup that is already escaped: a literal, or what a Writer wrote.
class Markup {
  public:
    Markup() = default;
    Markup(Literal literal) : text_(literal.text) {}  // NOLINT(google-explicit-constructor)
    const std::string& text() const { return text_; }

  private:
    friend class Writer;
    std::string text_;
};

/// What a page is written into. A value is escaped by its type; what has no overload (a bool, a struct) does not
/// compile.
class Writer {
  public:
    explicit Writer(std::size_t expected_size = 16 * 1024) { page_.reserve(expected_size); }

    /// A piece of a template, as it is.
    void literal(Literal piece) { page_.append(piece.text); }

    /// A value in text or in a double-quoted attribute value, with & < > " ' escaped.
    void put(std::string_view text);
    void put(const char* text) { put(std::string_view(text)); }
    void put(const Markup& markup) { page_.append(markup.text()); }
    void put(const Url& url) { put(url.text()); }
    void put(Date day);
    void put(None) {}
    void put(bool) = delete;
    void put(std::integral auto number) { put_number(number); }
    template <class Kind>
    void put(Id<Kind> id) {
        put_number(id.value);
    }
    /// The word that the enumeration is exchanged under.
    template <HasNames E>
    void put(E value) {
        put(name_of(value));
    }
    template <class T>
    void put(const std::optional<T>& value) {
        if (value) put(*value);
    }

    /// The beginning of an attribute that holds an address.
    void url(const Url& url) { put(url); }
    void url(const std::optional<Url>& url) { put(url); }

    /// A piece of an address after its beginning, percent-encoded.
    void part(std::string_view text) { append_encoded(page_, text); }
    void part(const char* text) { part(std::string_view(text)); }
    void part(Date day) { part(iso(day)); }
    void part(None) {}
    void part(bool) = delete;
    void part(std::integral auto number) { put_number(number); }
    template <class Kind>
    void part(Id<Kind> id) {
        put_number(id.value);
    }
    template <HasNames E>
    void part(E value) {
        part(name_of(value));
    }
    template <class T>
    void part(const std::optional<T>& value) {
        if (value) part(*value);
    }

    /// A piece right after the first `/`: were it empty, the next `/` would name another host.
    template <class T>
    void first_part(const T& value) {
        const auto before = page_.size();
        part(value);
        if (page_.size() == before) page_ += '.';
    }

    std::string_view text() const { return page_; }
    std::string taken() && { return std::move(page_); }
    Markup markup() &&;

  private:
    void put_number(std::int64_t number);
    std::string page_;
};

/// The page of a view; `render` is the view's compiled function, found beside the view's struct.
template <class View>
std::string rendered(const View& view) {
    Writer out;
    render(out, view);
    return std::move(out).taken();
}

/// The same, to stand inside another view.
template <class View>
Markup markup(const View& view) {
    Writer out(1024);
    render(out, view);
    return std::move(out).markup();
}

}  // namespace mentorkorps::html
