#include <fmt/format.h>

#include "domain/programmes/programme.hpp"
#include "domain/rules/kinds.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {

TrainingRequired TrainingRequired::read(Parameters& given) {
    return {.course = given.text("course"),
            .sessions_min = given.number("sessions_min"),
            .valid_months = given.number_if_any("valid_months"),
            .before = given.word_or("before", Step::proposal)};
}

std::string TrainingRequired::sentence(const Programme& programme) const {
    std::string called = course;
    for (const auto& each : programme.courses)
        if (each.key == course) called = each.name;
    const auto valid = valid_months ? fmt::format(" Det gælder i {}.", phrases::months(*valid_months)) : "";
    return fmt::format("Mentoren har været {}, {}.{}",
                       sessions_min == 1
                           ? fmt::format("på kurset {}", called)
                           : fmt::format("med mindst {} på kurset {}", phrases::times(sessions_min), called),
                       domain::before(before), valid);
}

}  // namespace mentorkorps::domain
