#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A form about what somebody is in a programme, or is to be.
struct Participation {
    struct Choice {
        std::string value;
        std::string label;
        bool is_chosen = false;
    };
    struct Field {
        enum class Kind { text, long_text, one_of, some_of };
        std::string id;
        std::string label;
        Kind kind = Kind::text;
        std::string value{};
        std::string hint{};
        std::string input_mode{"text"};
        std::vector<std::string> suggestions{};
        std::vector<Choice> choices{};
    };
    struct Group {
        std::string title;
        std::string hint{};
        std::vector<Field> fields;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string heading{}, lead{};
    std::string button{"Gem"};
    std::string once{};  ///< the form's key, where sent twice is to be one; may be empty
    html::Url here{}, back{};
    std::vector<Group> groups{};
};

}  // namespace mentorkorps::web::views

template <>
inline constexpr auto mentorkorps::names<mentorkorps::web::views::Participation::Field::Kind> = [] {
    using enum mentorkorps::web::views::Participation::Field::Kind;
    return std::array{mentorkorps::Named{text, "text"}, mentorkorps::Named{long_text, "long_text"},
                      mentorkorps::Named{one_of, "one_of"}, mentorkorps::Named{some_of, "some_of"}};
}();
