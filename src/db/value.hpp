#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/check.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "base/time.hpp"

namespace mentorkorps::db {

/// Bytes that are not text: sealed boxes, hashes.
struct Bytes {
    std::string bytes;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};

/// What is bound to a parameter. Views must live until the statement has run.
struct BytesView {
    std::string_view bytes;
};
using Value = std::variant<std::monostate, std::int64_t, std::string_view, BytesView>;

/// One row of an answer, valid until the next one is asked for. Columns count from 0.
class Row {
  public:
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string_view bytes(int column) const = 0;

    /// For what reads rows whose columns it does not know: how many, their names, and what stands there. What is no
    /// whole number, text or bytes, which only another program can have put there, comes as text.
    virtual int width() const = 0;
    virtual std::string_view name(int column) const = 0;
    virtual Value value(int column) const = 0;

    template <class T>
    T get(int column) const;

  protected:
    ~Row() = default;
};

/// How a type of ours stands in a column: `to` binds it, `from` reads it. Ids, whole numbers, instants (BIGINT µs UTC)
/// and bools (0/1) are integers; dates (ISO), named enumerations and strings are TEXT; `Bytes` is BLOB/BYTEA; nothing
/// is NULL.
template <class T>
struct Column;

template <>
struct Column<std::int64_t> {
    static Value to(std::int64_t v) { return v; }
    static std::int64_t from(const Row& row, int i) { return row.integer(i); }
};
template <>
struct Column<int> {
    static Value to(int v) { return std::int64_t{v}; }
    static int from(const Row& row, int i) { return static_cast<int>(row.integer(i)); }
};
template <>
struct Column<bool> {
    static Value to(bool v) { return std::int64_t{v}; }
    static bool from(const Row& row, int i) { return row.integer(i) != 0; }
};
template <>
struct Column<std::string> {
    static Value to(const std::string& v) { return std::string_view(v); }
    static std::string from(const Row& row, int i) { return std::string(row.text(i)); }
};
template <>
struct Column<std::string_view> {
    static Value to(std::string_view v) { return v; }
    static std::string_view from(const Row& row, int i) { return row.text(i); }
};
template <>
struct Column<Bytes> {
    static Value to(const Bytes& v) { return BytesView{v.bytes}; }
    static Bytes from(const Row& row, int i) { return {std::string(row.bytes(i))}; }
};
template <class Kind>
struct Column<Id<Kind>> {
    static Value to(Id<Kind> v) { return v.value; }
    static Id<Kind> from(const Row& row, int i) { return {row.integer(i)}; }
};
template <>
struct Column<Instant> {
    static Value to(Instant v) { return std::int64_t{v.time_since_epoch().count()}; }
    static Instant from(const Row& row, int i) { return Instant{std::chrono::microseconds{row.integer(i)}}; }
};
template <>
struct Column<TimeOfDay> {
    static Value to(TimeOfDay v) { return std::int64_t{v.minutes}; }
    static TimeOfDay from(const Row& row, int i) { return {static_cast<int>(row.integer(i))}; }
};
template <HasNames E>
struct Column<E> {
    static Value to(E v) { return name_of(v); }
    static E from(const Row& row, int i) {
        const auto value = named<E>(row.text(i));
        if (!value) throw Broken("the database holds a word that this version does not know");
        return *value;
    }
};

/// A `Date` has no text of its own to point at, so binding one makes it.
template <>
struct Column<Date> {
    static std::string to(Date v) { return iso(v); }
    static Date from(const Row& row, int i) {
        const auto value = parse_iso_date(row.text(i));
        if (!value) throw Broken("the database holds a date that is none");
        return *value;
    }
};
template <class T>
struct Column<std::optional<T>> {
    static auto to(const std::optional<T>& v) {
        if constexpr (std::is_same_v<T, Date>)
            return v ? std::optional<std::string>(Column<T>::to(*v)) : std::nullopt;
        else
            return v ? Column<T>::to(*v) : Value{};
    }
    static std::optional<T> from(const Row& row, int i) {
        if (row.is_null(i)) return std::nullopt;
        return Column<T>::from(row, i);
    }
};

template <class T>
T Row::get(int column) const {
    return Column<T>::from(*this, column);
}

/// Holds one argument of a call as a `Value`, and the text that it may have had to make, until the statement has run.
class Bound {
  public:
    template <class T>
    explicit Bound(const T& argument) {
        hold(Column<T>::to(argument));
    }
    explicit Bound(const char* text) : value_(std::string_view(text)) {}
    Bound(const Bound&) = delete;
    Bound& operator=(const Bound&) = delete;
    const Value& value() const { return value_; }

  private:
    void hold(const Value& value) { value_ = value; }
    void hold(std::string text) {
        text_ = std::move(text);
        value_ = std::string_view(text_);
    }
    void hold(std::optional<std::string> text) {
        if (text) hold(std::move(*text));
    }
    std::string text_;
    Value value_;
};

}  // namespace mentorkorps::db
