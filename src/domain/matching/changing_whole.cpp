#include "domain/matching/changing_whole.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "domain/matching/ties.hpp"

namespace mentorkorps::domain {

ChangingWhole::ChangingWhole(MatchingInstance instance, Aim aim)
    : instance_(std::move(instance)), aim_(aim), assignment_(assignment_of(instance_, aim)) {}

const BestWhole& ChangingWhole::whole() {
    if (whole_) return *whole_;
    if (seekers_) {
        seekers_->seek_all();
    } else {
        auto assignment = assignment_of(instance_, aim_);
        assignment_.waiting = std::move(assignment.waiting);
        assignment_.lowest = assignment.lowest;
        seekers_.emplace(all_sought(assignment_));
    }
    decide_ties(*seekers_);
    whole_ = seekers_->whole();
    return *whole_;
}

template <typename Tell>
void ChangingWhole::changed(const Tell& tell) {
    whole_.reset();
    if (aim_ == Aim::fair) seekers_.reset();
    if (seekers_) tell(*seekers_);
}

void ChangingWhole::change_score(std::size_t young, std::size_t mentor, std::int32_t score) {
    check(young < instance_.young_people() && mentor < instance_.mentors(), "a pair of the instance");
    instance_.scores[young * instance_.mentors() + mentor] = score;
    changed([&](Seekers& seekers) { seekers.pair_changed(static_cast<Index>(young), static_cast<Index>(mentor)); });
}

void ChangingWhole::change_places(std::size_t mentor, int places) {
    check(mentor < instance_.mentors(), "a mentor of the instance");
    instance_.places[mentor] = places;
    changed([&](Seekers& seekers) { seekers.places_changed(static_cast<Index>(mentor)); });
}

void ChangingWhole::add_young_person(std::size_t young, int waited, std::span<const std::int32_t> scores) {
    check(young <= instance_.young_people() && scores.size() == instance_.mentors(), "a score with each mentor");
    const auto cost_before = cost_of_waiting(0, aim_, instance_.young_people());
    instance_.scores.insert(instance_.scores.begin() + index(young) * std::ssize(scores), scores.begin(), scores.end());
    instance_.waited.insert(instance_.waited.begin() + index(young), waited);
    const auto people = instance_.young_people();
    if (cost_of_waiting(0, aim_, people) != cost_before) seekers_.reset();
    changed([&](Seekers& seekers) {
        assignment_.waiting.insert(assignment_.waiting.begin() + index(young), cost_of_waiting(waited, aim_, people));
        seekers.young_person_added(static_cast<Index>(young));
    });
}

void ChangingWhole::remove_young_person(std::size_t young) {
    check(young < instance_.young_people(), "a young person of the instance");
    const auto scores = instance_.scores.begin() + index(young) * std::ssize(instance_.places);
    instance_.scores.erase(scores, scores + std::ssize(instance_.places));
    instance_.waited.erase(instance_.waited.begin() + index(young));
    changed([&](Seekers& seekers) {
        assignment_.waiting.erase(assignment_.waiting.begin() + index(young));
        seekers.young_person_removed(static_cast<Index>(young));
    });
}

void ChangingWhole::add_mentor(std::size_t mentor, int places, std::span<const std::int32_t> scores) {
    const auto mentors = instance_.mentors(), people = instance_.young_people();
    check(mentor <= mentors && scores.size() == people, "a score with each young person");
    instance_.scores.resize(people * (mentors + 1));
    const auto all = instance_.scores.begin();
    for (auto young = index(people); young-- > 0;) {  // from the last row on: each moves to where nothing is needed
        const auto from = all + young * index(mentors), to = all + young * index(mentors + 1);
        std::copy_backward(from + index(mentor), from + index(mentors), to + index(mentors + 1));
        std::copy_backward(from, from + index(mentor), to + index(mentor));
        to[index(mentor)] = scores[static_cast<std::size_t>(young)];
    }
    instance_.places.insert(instance_.places.begin() + index(mentor), places);
    changed([&](Seekers& seekers) { seekers.mentor_added(static_cast<Index>(mentor)); });
}

void ChangingWhole::remove_mentor(std::size_t mentor) {
    check(mentor < instance_.mentors(), "a mentor of the instance");
    const auto people = instance_.young_people(), mentors = instance_.mentors();
    const auto all = instance_.scores.begin();
    for (std::ptrdiff_t young = 0; young < index(people); ++young) {
        const auto from = all + young * index(mentors), to = all + young * index(mentors - 1);
        std::copy(from, from + index(mentor), to);
        std::copy(from + index(mentor + 1), from + index(mentors), to + index(mentor));
    }
    instance_.scores.resize(people * (mentors - 1));
    instance_.places.erase(instance_.places.begin() + index(mentor));
    changed([&](Seekers& seekers) { seekers.mentor_removed(static_cast<Index>(mentor)); });
}

}  // namespace mentorkorps::domain
