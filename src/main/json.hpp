#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mentorkorps::main {

/// A value for another program to read: `Json::Object{{"slug", "nordby"}, {"programmes", Json::Array{"x"}}}`. Members
/// keep their order. Texts are UTF-8.
class Json {
  public:
    using Array = std::vector<Json>;
    using Object = std::vector<std::pair<std::string, Json>>;
    using Value = std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object>;

    Json(std::nullptr_t) : value_(nullptr) {}
    Json(std::same_as<bool> auto is) : value_(is) {}
    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    Json(Number number) : value_(static_cast<std::int64_t>(number)) {}
    Json(const char* text) : value_(std::string(text)) {}
    Json(std::string_view text) : value_(std::string(text)) {}
    Json(std::string text) : value_(std::move(text)) {}
    Json(Array items) : value_(std::move(items)) {}
    Json(Object members) : value_(std::move(members)) {}
    const Value& value() const { return value_; }

  private:
    Value value_;
};

/// On one line, without an end of line.
std::string text(const Json& json);

}  // namespace mentorkorps::main
