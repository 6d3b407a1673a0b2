#pragma once

#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "domain/people/person.hpp"
#include "domain/training/cohort.hpp"

/// Who came to which evening, and what that makes of a mentor's training.
namespace mentorkorps::domain {

/// An evening that a mentor came to, whichever cohort's it was.
struct Followed {
    CommitmentId mentor{};
    std::string course{};
    int number = 1;
    Date on{};
    std::string topic{};
};

/// The numbers of a course's sessions that a mentor has followed. What somebody wrote in all, before the evenings were
/// ticked, counts as the first so many: nobody said which.
std::set<int> sessions_of(std::string_view course, const std::vector<TrainingRecord>& records,
                          const std::vector<Followed>& followed);
/// The numbers that are left.
std::vector<int> missing(const Course& course, const std::set<int>& sessions);

/// The record that the evenings come to; it is complete from the evening on which they were enough for the rule.
/// Without a rule all of the course are.
TrainingRecord counted(const Course& course, const TrainingRequired* rule, const std::vector<TrainingRecord>& records,
                       const std::vector<Followed>& followed);
/// Whether it says something else than the last record of the course.
bool is_news(const TrainingRecord& record, const std::vector<TrainingRecord>& records);

/// The first evening from `today` on at which another cohort of the course takes a number. Null when none is planned.
struct CatchUp {
    const Cohort* cohort = nullptr;
    const Evening* evening = nullptr;
};
CatchUp catch_up(const std::vector<Cohort>& cohorts, const Cohort& own, int number, Date today);

enum class TickFault { not_held_yet };
std::string_view sentence(TickFault fault);

}  // namespace mentorkorps::domain
