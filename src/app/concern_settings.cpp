#include "app/concern_settings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/programmes.hpp"
#include "store/concern_settings.hpp"
#include "store/people.hpp"
#include "store/states.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;
using Duties = std::map<ProgrammeId, store::SignedDuty>;

Duty duty_in(const Duties& duties, ProgrammeId programme) {
    const auto found = duties.find(programme);
    return found == duties.end() ? Duty::everybody : found->second.duty.duty;
}

bool is_over(CommitmentState state) { return state == CommitmentState::left || state == CommitmentState::rejected; }

/// Where the viewer is a mentor today.
std::vector<MentorsPlace> mentors_places(db::Read& tx, const Viewer& viewer, const Duties& duties, Date today) {
    std::vector<MentorsPlace> places;
    for (const auto& each : store::commitments(tx, viewer.person))
        if (const auto stand = store::stand(tx, each.id, today); stand && !is_over(stand->state))
            places.push_back({each.engagement, duty_in(duties, each.programme)});
    return places;
}

bool has_business_in(const Viewer& viewer, ProgrammeId programme) { return viewer.may(Right::signed_in, programme); }

}  // namespace

ConcernHelp concern_help(const World& world, const Viewer* viewer) {
    ConcernHelp help;
    auto tx = world.db.read();
    if (auto contact = store::concern_contact(tx)) help.contact = std::move(contact->contact);
    const auto duties = store::volunteers_duties(tx);
    for (const auto& [programme, said] : duties) {
        if (said.duty.duty != Duty::sharpened || (viewer != nullptr && !has_business_in(*viewer, programme))) continue;
        if (const auto* rules = policy(world, tx, programme))
            help.sharpened.push_back({rules->name, viewer == nullptr ? "" : said.duty.reason});
    }
    if (viewer == nullptr) return help;
    help.reader = concern_reader(viewer->grants, mentors_places(tx, *viewer, duties, world.clock.today()));
    help.may_write = viewer->may(Right::log_contacts) || viewer->may(Right::change_people);
    help.may_change = viewer->may(Right::manage_accounts);
    help.reads_theirs = viewer->may(Right::read_concerns);
    return help;
}

Result<ConcernSettings, NotFound> concern_settings(const World& world, const Viewer& viewer) {
    if (!viewer.may(Right::manage_accounts)) return refused(NotFound{});
    ConcernSettings found;
    auto tx = world.db.read();
    if (auto said = store::concern_contact(tx)) {
        found.contact = std::move(said->contact);
        found.said = {std::move(said->written.name), said->written.at};
    }
    const auto duties = store::volunteers_duties(tx);
    for (const auto& each : programmes_for(world, tx, viewer)) {
        if (!viewer.may(Right::manage_accounts, each.id)) continue;
        found.programmes.push_back({each.id, each.policy->key, each.policy->name});
        if (const auto said = duties.find(each.id); said != duties.end()) {
            found.programmes.back().duty = said->second.duty;
            found.programmes.back().said = {said->second.written.name, said->second.written.at};
        }
    }
    return found;
}

Result<ConcernContact, ConcernContactRefusal> set_concern_contact(const World& world, const Viewer& viewer,
                                                                  const ConcernContact& typed) {
    if (!viewer.may(Right::manage_accounts)) return refused(NotFound{});
    auto contact = checked(typed);
    if (!contact) return refused(contact.error());
    auto tx = world.db.write();
    store::add(tx, *contact, {viewer.account, world.clock.now()});
    record(tx, world,
           {audit::Kind::organisation_changed,
            audit::actor(viewer, Right::manage_accounts),
            {},
            {},
            "whom concerns go to"});
    tx.commit();
    return *std::move(contact);
}

Result<VolunteersDuty, DutyRefusal> set_duty(const World& world, const Viewer& viewer, std::string_view key,
                                             const DutyWish& wish) {
    auto tx = world.db.write();
    const auto programme = store::programme(tx, key);
    if (!programme || !viewer.may(Right::manage_accounts, *programme)) return refused(NotFound{});
    const auto duties = store::volunteers_duties(tx);
    const auto said = duties.find(*programme);
    auto duty = changed_duty(said == duties.end() ? VolunteersDuty{} : said->second.duty, wish.duty, wish.reason);
    if (!duty) return refused(duty.error());
    store::add(tx, *programme, *duty, {viewer.account, world.clock.now()});
    record(tx, world,
           {audit::Kind::organisation_changed,
            audit::actor(viewer, Right::manage_accounts),
            {},
            programme,
            fmt::format("volunteers' duty: {}", name_of(duty->duty))});
    tx.commit();
    return *std::move(duty);
}

}  // namespace mentorkorps::app
