#include "app/certificate.hpp"

#include <algorithm>

#include "domain/people/changes.hpp"
#include "store/people.hpp"
#include "store/training.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

std::vector<Followed> each_once(std::vector<Followed> evenings, std::string_view course) {
    std::erase_if(evenings, [&](const Followed& each) { return each.course != course; });
    std::ranges::stable_sort(evenings, {}, &Followed::number);
    const auto again = std::ranges::unique(evenings, {}, &Followed::number);
    evenings.erase(again.begin(), again.end());
    return evenings;
}

Result<Certificate, NotFound> certificate(const World& world, const Viewer& viewer, const Somebody& who, Right right) {
    if (!viewer.may(right, who.programme)) return refused(NotFound{});
    Certificate made;
    {
        auto tx = world.db.read();
        const auto* rules = policy(world, tx, who.programme);
        const auto mentor = store::commitment(tx, who.programme, who.person);
        const auto* rule = rules == nullptr ? nullptr : rules->rule<TrainingRequired>(world.clock.today());
        const auto* course = rule == nullptr ? nullptr : rules->course(rule->course);
        if (!mentor || course == nullptr) return refused(NotFound{});
        const auto records = store::training(tx, mentor->id);
        const auto* enough = completed(records, course->key);
        if (enough == nullptr) return refused(NotFound{});
        made = {.name = store::person(tx, who.person)->name,
                .course = course->name,
                .unit = rules->unit,
                .sessions = sessions_followed(records, course->key),
                .of = course->sessions,
                .completed_on = *enough->completed_on,
                .evenings = each_once(store::followed(tx, mentor->id), course->key)};
    }
    record_look(world,
                {audit::Kind::person_seen, audit::actor(viewer, right), who.person, who.programme, "certificate"});
    return made;
}

}  // namespace

Result<Certificate, NotFound> certificate(const World& world, const Viewer& viewer, const Somebody& who) {
    return certificate(world, viewer, who, Right::change_people);
}

Result<Certificate, NotFound> own_certificate(const World& world, const Viewer& viewer, ProgrammeId programme) {
    return certificate(world, viewer, {programme, viewer.person}, Right::log_contacts);
}

}  // namespace mentorkorps::app
