#include "app/consents.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/kin.hpp"
#include "app/requirements.hpp"
#include "domain/people/guardian.hpp"
#include "store/consents.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/policies.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// A young person's place in a programme, with what its rules ask for there.
struct Place {
    Enrolment young;
    Person person;
    Requirements asked;  ///< consents and other bases, nothing else
};

std::optional<Place> place_of(db::Read& tx, const World& world, const Viewer& viewer, const Somebody& who) {
    if (!viewer.may(Right::change_people, who.programme)) return std::nullopt;
    const auto young = store::enrolment(tx, who.programme, who.person);
    const auto* rules = policy(world, tx, who.programme);
    if (!young || rules == nullptr) return std::nullopt;
    const auto today = world.clock.today();
    Place place{*young, *store::person(tx, who.person), asked_of(tx, *rules, *young, today)};
    std::erase_if(place.asked,
                  [](const Requirement& each) { return !std::holds_alternative<BasisRequired>(each.rule->kind); });
    return place;
}

const BasisRequired& basis_of(const Rule& rule) { return std::get<BasisRequired>(rule.kind); }

/// A part for each purpose that rules ask for, and for each that holds although none does.
std::vector<ConsentPart> parts_of(const Place& place, const std::vector<Basis>& bases, Date today) {
    std::vector<ConsentPart> parts;
    const auto add = [&](const RequirementKey& key, const Rule* rule) {
        ConsentPart part{.what = key.what, .rule = rule, .says_yes = {}, .seen = seen(bases, key), .bases = {}};
        if (rule != nullptr) part.says_yes = who_says_yes(basis_of(*rule), place.person.birth_date, today);
        for (const auto& each : bases)
            if (each.key == key) part.bases.insert(part.bases.begin(), each);
        parts.push_back(std::move(part));
    };
    for (const auto& each : place.asked) add(each.key(), each.rule);
    for (const auto& each : bases) {
        const auto is_of_it = [&](const ConsentPart& part) {
            return part.what == each.key.what && (part.rule == nullptr || part.rule->key == each.key.rule);
        };
        if (holds(each, today) && std::ranges::none_of(parts, is_of_it)) add(each.key, nullptr);
    }
    return parts;
}

bool may_take_back(const Place& place, Party by, Date today) {
    return by == Party::young_person || (by == Party::guardian && has_guardian(place.person.birth_date, today));
}

std::string detail(const Basis& basis, std::optional<Party> by) {
    return fmt::format("rule {}: basis {} ({}) {}", basis.key.rule, basis.id.value, name_of(basis.kind),
                       by ? "taken back" : "ended");
}

}  // namespace

Result<ConsentSheet, NotFound> consents(const World& world, const Viewer& viewer, const Somebody& who) {
    const auto today = world.clock.today();
    ConsentSheet sheet;
    {
        auto tx = world.db.read();
        const auto place = place_of(tx, world, viewer, who);
        if (!place) return refused(NotFound{});
        sheet.parts = parts_of(*place, store::bases(tx, world.keys.sealing, place->young.id), today);
        if (sheet.parts.empty()) return refused(NotFound{});
        sheet.name = place->person.name;
        const auto& born = place->person.birth_date;
        sheet.is_age_known = born.has_value();
        for (const auto& each : sheet.parts)
            if (each.rule != nullptr)
                sheet.parents_may_have_said |= has_guardian(born, plus_months(today, -basis_of(*each.rule).months));
        sheet.parents_may_take_back = has_guardian(born, today);
        sheet.who_decide = guardians(tx, world, viewer, place->person);
    }
    record_look(world, {audit::Kind::person_seen, audit::actor(viewer, Right::change_people), who.person, who.programme,
                        "consents"});
    return sheet;
}

Result<PersonId, BasisRefusal> write_basis(const World& world, const Viewer& viewer, const Somebody& who,
                                           const BasisWish& wish) {
    auto tx = world.db.write();
    if (const auto young = store::enrolment(tx, who.programme, who.person)) store::hold(tx, young->id);
    const auto place = place_of(tx, world, viewer, who);
    if (!place) return refused(NotFound{});
    const auto known = store::bases(tx, world.keys.sealing, place->young.id);
    const auto basis = written(wish, {place->asked, known, place->person.birth_date, world.clock.today()});
    if (!basis) return refused(basis.error());
    if (basis->id != BasisId{}) return who.person;  // the form sent twice
    const store::Sealing sealing{world.keys.sealing, world.keys.prints, world.random};
    store::add(tx, sealing, {place->young, *basis, {viewer.account, world.clock.now()}});
    record(tx, world,
           {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), who.person, who.programme,
            fmt::format("rule {}: {} until {}", basis->key.rule, name_of(basis->kind), iso(basis->until))});
    tx.commit();
    return who.person;
}

Result<PersonId, NotFound> end_basis(const World& world, const Viewer& viewer, const Somebody& who, BasisId id,
                                     std::optional<Party> by) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    if (const auto young = store::enrolment(tx, who.programme, who.person)) store::hold(tx, young->id);
    const auto place = place_of(tx, world, viewer, who);
    if (!place || (by && !may_take_back(*place, *by, today))) return refused(NotFound{});
    const auto all = store::bases(tx, world.keys.sealing, place->young.id);
    const auto wanted = std::ranges::find(all, id, &Basis::id);
    if (wanted == all.end() || (by && wanted->kind != BasisKind::consent)) return refused(NotFound{});
    for (const auto& each : all) {
        const bool goes_along = by && each.kind == BasisKind::consent && each.key == wanted->key;
        if (!holds(each, today) || (each.id != id && !goes_along)) continue;
        store::end(tx, each.id, today, by, {viewer.account, world.clock.now()});
        record(tx, world,
               {audit::Kind::person_changed, audit::actor(viewer, Right::change_people), who.person, who.programme,
                detail(each, by)});
    }
    tx.commit();
    return who.person;
}

std::vector<EndingConsent> consents_ending(const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (!viewer.may(Right::change_people, programme)) return {};
    const auto today = world.clock.today();
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return {};
    const auto asked = rules->rules_of<BasisRequired>(today);
    std::vector<EndingConsent> found;
    if (asked.empty()) return found;
    for (auto& each : store::bases_ending(tx, programme, today - basis_notice, today + basis_notice))
        if (const auto rule = std::ranges::find_if(
                asked, [&](const Rule* one) { return one->key == each.rule && basis_of(*one).thing == each.what; });
            rule != asked.end())
            found.push_back(
                {each.person, std::move(each.name), basis_of(**rule).purpose, each.until - std::chrono::days{1}});
    return found;
}

}  // namespace mentorkorps::app
