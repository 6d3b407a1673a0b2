#include "app/same_people.hpp"

#include <algorithm>

#include "domain/people/same.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {

using namespace domain;
using audit::Kind;

std::vector<Person> maybe_same(db::Read& tx, const Viewer& viewer, const Person& person,
                               const std::vector<PersonId>& others) {
    std::vector<Person> found;
    for (const auto& each : store::people_like(tx, person)) {
        const bool is_told_apart = std::ranges::find(others, each.id) != others.end();
        if (is_told_apart || !may_be_same(person, each)) continue;
        if (const auto seen = store::person_seen_by(tx, viewer, each.id)) found.push_back(**seen);
    }
    return found;
}

void record_shown(db::Write& tx, const World& world, const Viewer& viewer, const std::vector<Person>& people,
                  ProgrammeId programme) {
    for (const auto& each : people)
        record(tx, world,
               {Kind::people_listed, audit::actor(viewer, Right::change_people), each.id, programme,
                "may be the same as somebody new"});
}

}  // namespace mentorkorps::app
