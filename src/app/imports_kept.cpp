#include <fmt/format.h>

#include "app/imports.hpp"
#include "app/plan.hpp"
#include "base/words.hpp"
#include "store/audit.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

/// "2 match og 1 notat", "2 matches and 1 note".
std::string in_words(const domain::BuiltOn& found, const std::array<std::array<const char*, 2>, 6>& words,
                     const char* last) {
    const std::array counts{found.matches, found.contacts, found.notes, found.accounts, found.history, found.changes};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) parts.push_back(fmt::format("{} {}", counts[i], words[i][counts[i] == 1 ? 0 : 1]));
    return listed(parts, {}, last);
}

constexpr std::array<std::array<const char*, 2>, 6> danish{{{"match", "match"},
                                                            {"kontakt", "kontakter"},
                                                            {"notat", "notater"},
                                                            {"login", "login"},
                                                            {"senere oplysning", "senere oplysninger"},
                                                            {"senere rettelse", "senere rettelser"}}};
constexpr std::array<std::array<const char*, 2>, 6> english{{{"match", "matches"},
                                                             {"contact", "contacts"},
                                                             {"note", "notes"},
                                                             {"account", "accounts"},
                                                             {"later entry", "later entries"},
                                                             {"later change", "later changes"}}};

}  // namespace

std::string sentence(const UndoRefusal& refusal) {
    return std::visit(
        overloaded{[](const NotFound&) -> std::string { return "Indlæsningen findes ikke."; },
                   [](const UndoneAlready&) -> std::string { return "Indlæsningen er allerede trukket tilbage."; },
                   [](const domain::BuiltOn& found) {
                       return fmt::format(
                           "Indlæsningen kan ikke trækkes tilbage, for der er bygget videre på den: {}. Ret i stedet "
                           "rækkerne i regnearket, og læs det ind igen.",
                           in_words(found, danish, " og "));
                   }},
        refusal);
}

std::string console_sentence(const UndoRefusal& refusal) {
    return std::visit(
        overloaded{[](const NotFound&) -> std::string { return "there is no such import"; },
                   [](const UndoneAlready&) -> std::string { return "that import has been taken back already"; },
                   [](const domain::BuiltOn& found) {
                       return fmt::format("that import cannot be taken back, because something builds on it: {}",
                                          in_words(found, english, " and "));
                   }},
        refusal);
}

std::vector<domain::ImportBatch> imports(const World& world, ProgrammeId programme) {
    auto tx = world.db.read();
    return store::import_batches(tx, programme);
}

std::optional<domain::ImportBatch> import_batch(const World& world, ProgrammeId programme, domain::ImportId id) {
    auto tx = world.db.read();
    auto batch = store::import_batch(tx, id);
    return batch && batch->programme == programme ? batch : std::nullopt;
}

std::optional<std::string> error_sheet(const World& world, ProgrammeId programme, domain::ImportId id) {
    if (!import_batch(world, programme, id)) return std::nullopt;
    auto tx = world.db.read();
    return store::error_sheet(tx, world.keys.sheets, id);
}

Result<domain::ImportBatch, UndoRefusal> undo_import(const World& world, const audit::Actor& by, domain::ImportId id) {
    auto tx = world.db.write();
    auto batch = store::import_batch(tx, id);
    if (!batch) return refused(UndoRefusal{NotFound{}});
    if (batch->undone_at) return refused(UndoRefusal{UndoneAlready{}});
    if (const auto found = store::built_on(tx, id); !found.nothing()) return refused(UndoRefusal{found});
    const auto people = store::people_of_import(tx, id);
    store::take_back(tx, id);
    store::mark_undone(tx, id, world.clock.now());
    const auto detail = fmt::format("import {}", id.value);
    record(tx, world, {audit::Kind::import_undone, by, {}, batch->programme, detail});
    for (const auto person : people)
        record(tx, world, {audit::Kind::import_undone, by, person, batch->programme, detail});
    tx.commit();
    plan(world, Trial::for_real);  // a match that the import had closed goes on
    return *batch;
}

domain::ImportDraftId keep_draft(const World& world, const audit::Actor& by, const domain::ImportDraft& draft) {
    auto tx = world.db.write();
    const auto id = store::add(tx, {world.keys.sheets, world.random}, draft, {by.account, world.clock.now()});
    tx.commit();
    return id;
}

std::optional<domain::ImportDraft> import_draft(const World& world, ProgrammeId programme, domain::ImportDraftId id) {
    auto tx = world.db.read();
    auto draft = store::import_draft(tx, world.keys.sheets, id);
    return draft && draft->programme == programme ? draft : std::nullopt;
}

void drop_draft(const World& world, domain::ImportDraftId id) {
    auto tx = world.db.write();
    store::remove_draft(tx, id);
    tx.commit();
}

}  // namespace mentorkorps::app
