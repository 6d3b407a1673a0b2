#include "domain/training/attendance.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

/// What somebody wrote in all, without the evenings.
TrainingRecord written_in_all(std::string_view course, const std::vector<TrainingRecord>& records) {
    TrainingRecord last{.course = std::string(course)};
    for (const auto& each : records)
        if (each.course == course && !each.is_counted) last = each;
    return last;
}

}  // namespace

std::set<int> sessions_of(std::string_view course, const std::vector<TrainingRecord>& records,
                          const std::vector<Followed>& followed) {
    std::set<int> sessions;
    for (int number = 1; number <= written_in_all(course, records).sessions; ++number) sessions.insert(number);
    for (const auto& each : followed)
        if (each.course == course) sessions.insert(each.number);
    return sessions;
}

std::vector<int> missing(const Course& course, const std::set<int>& sessions) {
    std::vector<int> left;
    for (int number = 1; number <= course.sessions; ++number)
        if (!sessions.contains(number)) left.push_back(number);
    return left;
}

TrainingRecord counted(const Course& course, const TrainingRequired* rule, const std::vector<TrainingRecord>& records,
                       const std::vector<Followed>& followed) {
    const auto in_all = written_in_all(course.key, records);
    const auto enough =
        static_cast<std::size_t>(rule != nullptr && rule->course == course.key ? rule->sessions_min : course.sessions);
    TrainingRecord record{.course = course.key, .completed_on = in_all.completed_on, .is_counted = true};
    auto evenings = followed;
    std::ranges::stable_sort(evenings, {}, &Followed::on);
    auto sessions = sessions_of(course.key, records, {});
    for (const auto& each : evenings) {
        if (each.course != course.key) continue;
        sessions.insert(each.number);
        if (!record.completed_on && sessions.size() >= enough) record.completed_on = each.on;
    }
    record.sessions = static_cast<int>(sessions.size());
    return record;
}

bool is_news(const TrainingRecord& record, const std::vector<TrainingRecord>& records) {
    const TrainingRecord* last = nullptr;
    for (const auto& each : records)
        if (each.course == record.course) last = &each;
    return last == nullptr || last->sessions != record.sessions || last->completed_on != record.completed_on;
}

CatchUp catch_up(const std::vector<Cohort>& cohorts, const Cohort& own, int number, Date today) {
    CatchUp first;
    for (const auto& cohort : cohorts) {
        if (cohort.id == own.id || cohort.course != own.course) continue;
        for (const auto& evening : cohort.evenings)
            if (evening.number == number && evening.on >= today &&
                (first.evening == nullptr || evening.on < first.evening->on))
                first = {&cohort, &evening};
    }
    return first;
}

std::string_view sentence(TickFault fault) {
    switch (fault) {
        case TickFault::not_held_yet: return "Aftenen er ikke holdt endnu. Sæt kryds, når den er det.";
    }
    return {};
}

}  // namespace mentorkorps::domain
