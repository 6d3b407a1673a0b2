#include <fmt/format.h>

#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string span_of(const Frequency& rule) {
    switch (rule.window) {
        case Window::week: return "om ugen";
        case Window::month: return "om måneden";
        case Window::days: return fmt::format("på {}", phrases::days(rule.days.value_or(left_open)));
    }
    return {};
}

std::string modes_of(const Frequency& rule) {
    std::vector<std::string> words;
    for (const auto mode : rule.modes) words.emplace_back(label(mode));
    return words.empty() ? "" : fmt::format(" Det, der tæller, er: {}.", phrases::or_list(words));
}

}  // namespace

Frequency Frequency::read(Parameters& given) {
    Frequency rule{.times_min = given.number("times_min"),
                   .times_max = given.number_if_any("times_max"),
                   .window = given.word_or("window", Window::week),
                   .days = given.number_if_any("days"),
                   .modes = given.words_if_any<ContactMode>("modes"),
                   .grace_days = given.number_if_any("grace_days").value_or(0),
                   .by_any_mentor = given.yes("by_any_mentor")};
    if ((rule.window == Window::days) != rule.days.has_value())
        given.problem("days", "'days' is given when, and only when, 'window' is \"days\"");
    return rule;
}

std::string Frequency::sentence(const Programme&) const {
    const auto how_often = times_max ? fmt::format("{}–{}", phrases::number(times_min), phrases::times(*times_max))
                                     : fmt::format("mindst {}", phrases::times(times_min));
    return fmt::format("{} mødes {} {}, hvis de ikke selv har aftalt andet.{}",
                       by_any_mentor ? "Den unge og en af mentorerne" : "Mentor og ung", how_often, span_of(*this),
                       modes_of(*this));
}

}  // namespace mentorkorps::domain
