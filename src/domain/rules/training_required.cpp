#include <algorithm>

#include <fmt/format.h>

#include "domain/people/changes.hpp"
#include "domain/practice/requirements.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/rules/parameters.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

/// Whether the course had been followed, so that it counts on the day.
bool is_trained(const TrainingRequired& required, const MemberFact& mentor, Date on) {
    return std::ranges::any_of(mentor.training, [&](const TrainingRecord& each) {
        return each.course == required.course && each.sessions >= required.sessions_min && each.completed_on &&
               *each.completed_on <= on && holds(each, mentor.training) &&
               (!required.valid_months || on < plus_months(*each.completed_on, *required.valid_months));
    });
}

/// Who was in the corps before anybody could write it down may have followed it.
bool is_told(const MemberFact& mentor, int followed, Date asked_since) {
    return followed > 0 || !mentor.in_corps_since || *mentor.in_corps_since >= asked_since;
}

}  // namespace

TrainingRequired TrainingRequired::read(Parameters& given) {
    return {.course = given.text("course"),
            .sessions_min = given.number("sessions_min"),
            .valid_months = given.number_if_any("valid_months"),
            .before = given.word_or("before", Step::proposal)};
}

std::string TrainingRequired::sentence(const Programme& programme) const {
    const auto* given = programme.course(course);
    const auto& called = given == nullptr ? course : given->name;
    const auto valid = valid_months ? fmt::format(" Det gælder i {}.", phrases::months(*valid_months)) : "";
    return fmt::format("Mentoren har været {}, {}.{}",
                       sessions_min == 1
                           ? fmt::format("på kurset {}", called)
                           : fmt::format("med mindst {} på kurset {}", phrases::times(sessions_min), called),
                       domain::before(before), valid);
}

void TrainingRequired::judge(const Rule& rule, const Timeline& match, Verdicts& found) const {
    const auto taken = taken_on(before, match);
    for (const auto& each : match.facts().members) {
        if (each.party != Party::mentor) continue;
        Verdict verdict{.rule = &rule,
                        .party = Party::mentor,
                        .person = each.person,
                        .n = sessions_followed(each.training, course)};
        if (const auto* record = completed(each.training, course))
            verdict.decided_by = {DecidedBy::What::training, *record->completed_on};
        if (is_trained(*this, each, day_of(before, match)))
            verdict.outcome = Outcome::kept;
        else if (is_told(each, verdict.n, match.facts().asked_since))
            verdict.outcome = !taken                                           ? Outcome::coming
                              : match.is_running() && verdict.n < sessions_min ? Outcome::late
                                                                               : Outcome::broken;
        found.push_back(verdict);
    }
}

std::string TrainingRequired::explain(const Verdict& verdict) const {
    if (verdict.outcome == Outcome::kept) return "Mentoren havde været på kurset.";
    if (verdict.outcome == Outcome::unknown) return "Ingen har skrevet, om mentoren havde været på kurset.";
    if (verdict.n < sessions_min)
        return fmt::format("Mentoren mangler kurset: {} af {}.", verdict.n, phrases::times(sessions_min));
    return fmt::format("Mentoren har været på kurset, men ikke i tide: det skal være, {}.", domain::before(before));
}

}  // namespace mentorkorps::domain
