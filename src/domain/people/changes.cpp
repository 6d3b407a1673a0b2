#include "domain/people/changes.hpp"

#include <algorithm>
#include <span>

namespace mentorkorps::domain {
namespace {

template <class State>
Result<Stand<State>, StateRefusal> follow(const Stand<State>& now, const Stand<State>& wish, Date today) {
    if (!may_follow(now.state, wish.state)) return refused(StateRefusal::not_next);
    if (wish.from > today) return refused(StateRefusal::in_future);
    if (wish.from < now.from) return refused(StateRefusal::before_current);
    return wish;
}

}  // namespace

std::string sentence(StateRefusal refusal) {
    switch (refusal) {
        case StateRefusal::not_next: return "Den status kan ikke følge efter den nuværende. Vælg en af dem på listen.";
        case StateRefusal::in_future: return "Datoen ligger i fremtiden. Skriv i dag eller en tidligere dag.";
        case StateRefusal::before_current:
            return "Datoen ligger, før den nuværende status begyndte. Skriv en senere dag.";
        case StateRefusal::by_screening:
            return "Afvis mentoren under »Screening«, så grunden bliver skrevet ned, og mentoren får et svar.";
        case StateRefusal::not_again_yet:
            return "Da mentoren blev afvist, besluttede I, at mentoren ikke kan søge igen endnu. Se det under "
                   "»Screening«, eller skriv under »Hvorfor?«, hvorfor I gør det alligevel.";
    }
    return {};
}

Result<Stand<CommitmentState>, StateRefusal> change(const Stand<CommitmentState>& now,
                                                    const Stand<CommitmentState>& wish, Date today) {
    return follow(now, wish, today);
}
Result<Stand<EnrolmentState>, StateRefusal> change(const Stand<EnrolmentState>& now, const Stand<EnrolmentState>& wish,
                                                   Date today) {
    return follow(now, wish, today);
}

bool holds(const TrainingRecord& record, const std::vector<TrainingRecord>& all) {
    const auto later = std::span(all).subspan(static_cast<std::size_t>(&record - all.data()) + 1);
    return !record.is_counted || std::ranges::none_of(later, [&](const TrainingRecord& each) {
        return each.is_counted && each.course == record.course;
    });
}

int sessions_followed(const std::vector<TrainingRecord>& training, std::string_view course) {
    int most = 0;
    for (const auto& record : training)
        if (record.course == course && holds(record, training)) most = std::max(most, record.sessions);
    return most;
}

const TrainingRecord* completed(const std::vector<TrainingRecord>& training, std::string_view course) {
    const auto found = std::ranges::find_if(training, [&](const TrainingRecord& each) {
        return each.course == course && each.completed_on && holds(each, training);
    });
    return found == training.end() ? nullptr : &*found;
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
    const auto* course = required == nullptr ? nullptr : programme.course(required->course);
    if (course == nullptr) return refused(TrainingRefusal::no_course);
    if (on > today) return refused(TrainingRefusal::in_future);
    if (sessions < 0 || sessions > course->sessions) return refused(TrainingRefusal::too_many);
    if (sessions < sessions_followed(before, course->key)) return refused(TrainingRefusal::fewer_than_before);
    const bool is_enough = sessions >= required->sessions_min;
    return TrainingRecord{course->key, sessions, is_enough ? std::optional(on) : std::nullopt};
}

}  // namespace mentorkorps::domain
