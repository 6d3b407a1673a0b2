#include "app/wishes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/people/guardian.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/reports.hpp"
#include "store/wishes.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

struct Side {
    std::optional<Enrolment> young;
    std::optional<Commitment> mentor;
    std::optional<Person> person;
};

Side side_of(db::Read& tx, const Viewer& viewer, const Somebody& who) {
    if (!viewer.may(Right::change_people, who.programme)) return {};
    return {store::enrolment(tx, who.programme, who.person), store::commitment(tx, who.programme, who.person),
            store::person(tx, who.person)};
}

std::vector<Party> parties_of(const Side& side, Date today) {
    std::vector<Party> found;
    if (side.young) {
        found.push_back(Party::young_person);
        if (has_guardian(side.person->birth_date, today)) found.push_back(Party::guardian);
    }
    if (side.mentor) found.push_back(Party::mentor);
    return found;
}

std::vector<Wish> wishes_before(db::Read& tx, const Side& side, Party by, Date today) {
    for (auto& list :
         by == Party::mentor ? store::wishes(tx, side.mentor->id, today) : store::wishes(tx, side.young->id, today))
        if (list.by == by) return std::move(list.wishes);
    return {};
}

}  // namespace

Result<SideOfWishes, NotFound> wishes_of(const World& world, const Viewer& viewer, const Somebody& who) {
    const auto today = world.clock.today();
    SideOfWishes found;
    {
        auto tx = world.db.read();
        const auto side = side_of(tx, viewer, who);
        if (!side.person || (!side.young && !side.mentor)) return refused(NotFound{});
        found.person = *side.person;
        found.policy = policy(world, tx, who.programme);
        if (found.policy == nullptr) return refused(NotFound{});
        found.parties = parties_of(side, today);
        if (side.young) found.lists = store::wishes(tx, side.young->id, today);
        if (side.mentor) std::ranges::move(store::wishes(tx, side.mentor->id, today), std::back_inserter(found.lists));
        found.people = store::people_in(tx, who.programme);
    }
    record_look(world, {audit::Kind::person_seen, audit::actor(viewer, Right::change_people), who.person, who.programme,
                        "wishes"});
    return found;
}

Result<PersonId, WishRefusal> write_wishes(const World& world, const Viewer& viewer, const Somebody& who, Party by,
                                           const WishDraft& draft) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto side = side_of(tx, viewer, who);
    const auto* rules = side.person ? policy(world, tx, who.programme) : nullptr;
    if (rules == nullptr || std::ranges::count(parties_of(side, today), by) == 0) return refused(NotFound{});
    const auto people = store::people_in(tx, who.programme);
    auto wishes = written(draft, {*rules, people, wishes_before(tx, side, by, today)});
    if (!wishes) return refused(wishes.error());
    const WishList list{by, today, *std::move(wishes)};
    const store::Written by_whom{viewer.account, world.clock.now()};
    if (by == Party::mentor)
        store::add(tx, side.mentor->id, list, by_whom);
    else
        store::add(tx, side.young->id, list, by_whom);
    record(tx, world,
           {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), who.person, who.programme,
            fmt::format("wishes of {}: {}", name_of(by), list.wishes.size())});
    tx.commit();
    return who.person;
}

}  // namespace mentorkorps::app
