#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "html/writer.hpp"

namespace mentorkorps::web::views {

enum class Tone { calm, loud };

struct Person {
    std::string name;
    std::optional<int> age_years;
    std::string initial() const { return name.substr(0, 1); }
};

/// One line for each thing that a view can say.
struct Expressions {
    std::string text;
    std::int64_t n = 0;
    Id<Person> id;
    Date day;
    Tone tone = Tone::calm;
    std::optional<Date> no_day;
    std::optional<Person> mentor;
    std::vector<Person> people;
    std::map<std::string, int> counts;
    std::vector<int> nothing;
};

}  // namespace mentorkorps::web::views

template <>
inline constexpr auto mentorkorps::names<mentorkorps::web::views::Tone> =
    std::array{mentorkorps::Named{mentorkorps::web::views::Tone::calm, "calm"},
               mentorkorps::Named{mentorkorps::web::views::Tone::loud, "loud"}};
