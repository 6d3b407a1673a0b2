#include <fmt/format.h>

#include "domain/programmes/programme.hpp"
#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

namespace {

std::string how_often(const RecurringMeeting& rule) {
    if (!rule.times) return "så tit, som det er aftalt";
    const auto times = phrases::times(*rule.times);
    switch (rule.window) {
        case Window::week:
            return rule.window_count == 1 ? times + " om ugen"
                                          : fmt::format("{} hver {}. uge", times, rule.window_count);
        case Window::month:
            if (rule.window_count == 1) return times + " om måneden";
            return rule.window_count == 3 ? times + " i kvartalet"
                                          : fmt::format("{} hver {}. måned", times, phrases::number(rule.window_count));
        case Window::days: return fmt::format("{} på {}", times, phrases::days(rule.window_count));
    }
    return {};
}

std::string name_of_group(const Programme& programme, const std::string& key) {
    for (const auto& group : programme.groups)
        if (group.key == key)
            return group.count == 1 ? group.name : fmt::format("{} (hvert af {} hold)", group.name, group.count);
    return key;
}

}  // namespace

RecurringMeeting RecurringMeeting::read(Parameters& given) {
    return {.group = given.text("group"),
            .times = given.number_if_any("times"),
            .window = given.word_or("window", Window::month),
            .window_count = given.number_if_any("window_count").value_or(1),
            .weekday = given.word_if_any<Weekday>("weekday"),
            .agenda = given.texts_if_any("agenda"),
            .attendance_min = given.number_if_any("attendance_min")};
}

std::string RecurringMeeting::sentence(const Programme& programme) const {
    auto text = fmt::format("{}: {}{}.", name_of_group(programme, group), how_often(*this),
                            weekday ? fmt::format(", om {}en", label(*weekday)) : "");
    if (!agenda.empty()) text += fmt::format(" På dagsordenen står hver gang {}.", phrases::and_list(agenda));
    if (attendance_min) text += fmt::format(" Hver mentor kommer mindst {}.", phrases::times(*attendance_min));
    return text;
}

}  // namespace mentorkorps::domain
