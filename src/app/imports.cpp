#include "app/imports.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/imports_run.hpp"
#include "app/imports_shift.hpp"
#include "app/plan.hpp"
#include "store/import_trail.hpp"

namespace mentorkorps::app {
namespace {

using namespace domain;

audit::Kind event_of(SheetKind kind) {
    switch (kind) {
        case SheetKind::mentors:
        case SheetKind::young_people: return audit::Kind::person_changed;
        case SheetKind::matches: return audit::Kind::match_made;
        case SheetKind::contacts: return audit::Kind::contact_logged;
        case SheetKind::talks: return audit::Kind::talk_written;
    }
    return audit::Kind::person_changed;
}

/// Reads the sheet, takes what is good and keeps what came back.
template <class Row>
void take(ImportRun& run, ReadRows<Row> read, void (*import)(ImportRun&, const std::vector<Row>&)) {
    run.outcome.refused = std::move(read.refused);
    for (auto& row : read.good) shift(row, run.wish.shift);
    import(run, read.good);
}

void take_rows(ImportRun& run, const Sheet& sheet, const Reading& reading) {
    switch (run.wish.kind) {
        case SheetKind::mentors: return take(run, read_mentors(sheet, reading), import_mentors);
        case SheetKind::young_people: return take(run, read_young_people(sheet, reading), import_young_people);
        case SheetKind::matches: return take(run, read_matches(sheet, reading), import_matches);
        case SheetKind::contacts: return take(run, read_contacts(sheet, reading), import_contacts);
        case SheetKind::talks: return take(run, read_talks(sheet, reading), import_talks);
    }
}

std::vector<std::string> examples(const Sheet& sheet) {
    std::vector<std::string> found(sheet.header.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t row = 0; row < sheet.rows.size() && found[i].empty(); ++row)
            found[i] = sheet.rows[row].cells[i];
    return found;
}

/// One event for the sheet, and one for each person whom it says something about.
void record_all(ImportRun& run, const audit::Actor& by, domain::ImportId id) {
    const auto& rows = run.outcome.rows;
    record(
        run.tx, run.world,
        {audit::Kind::sheet_imported,
         by,
         {},
         run.wish.programme,
         fmt::format("import {} {}: {} read, {} created, {} updated, {} unchanged, {} rejected", id.value,
                     name_of(run.wish.kind), rows.read(), rows.created, rows.updated, rows.unchanged, rows.rejected)});
    for (const auto person : run.touched)
        record(run.tx, run.world, {run.event, by, person, run.wish.programme, fmt::format("import {}", id.value)});
}

ImportOutcome import_rows(const World& world, const audit::Actor& by, const ImportWish& wish, const Sheet& sheet,
                          const Programme& policy, Mapping mapping) {
    ImportOutcome outcome{
        .id = {}, .rows = {}, .mapping = std::move(mapping), .refused = {}, .questions = {}, .error_sheet = {}};
    const store::Written written{by.account, world.clock.now()};
    auto tx = world.db.write();
    const auto id = store::add_import(tx, wish.programme, wish.kind, written);
    ImportRun run{.tx = tx,
                  .world = world,
                  .wish = wish,
                  .policy = policy,
                  .mapping = outcome.mapping,
                  .event = event_of(wish.kind),
                  .written = written,
                  .today = world.clock.today(),
                  .trail = {tx, id},
                  .outcome = outcome};
    take_rows(run, sheet, {outcome.mapping, policy, run.today});
    std::ranges::stable_sort(outcome.refused, {}, [](const auto& each) { return each.place.row; });
    outcome.rows.rejected = static_cast<int>(outcome.refused.size());
    if (!outcome.refused.empty()) outcome.error_sheet = write_csv(error_sheet(sheet, outcome.refused));
    if (wish.mode == ImportMode::trial) return outcome;

    run.trail.close();
    store::finish_import(tx, {world.keys.sheets, world.random}, id, outcome.rows, outcome.error_sheet);
    record_all(run, by, id);
    tx.commit();
    outcome.id = id;
    return outcome;
}

const Programme* policy_of(const World& world, ProgrammeId programme) {
    auto tx = world.db.read();
    return policy(world, tx, programme);
}

}  // namespace

std::string sentence(const ImportRefusal& refusal) {
    return std::visit(overloaded{[](const NotFound&) -> std::string { return "Programmet findes ikke."; },
                                 [](const SheetRefusal& why) { return domain::sentence(why); },
                                 [](const std::vector<MappingRefusal>& why) {
                                     std::string text;
                                     for (const auto& each : why)
                                         text.append(text.empty() ? "" : " ").append(domain::sentence(each));
                                     return text;
                                 }},
                      refusal);
}

Result<ImportColumns, SheetRefusal> import_columns(SheetKind kind, std::string_view content) {
    const auto sheet = read_sheet(content);
    if (!sheet) return refused(sheet.error());
    return ImportColumns{suggest_mapping(kind, sheet->header), examples(*sheet)};
}

Result<ImportOutcome, ImportRefusal> import_sheet(const World& world, const audit::Actor& by, const ImportWish& wish) {
    const auto* policy = policy_of(world, wish.programme);
    if (policy == nullptr) return refused(ImportRefusal{NotFound{}});
    SheetOptions options;
    options.sheet_name = wish.sheet_name;
    auto sheet = read_sheet(wish.content, options);
    if (!sheet) return refused(ImportRefusal{std::move(sheet.error())});
    auto mapping = wish.mapping.value_or(suggest_mapping(wish.kind, sheet->header));
    if (auto faults = faults_of(mapping); !faults.empty()) return refused(ImportRefusal{std::move(faults)});
    auto outcome = import_rows(world, by, wish, *sheet, *policy, std::move(mapping));
    if (wish.mode == ImportMode::for_good && wish.kind != SheetKind::contacts) plan(world, Trial::for_real);
    return outcome;
}

}  // namespace mentorkorps::app
