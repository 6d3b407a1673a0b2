#include "app/own_training.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/people/changes.hpp"
#include "store/people.hpp"
#include "store/training.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

constexpr auto right = Right::log_contacts;

void record_hours(db::Write& tx, const World& world, const Viewer& viewer, ProgrammeId programme,
                  std::string_view what) {
    record(tx, world,
           {audit::Kind::person_changed, audit::actor(viewer, right), viewer.person, programme,
            fmt::format("training hours {}", what)});
}

/// The mentor's own role in a programme where they log what they do.
std::optional<Commitment> own_role(db::Read& tx, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(right, programme)) return std::nullopt;
    return store::commitment(tx, programme, viewer.person);
}

std::vector<OwnCohort> own_cohorts(db::Read& tx, const Commitment& mentor, const Programme& rules,
                                   const std::vector<TrainingRecord>& records) {
    std::vector<OwnCohort> found;
    const auto seated = store::seated_in(tx, mentor.id);
    if (seated.empty()) return found;
    const auto followed = store::followed(tx, mentor.id);
    for (auto& each : store::cohorts_of(tx, mentor.programme)) {
        if (std::ranges::find(seated, each.id) == seated.end()) continue;
        const auto* course = rules.course(each.course);
        auto sessions = sessions_of(each.course, records, followed);
        found.push_back({std::move(each), course == nullptr ? "" : course->name, std::move(sessions)});
    }
    return found;
}

}  // namespace

std::vector<OwnRole> own_training(const World& world, const Viewer& viewer) {
    std::vector<OwnRole> roles;
    auto tx = world.db.read();
    for (const auto& each : store::commitments(tx, viewer.person)) {
        const auto mentor = own_role(tx, viewer, each.programme);
        const auto* rules = mentor ? policy(world, tx, each.programme) : nullptr;
        if (rules == nullptr) continue;
        const auto* rule = rules->rule<TrainingRequired>(world.clock.today());
        const auto records = store::training(tx, mentor->id);
        auto hours = store::training_hours(tx, mentor->id);
        const int minutes = last_year(hours, world.clock.today());
        std::ranges::reverse(hours);
        roles.push_back({.programme = each.programme,
                         .key = rules->key,
                         .name = rules->name,
                         .is_trained = rule != nullptr && completed(records, rule->course) != nullptr,
                         .cohorts = own_cohorts(tx, *mentor, *rules, records),
                         .hours = std::move(hours),
                         .last_year = minutes});
    }
    return roles;
}

Result<ProgrammeId, HoursRefusal> write_hours(const World& world, const Viewer& viewer, ProgrammeId programme,
                                              const TrainingHoursDraft& draft, const std::string& once) {
    auto tx = world.db.write();
    const auto mentor = own_role(tx, viewer, programme);
    if (!mentor) return refused(NotFound{});
    const auto hours = written(draft, world.clock.today());
    if (!hours) return refused(hours.error());
    store::add(tx, mentor->id, *hours, fmt::format("{}:{}", viewer.account.value, once),
               {viewer.account, world.clock.now()});
    record_hours(tx, world, viewer, programme, "written");
    tx.commit();
    return programme;
}

Result<ProgrammeId, NotFound> take_back_hours(const World& world, const Viewer& viewer, TrainingHoursId hours) {
    auto tx = world.db.write();
    for (const auto& each : store::commitments(tx, viewer.person)) {
        const auto mentor = own_role(tx, viewer, each.programme);
        if (!mentor) continue;
        const auto own = store::training_hours(tx, mentor->id);
        if (std::ranges::find(own, hours, &TrainingHours::id) == own.end()) continue;
        store::take_back(tx, hours, {viewer.account, world.clock.now()});
        record_hours(tx, world, viewer, each.programme, "taken back");
        tx.commit();
        return each.programme;
    }
    return refused(NotFound{});
}

}  // namespace mentorkorps::app
