#include "domain/people/changes.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

template <class State>
Result<Stand<State>, StateRefusal> follow(const Stand<State>& now, const Stand<State>& wish, Date today) {
    if (!may_follow(now.state, wish.state)) return refused(StateRefusal::not_next);
    if (wish.from > today) return refused(StateRefusal::in_future);
    if (wish.from < now.from) return refused(StateRefusal::before_current);
    return wish;
}

/// Who has been in the corps before has been trained: the course is asked of those who come now.
bool comes_new(CommitmentState now, CommitmentState wish) {
    using enum CommitmentState;
    return is_in_corps(wish) && !is_in_corps(now) && now != left;
}

bool is_trained(const std::vector<TrainingRecord>& training, const Programme& programme, Date on) {
    const auto* rule = programme.rule_of<TrainingRequired>(on);
    if (rule == nullptr || rule->severity != Severity::stop) return true;
    const auto& required = std::get<TrainingRequired>(rule->kind);
    return sessions_followed(training, required.course) >= required.sessions_min;
}

const Course* course_of(const Programme& programme, std::string_view key) {
    const auto found = std::ranges::find(programme.courses, key, &Course::key);
    return found == programme.courses.end() ? nullptr : &*found;
}

}  // namespace

std::string sentence(StateRefusal refusal) {
    switch (refusal) {
        case StateRefusal::not_next: return "Den status kan ikke følge efter den nuværende. Vælg en af dem på listen.";
        case StateRefusal::in_future: return "Datoen ligger i fremtiden. Skriv i dag eller en tidligere dag.";
        case StateRefusal::before_current:
            return "Datoen ligger, før den nuværende status begyndte. Skriv en senere dag.";
        case StateRefusal::training_missing:
            return "Mentoren mangler at gennemføre kurset. Notér kursusgangene først, så kan mentoren godkendes.";
    }
    return {};
}

Result<Stand<CommitmentState>, StateRefusal> change(const MentorStanding& mentor, const Stand<CommitmentState>& wish,
                                                    const Programme& programme, Date today) {
    auto next = follow(mentor.now, wish, today);
    if (next && comes_new(mentor.now.state, wish.state) && !is_trained(mentor.training, programme, wish.from))
        return refused(StateRefusal::training_missing);
    return next;
}

Result<Stand<EnrolmentState>, StateRefusal> change(const Stand<EnrolmentState>& now, const Stand<EnrolmentState>& wish,
                                                   Date today) {
    return follow(now, wish, today);
}

int sessions_followed(const std::vector<TrainingRecord>& training, std::string_view course) {
    int most = 0;
    for (const auto& record : training)
        if (record.course == course) most = std::max(most, record.sessions);
    return most;
}

std::string sentence(TrainingRefusal refusal) {
    switch (refusal) {
        case TrainingRefusal::no_course: return "Programmet har ikke noget kursus, som mentorer skal gennemføre.";
        case TrainingRefusal::in_future: return "Datoen ligger i fremtiden. Skriv dagen for den seneste kursusgang.";
        case TrainingRefusal::too_many: return "Så mange gange har kurset ikke. Ret antallet.";
        case TrainingRefusal::fewer_than_before:
            return "Der er allerede noteret flere kursusgange. Skriv, hvor mange gange mentoren har været med i alt.";
    }
    return {};
}

Result<TrainingRecord, TrainingRefusal> train(const std::vector<TrainingRecord>& before, int sessions, Date on,
                                              const Programme& programme, Date today) {
    const auto* required = programme.rule<TrainingRequired>(today);
    const auto* course = required == nullptr ? nullptr : course_of(programme, required->course);
    if (course == nullptr) return refused(TrainingRefusal::no_course);
    if (on > today) return refused(TrainingRefusal::in_future);
    if (sessions < 0 || sessions > course->sessions) return refused(TrainingRefusal::too_many);
    if (sessions < sessions_followed(before, course->key)) return refused(TrainingRefusal::fewer_than_before);
    const bool is_enough = sessions >= required->sessions_min;
    return TrainingRecord{course->key, sessions, is_enough ? std::optional(on) : std::nullopt};
}

}  // namespace mentorkorps::domain
