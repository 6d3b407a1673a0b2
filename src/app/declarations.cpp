#include "app/declarations.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/requirements.hpp"
#include "domain/people/changes.hpp"
#include "store/declarations.hpp"
#include "store/fulfilments.hpp"
#include "store/matches.hpp"
#include "store/people.hpp"
#include "store/policies.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// What a mentor is asked to say yes to in a programme, while they are one there.
struct OwnPlace {
    Commitment commitment;
    const Programme* rules = nullptr;
    Requirements asked;
};

std::optional<OwnPlace> own_place(db::Read& tx, const World& world, const Viewer& viewer, ProgrammeId programme) {
    const auto today = world.clock.today();
    const auto commitment = store::commitment(tx, programme, viewer.person);
    const auto* rules = policy(world, tx, programme);
    if (!commitment || rules == nullptr || !viewer.may(Right::log_contacts, programme)) return std::nullopt;
    const auto stand = store::stand(tx, commitment->id, today);
    if (!stand || stand->state == CommitmentState::left || stand->state == CommitmentState::rejected)
        return std::nullopt;
    return OwnPlace{*commitment, rules, own_declarations(asked_of(tx, *rules, *commitment, today))};
}

/// Of several rules that ask for the same, what is furthest from being in place.
void add(const OwnPlace& place, const Requirement& thing, const DeclarationText& text, Date today,
         std::vector<OwnText>& found) {
    auto known = std::ranges::find(found, text.id, [](const OwnText& each) { return each.text.id; });
    if (known == found.end())
        known = found.insert(
            found.end(),
            {.text = text, .programme = place.rules->name, .stand = TextStand::accepted, .accepted_on = thing.on});
    known->stand = std::min(known->stand, stand_of(thing, today));
    known->keeps_out |= keeps_out(thing, today);
}

std::vector<OwnText> texts_at(db::Read& tx, const OwnPlace& place, Date today) {
    std::vector<OwnText> found;
    for (const auto& thing : place.asked)
        if (const auto text = store::declaration_text(tx, place.commitment.programme, thing.what, today))
            add(place, thing, *text, today, found);
    return found;
}

}  // namespace

Result<std::vector<DeclarationPart>, NotFound> declarations(const World& world, const Viewer& viewer,
                                                            ProgrammeId programme) {
    if (!viewer.may(Right::write_texts, programme)) return refused(NotFound{});
    const auto today = world.clock.today();
    auto tx = world.db.read();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr) return refused(NotFound{});
    auto mentors = store::asked_mentors(tx, programme, today);
    const auto papers = store::fulfilments_of_mentors(tx, programme);
    for (auto& each : mentors)
        if (const auto known = papers.find(each.person); known != papers.end()) each.papers = known->second;
    std::vector<DeclarationPart> found;
    for (auto& name : declarations_asked(*rules, today)) {
        const auto count = count_asked(*rules, name, mentors, today);
        found.push_back({std::move(name), {}, count});
    }
    auto texts = store::declaration_texts(tx, programme);
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        if (const auto part = std::ranges::find(found, text->text.declaration, &DeclarationPart::name);
            part != found.end())
            part->versions.push_back({std::move(text->text), std::move(text->by), text->at});
    return found;
}

Result<DeclarationTextId, TextRefusal> publish_text(const World& world, const Viewer& viewer, ProgrammeId programme,
                                                    const TextWish& wish) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto* rules = policy(world, tx, programme);
    if (rules == nullptr || !viewer.may(Right::write_texts, programme)) return refused(NotFound{});
    store::hold(tx, programme);
    auto text = new_text(wish, declarations_asked(*rules, today),
                         store::last_declaration_text(tx, programme, wish.declaration), today);
    if (!text) return refused(text.error());
    text->programme = programme;
    const auto id = store::add(tx, *text, viewer.account, world.clock.now());
    record(tx, world,
           {audit::Kind::organisation_changed,
            audit::actor(viewer, Right::write_texts),
            {},
            programme,
            fmt::format("{}: text {} from {}", text->declaration, id.value, iso(text->from))});
    tx.commit();
    return id;
}

std::vector<OwnText> own_texts(const World& world, const Viewer& viewer) {
    std::vector<OwnText> found;
    auto tx = world.db.read();
    for (const auto& commitment : store::commitments(tx, viewer.person))
        if (const auto place = own_place(tx, world, viewer, commitment.programme))
            std::ranges::move(texts_at(tx, *place, world.clock.today()), std::back_inserter(found));
    return found;
}

Result<OwnText, NotFound> own_text(const World& world, const Viewer& viewer, DeclarationTextId id) {
    std::optional<DeclarationText> asked_for;
    {
        auto tx = world.db.read();
        asked_for = store::declaration_text(tx, id);
    }
    if (!asked_for || asked_for->from > world.clock.today()) return refused(NotFound{});
    for (auto& each : own_texts(world, viewer))
        if (each.text.programme == asked_for->programme && each.text.declaration == asked_for->declaration)
            return std::move(each);
    return refused(NotFound{});
}

Result<DeclarationTextId, AcceptRefusal> accept_text(const World& world, const Viewer& viewer, DeclarationTextId id) {
    const auto today = world.clock.today();
    auto tx = world.db.write();
    const auto text = store::declaration_text(tx, id);
    if (!text || text->from > today) return refused(NotFound{});
    if (const auto role = store::commitment(tx, text->programme, viewer.person)) store::hold(tx, role->id);
    const auto place = own_place(tx, world, viewer, text->programme);
    if (!place) return refused(NotFound{});
    const auto texts = texts_at(tx, *place, today);
    const auto in_force =
        std::ranges::find_if(texts, [&](const OwnText& each) { return each.text.declaration == text->declaration; });
    if (in_force == texts.end()) return refused(NotFound{});
    if (in_force->text.id != id) return refused(AcceptFault::newer_text);
    for (const auto& thing : place->asked) {
        if (thing.what != text->declaration || stand_of(thing, today) == TextStand::accepted) continue;
        store::add(tx, text->programme, place->commitment.id, thing.key(), today, {viewer.account, world.clock.now()},
                   AcceptedOn::phone);
        record(tx, world,
               {audit::Kind::person_changed, audit::actor(viewer, Right::log_contacts), viewer.person, text->programme,
                fmt::format("rule {}: {}: text {} accepted", thing.rule->key, thing.what, id.value)});
    }
    tx.commit();
    return id;
}

std::string sentence(DeclarationFirst) {
    return "Læs først teksten øverst på siden, og sig ja. Så kan du gøre det igen.";
}

bool is_kept_out(db::Read& tx, const World& world, const Viewer& viewer, ProgrammeId programme) {
    if (viewer.may(Right::see_people, programme)) return false;
    const auto place = own_place(tx, world, viewer, programme);
    return place && std::ranges::any_of(texts_at(tx, *place, world.clock.today()), &OwnText::keeps_out);
}

}  // namespace mentorkorps::app
