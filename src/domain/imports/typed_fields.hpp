#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/imports/values.hpp"

namespace mentorkorps::domain {

/// A form read field by field; what is wrong gathers here. `field` is the field's name in the form, `label` what people
/// read on it.
class TypedFields {
  public:
    /// Nothing when the field is empty or was refused.
    template <class Parse>
    auto value(const char* field, std::string_view label, std::string_view typed, Parse parse) {
        using Value = typename decltype(parse(typed))::value_type;
        if (trim(typed).empty()) return std::optional<Value>();
        auto parsed = parse(typed);
        if (parsed) return std::optional<Value>(*std::move(parsed));
        refuse(field, fmt::format("{}: {}", label, sentence(parsed.error())));
        return std::optional<Value>();
    }
    void refuse(const char* field, std::string why) { faults.push_back({field, std::move(why)}); }

    std::vector<FieldFault> faults;
};

inline std::optional<std::string> unless_empty(std::string_view typed) {
    const auto text = trim(typed);
    return text.empty() ? std::nullopt : std::optional(std::string(text));
}

}  // namespace mentorkorps::domain
