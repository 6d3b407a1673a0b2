#include "app/deferrals.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/today.hpp"
#include "base/text.hpp"
#include "store/deferrals.hpp"
#include "store/matches.hpp"
#include "store/policies.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

std::optional<TodayItem> item_of(db::Read& tx, const World& world, ProgrammeId programme, const TodayLine& line) {
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr || line.what.empty()) return std::nullopt;
    TodayPage page{.most = 1};
    page.line = line;
    for (auto& group : today_list(tx, programme, *rules, world.clock.today(), page).groups)
        if (!group.items.empty()) return std::move(group.items.front());
    return std::nullopt;
}

/// Whose the reason is: a young person's rather than a mentor's.
std::optional<PersonId> whose(db::Read& tx, const TodayLine& line, const TodayItem& item, Date today) {
    if (line.person) return line.person;
    if (line.match)
        if (const auto match = store::match(tx, *line.match, today); match && !match->young_people.empty())
            return match->young_people.front().person;
    return item.people.empty() ? std::nullopt : std::optional(item.people.front().person);
}

void record_for_all(db::Write& tx, const World& world, const Viewer& viewer, ProgrammeId programme,
                    const std::vector<NamedPerson>& people, const std::string& what) {
    const auto by = audit::actor(viewer, Right::change_people);
    for (const auto& each : people) record(tx, world, {audit::Kind::line_deferred, by, each.person, programme, what});
    if (people.empty()) record(tx, world, {audit::Kind::line_deferred, by, {}, programme, what});
}

}  // namespace

Result<std::optional<TodayItem>, NotFound> line_today(const World& world, const Viewer& viewer, ProgrammeId programme,
                                                      const TodayLine& line) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    std::optional<TodayItem> item;
    {
        auto tx = world.db.read();
        item = item_of(tx, world, programme, line);
    }
    if (!item) return item;
    std::vector<audit::Event> looks;
    for (const auto& each : item->people)
        looks.push_back({audit::Kind::people_listed, audit::actor(viewer, Right::change_people), each.person, programme,
                         "a line of i-dag"});
    record_looks(world, looks);
    return item;
}

Result<DeferralId, DeferralRefusal> defer(const World& world, const Viewer& viewer, ProgrammeId programme,
                                          const TodayLine& line, DeferralDraft draft) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    const auto today = world.clock.today();
    draft.reason = trim(draft.reason);
    auto tx = world.db.write();
    store::hold(tx, programme);
    const auto item = item_of(tx, world, programme, line);
    if (!item) return refused(LineGone{});
    if (const auto fault = fault_of(draft, item->things.front().bounds, today)) return refused(*fault);

    const store::Written written{viewer.account, world.clock.now()};
    for (const auto& each : store::deferrals(tx, programme, today))
        if (each.line == line) store::end(tx, each.id, written);
    const auto until = draft.how == DeferralDraft::for_good ? std::nullopt : draft.until;
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    const auto id = store::add(
        tx, sealing,
        {programme, line, until, whose(tx, line, *item, today), std::move(draft.reason), viewer.account, written.at});
    record_for_all(tx, world, viewer, programme, item->people, fmt::format("deferral {}", id.value));
    tx.commit();
    return id;
}

Result<DeferralId, NotFound> bring_back(const World& world, const Viewer& viewer, ProgrammeId programme,
                                        DeferralId id) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    auto tx = world.db.write();
    store::hold(tx, programme);
    const auto all = store::deferrals(tx, programme, world.clock.today());
    const auto found = std::ranges::find(all, id, &Deferral::id);
    if (found == all.end()) return refused(NotFound{});
    store::end(tx, id, {viewer.account, world.clock.now()});
    const auto item = item_of(tx, world, programme, found->line);
    record_for_all(tx, world, viewer, programme, item ? item->people : std::vector<NamedPerson>{},
                   fmt::format("deferral {} taken back", id.value));
    tx.commit();
    return id;
}

std::vector<DeferralNote> deferral_notes(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_people, programme)) return {};
    std::vector<DeferralNote> notes;
    std::vector<audit::Event> looks;
    {
        auto tx = world.db.read();
        for (auto& each : store::written_deferrals(tx, world.keys.sealing, programme, world.clock.today())) {
            looks.push_back({audit::Kind::note_read, audit::actor(viewer, Right::change_people), each.about, programme,
                             fmt::format("deferral {}", each.deferral.id.value)});
            notes.push_back({each.deferral.id, each.deferral.until, std::move(each.reason), std::move(each.by),
                             copenhagen(each.at).date});
        }
    }
    record_looks(world, looks);
    return notes;
}

}  // namespace mentorkorps::app
