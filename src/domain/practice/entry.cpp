#include "domain/practice/entry.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "domain/matching/reasons.hpp"
#include "domain/people/changes.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

std::vector<Obstacle> missing_before(Step step, Requirements asked, Date on) {
    std::erase_if(asked, [&](const Requirement& each) { return each.before != step; });
    return obstacles(asked, on);
}

}  // namespace

std::optional<Step> step_taken(CommitmentState from, CommitmentState to) {
    const bool comes_new = is_in_corps(to) && !is_in_corps(from) && from != CommitmentState::left;
    return comes_new ? std::optional(Step::approval) : std::nullopt;
}

std::optional<Step> step_taken(EnrolmentState from, EnrolmentState to) {
    using enum EnrolmentState;
    const bool is_outside = from == referred || from == in_visitation || from == declined;
    const bool comes_in = to == waiting || to == accepted || to == active;
    return is_outside && comes_in ? std::optional(Step::admission) : std::nullopt;
}

std::vector<Obstacle> against_admission(const Programme& programme, const YoungPersonFacts& young,
                                        const Requirements& asked, Date on) {
    auto found = missing_before(Step::admission, asked, on);
    for (auto& reason : Weighing(programme, on).of(young))
        if (reason.rule != nullptr && reason.weight != Reason::Weight::for_it)
            found.push_back({reason.rule, std::move(reason.sentence)});
    return found;
}

std::vector<Obstacle> against_approval(const Programme& programme, const std::vector<TrainingRecord>& training,
                                       const Requirements& asked, Date on) {
    auto found = missing_before(Step::approval, asked, on);
    const auto* rule = programme.rule_of<TrainingRequired>(on);
    if (rule == nullptr || rule->severity != Severity::stop) return found;
    const auto& course = std::get<TrainingRequired>(rule->kind);
    const int followed = sessions_followed(training, course.course);
    if (followed < course.sessions_min)
        found.push_back(
            {rule, fmt::format("Mangler at gennemføre kurset: {} af {} gange", followed, course.sessions_min)});
    return found;
}

std::string sentence_at_entry(const Stopped& stopped) {
    std::vector<std::string> all, law;
    for (const auto& each : stopped.obstacles) {
        all.push_back(each.sentence);
        if (each.rule->is_law) law.push_back(each.sentence);
    }
    switch (stopped.why) {
        case Stopped::Why::law:
            return fmt::format("{}. Det kræver loven, så det kan ikke fraviges.", fmt::join(law, "; "));
        case Stopped::Why::reason_too_long: return sentence(stopped);
        case Stopped::Why::missing:
        case Stopped::Why::nothing_to_waive: break;
    }
    return fmt::format("{}. Få det på plads først, eller skriv under »Hvorfor?«, hvorfor I gør det alligevel.",
                       fmt::join(all, "; "));
}

}  // namespace mentorkorps::domain
