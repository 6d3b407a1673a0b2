#include "app/credentials.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "domain/sheets/sheet.hpp"
#include "store/credentials.hpp"
#include "store/fulfilments.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/person_keys.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// The mentor and all young people whom they are with.
MatchFacts facts_of(db::Read& tx, const store::MentorOnFile& mentor) {
    MatchFacts facts{.fulfilled = store::fulfilments(tx, mentor.id)};
    facts.members.push_back({.person = mentor.person,
                             .party = Party::mentor,
                             .birth_date = mentor.birth_date,
                             .engagement = mentor.engagement});
    for (const auto& born : mentor.young_people) facts.members.push_back({.birth_date = born});
    return facts;
}

bool asks_for_credentials(const Programme& rules, Date on) {
    return std::ranges::any_of(rules.rules, [&](const Rule& each) {
        return std::holds_alternative<CredentialRequired>(each.kind) && each.is_in_force(on);
    });
}

std::vector<CredentialLine> lines(db::Read& tx, const Programme& rules, ProgrammeId programme, Date today) {
    std::vector<CredentialLine> found;
    if (!asks_for_credentials(rules, today)) return found;
    for (const auto& mentor : store::mentors_on_file(tx, programme, today)) {
        const auto needed = credentials_needed(rules, facts_of(tx, mentor), today);
        if (needed.empty()) continue;
        const auto notes = store::credential_notes(tx, mentor.id);
        for (const auto& need : needed)
            found.push_back(
                {mentor.id, mentor.person, mentor.name, need, stand_of(notes, need.thing.what), mentor.has_cpr});
    }
    return found;
}

}  // namespace

std::vector<MentorCredential> credentials_of(db::Read& tx, CommitmentId mentor, const Requirements& asked) {
    std::vector<MentorCredential> found;
    const auto notes = store::credential_notes(tx, mentor);
    for (const auto& each : asked) {
        const auto which = certificate(each);
        if (!which || std::ranges::find(found, *which, &MentorCredential::credential) != found.end()) continue;
        found.push_back(
            {*which, std::string(each.what), stand_of(notes, each.what), each.on ? each.until : std::nullopt});
    }
    return found;
}

Result<PersonId, CredentialRefusal> note_credential(const World& world, const Viewer& viewer, const Somebody& who,
                                                    const CredentialWish& wish) {
    if (!viewer.may(Right::change_people, who.programme)) return refused(NotFound{});
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto mentor = store::commitment(tx, who.programme, who.person);
    const auto* rules = policy(world, tx, who.programme);
    if (!mentor || rules == nullptr) return refused(NotFound{});
    store::hold(tx, mentor->id);
    const auto things = things_of(wish, asked_of(tx, *rules, *mentor, today), today);
    if (!things) return refused(things.error());
    const store::Written written{viewer.account, world.clock.now()};
    if (is_outcome(*wish.step)) {
        for (const auto& each : *things)
            store::add_assessment(tx, store::add(tx, who.programme, mentor->id, each.key(), wish.on, written),
                                  *wish.step == CredentialStep::approved);
    } else {
        store::add(tx, mentor->id,
                   {.credential = std::string(things->front().what), .step = *wish.step, .on = *wish.on},
                   viewer.account, world.clock.now());
    }
    record(
        tx, world,
        {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), who.person, who.programme,
         fmt::format("{}: {}", name_of(*wish.credential), is_outcome(*wish.step) ? "looked at" : name_of(*wish.step))});
    tx.commit();
    return who.person;
}

Result<CredentialDesk, NotFound> credentials_needed(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    CredentialDesk desk;
    {
        auto tx = world.db.read();
        const auto* rules = policy(world, tx, programme);
        if (rules == nullptr) return refused(NotFound{});
        desk.keeps_cpr = rules->asks_for_cpr;
        desk.is_asked_for = asks_for_credentials(*rules, world.clock.today());
        desk.lines = lines(tx, *rules, programme, world.clock.today());
    }
    if (!desk.lines.empty())
        record_look(world, {audit::Kind::people_listed, audit::actor(viewer, Right::change_people), std::nullopt,
                            programme, fmt::format("certificates={}", desk.lines.size())});
    return desk;
}

Result<std::string, OrderRefusal> order(const World& world, const Viewer& viewer, ProgrammeId programme,
                                        const Order& wish) {
    if (!viewer.may(Right::change_people, programme)) return refused(NotFound{});
    if (!wish.credential || wish.mentors.empty()) return refused(OrderFault::nobody);
    if (wish.mentors.size() > ordered_at_once_max) return refused(OrderFault::too_many);
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr || !rules->asks_for_cpr) return refused(NotFound{});
    Sheet sheet{.header = {"Navn", "CPR-nummer"}, .rows = {}};
    std::size_t found = 0;
    for (const auto& each : lines(tx, *rules, programme, today)) {
        if (certificate(each.need.thing) != wish.credential ||
            std::ranges::find(wish.mentors, each.id) == wish.mentors.end())
            continue;
        const auto number = each.is_ready() ? store::cpr(tx, world.keys.sealing, each.person) : std::nullopt;
        if (!number) return refused(OrderFault::not_ready);
        sheet.rows.push_back({.cells = {each.name, *number}});
        store::add(tx, each.id,
                   {.credential = std::string(each.need.thing.what), .step = CredentialStep::asked, .on = today},
                   viewer.account, world.clock.now());
        record(tx, world,
               {audit::Kind::people_exported, audit::actor(viewer, Right::change_people), each.person, programme,
                fmt::format("name and CPR number, to ask for: {}", name_of(*wish.credential))});
        ++found;
    }
    if (found != wish.mentors.size()) return refused(OrderFault::not_ready);
    tx.commit();
    return write_csv(sheet);
}

}  // namespace mentorkorps::app
