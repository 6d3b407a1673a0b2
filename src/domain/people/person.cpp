#include "domain/people/person.hpp"

namespace mentorkorps::domain {

std::string first_name(const Person& person) { return person.name.substr(0, person.name.find(' ')); }

std::optional<int> age(const Person& person, Date on) {
    if (!person.birth_date || *person.birth_date > on) return std::nullopt;
    return whole_years(*person.birth_date, on);
}

bool is_in_corps(CommitmentState state) {
    using enum CommitmentState;
    return state == approved || state == active || state == paused;
}

bool is_ready(CommitmentState state) {
    using enum CommitmentState;
    return state == approved || state == active;
}

bool may_follow(CommitmentState from, CommitmentState to) {
    using enum CommitmentState;
    switch (from) {
        case interested: return to != from;
        case applied: return to > applied;
        case screening: return to > screening;
        case waiting: return to > waiting || to == rejected;
        case training: return to == approved || to == active || to == waiting || to == left;
        case approved: return to > approved;
        case active: return to == paused || to == left;
        case paused: return to == active || to == left;
        case rejected: return to == interested || to == applied;
        case left: return to == interested || to == applied || to == active;
    }
    return false;
}

bool may_follow(EnrolmentState from, EnrolmentState to) {
    using enum EnrolmentState;
    switch (from) {
        case referred: return to != referred && to != paused;
        case in_visitation: return to > in_visitation && to != paused;
        case waiting: return to == accepted || to == active || to == declined || to == closed;
        case accepted: return to == waiting || to == active || to == closed;
        case active: return to == waiting || to == paused || to == closed;
        case paused: return to == waiting || to == active || to == closed;
        case declined:
        case closed: return to == referred || to == waiting;
    }
    return false;
}

}  // namespace mentorkorps::domain
