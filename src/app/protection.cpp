#include "app/protection.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "store/applications.hpp"
#include "store/deputies.hpp"
#include "store/people.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

store::Sealing sealing(const World& world) { return {world.keys.sealing, world.keys.prints, world.random}; }

/// The person's programmes in which the viewer may change them.
std::vector<ProgrammeId> programmes_for(db::Read& tx, const Viewer& viewer, PersonId person) {
    auto programmes = store::ties(tx, person, viewer.account).programmes;
    std::erase_if(programmes, [&](ProgrammeId each) { return !viewer.may(Right::change_people, each); });
    return programmes;
}

/// Whoever coordinates one of them.
Colleagues colleagues(db::Read& tx, const std::vector<ProgrammeId>& programmes) {
    Colleagues all;
    for (const auto programme : programmes)
        for (auto& each : store::coordinators(tx, programme))
            if (find(all, each.account) == nullptr) all.push_back(std::move(each));
    return all;
}

void record_protection(db::Write& tx, const World& world, const Viewer& viewer, PersonId person, ProgrammeId programme,
                       std::string what) {
    record(
        tx, world,
        {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), person, programme, std::move(what)});
}

/// A programme to write the change under, if the viewer may read what is hidden.
std::optional<ProgrammeId> where_read(db::Read& tx, const Viewer& viewer, PersonId person) {
    const auto programmes = programmes_for(tx, viewer, person);
    if (programmes.empty() || find(store::readers(tx, person), viewer.account) == nullptr) return std::nullopt;
    return programmes.front();
}

}  // namespace

std::string_view sentence(ReaderFault fault) {
    switch (fault) {
        case ReaderFault::nobody_left:
            return "Der skal være mindst én, der kan læse det. Giv en anden adgang først, eller ophæv beskyttelsen.";
        case ReaderFault::no_colleague: return "Vælg en, der koordinerer programmet og kan logge ind.";
    }
    return {};
}

Result<ProtectionSheet, NotFound> protection_sheet(const World& world, const Viewer& viewer, PersonId person) {
    ProtectionSheet sheet;
    ProgrammeId programme{};
    {
        auto tx = world.db.read();
        const auto programmes = programmes_for(tx, viewer, person);
        if (programmes.empty()) return refused(NotFound{});
        programme = programmes.front();
        sheet.person = *store::person(tx, person);
        sheet.now = store::protection(tx, person);
        if (sheet.now) {
            sheet.readers = store::readers(tx, person);
            sheet.reads = find(sheet.readers, viewer.account) != nullptr;
        }
        if (sheet.reads) {
            sheet.details = store::hidden_details(tx, world.keys.sealing, person);
            sheet.others = colleagues(tx, programmes);
            std::erase_if(sheet.others,
                          [&](const Colleague& each) { return find(sheet.readers, each.account) != nullptr; });
        }
    }
    const auto kind = sheet.details ? audit::Kind::hidden_details_seen : audit::Kind::person_seen;
    record_look(world, {kind, audit::actor(viewer, Right::change_people), person, programme, ""});
    return sheet;
}

Result<PersonId, ProtectionRefusal> protect(const World& world, const Viewer& viewer, PersonId id,
                                            const ProtectionDraft& draft) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto now = store::protection(tx, id);
    const auto programmes = programmes_for(tx, viewer, id);
    if (programmes.empty() || (now && !where_read(tx, viewer, id))) return refused(NotFound{});
    const store::Written by{viewer.account, world.clock.now()};
    store::reveal(tx, world.keys.sealing, id, by.at);
    const auto wanted = written(draft, *store::person(tx, id), world.clock.today());
    if (!wanted) return refused(wanted.error());
    if (now && draft.details) store::update(tx, wanted->person);
    store::hide(tx, sealing(world),
                {.person = id, .protection = wanted->protection, .alias = wanted->alias, .written = by});
    for (const auto application : store::applications_of(tx, id)) store::erase(tx, application, world.clock.today());
    if (!now) store::let_read(tx, id, viewer.account, MayRead::yes, by);
    record_protection(tx, world, viewer, id, programmes.front(),
                      fmt::format("protection: {}", name_of(wanted->protection.hides)));
    tx.commit();
    return id;
}

Result<PersonId, NotFound> lift_protection(const World& world, const Viewer& viewer, PersonId id) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto programme = where_read(tx, viewer, id);
    if (!programme || !store::protection(tx, id)) return refused(NotFound{});
    const store::Written by{viewer.account, world.clock.now()};
    store::reveal(tx, world.keys.sealing, id, by.at);
    store::lift(tx, id, by);
    for (const auto& each : store::readers(tx, id)) store::let_read(tx, id, each.account, MayRead::no, by);
    record_protection(tx, world, viewer, id, *programme, "protection: lifted");
    tx.commit();
    return id;
}

Result<PersonId, ReaderRefusal> change_reader(const World& world, const Viewer& viewer, PersonId id, AccountId reader,
                                              MayRead may) {
    auto tx = world.db.write();
    store::hold(tx, id);
    const auto programmes = programmes_for(tx, viewer, id);
    if (programmes.empty() || !store::protection(tx, id)) return refused(NotFound{});
    const auto readers = store::readers(tx, id);
    const bool takes_over = readers.empty() && reader == viewer.account;
    if (!takes_over && find(readers, viewer.account) == nullptr) return refused(NotFound{});
    if (may == MayRead::yes && find(colleagues(tx, programmes), reader) == nullptr)
        return refused(ReaderFault::no_colleague);
    if (may == MayRead::no) {
        if (find(readers, reader) == nullptr) return refused(ReaderFault::no_colleague);
        if (readers.size() == 1) return refused(ReaderFault::nobody_left);
    }
    store::let_read(tx, id, reader, may, {viewer.account, world.clock.now()});
    record_protection(
        tx, world, viewer, id, programmes.front(),
        fmt::format("protection: account {} {}", reader.value, may == MayRead::yes ? "reads it" : "does not read it"));
    tx.commit();
    return id;
}

bool is_hidden_from(db::Read& tx, const Viewer& viewer, const std::vector<PersonId>& people) {
    if (std::ranges::find(people, viewer.person) != people.end()) return false;
    return std::ranges::any_of(people, [&](PersonId each) {
        return store::hides(tx, each) && find(store::readers(tx, each), viewer.account) == nullptr;
    });
}

std::vector<EndingProtection> protections_ending(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::see_people, programme)) return {};
    auto tx = world.db.read();
    return store::protections_ending(tx, programme, world.clock.today() + std::chrono::days{protection_notice_days});
}

}  // namespace mentorkorps::app
