#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "app/imports.hpp"
#include "app/programmes.hpp"
#include "base/text.hpp"
#include "main/commands.hpp"
#include "main/json.hpp"
#include "main/progress.hpp"

namespace mentorkorps::main {
namespace {

namespace fs = std::filesystem;
using domain::SheetKind;

Exit complain(Console& console, Exit exit, std::string_view what) {
    console.err << fmt::format("mentorkorps: {}\n", what);
    return exit;
}

struct File {
    SheetKind kind;
    fs::path path;
};

/// The files of a folder that are named as a kind of file, in the order in which they build on each other.
std::vector<File> files_in(const fs::path& folder) {
    std::vector<File> files;
    for (const auto& [kind, name] : names<SheetKind>)
        for (const auto* extension : {".csv", ".xlsx"})
            if (const auto path = folder / (std::string(name) + extension); fs::is_regular_file(path))
                files.push_back({kind, path});
    return files;
}

/// Beside the file; says where.
std::string write_errors(const fs::path& path, const std::string& errors) {
    auto beside = path;
    beside.replace_extension(".fejl.csv");
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << errors;
    file.close();
    if (!file) throw Broken(fmt::format("cannot write {}", beside.string()));
    return beside.string();
}

struct Taken {
    std::string file;
    domain::RowCounts rows;
    std::optional<std::string> error_file;
    std::vector<std::string> unknown_columns;
    std::optional<std::string> cpr_left_out;
};

std::string json_of(const Taken& taken) {
    Json::Array unknown(taken.unknown_columns.begin(), taken.unknown_columns.end());
    Json::Object answer{{"file", taken.file},
                        {"read", taken.rows.read()},
                        {"created", taken.rows.created},
                        {"updated", taken.rows.updated},
                        {"unchanged", taken.rows.unchanged},
                        {"rejected", taken.rows.rejected},
                        {"error_file", taken.error_file ? Json(*taken.error_file) : Json(nullptr)},
                        {"unknown_columns", std::move(unknown)}};
    if (taken.cpr_left_out) answer.emplace_back("cpr_left_out", *taken.cpr_left_out);
    return text(answer);
}

std::string text_of(const Taken& taken, std::optional<domain::ImportId> id) {
    const auto& rows = taken.rows;
    auto text = fmt::format("{}: {} read, {} created, {} updated, {} unchanged, {} rejected{}", taken.file, rows.read(),
                            rows.created, rows.updated, rows.unchanged, rows.rejected,
                            id ? fmt::format(" (import {})", id->value) : " (nothing stored)");
    for (const auto& column : taken.unknown_columns) text += fmt::format("\n  column kept out: {}", column);
    if (taken.cpr_left_out)
        text +=
            fmt::format("\n  CPR numbers not kept, for the programme does not ask for them: {}", *taken.cpr_left_out);
    if (taken.error_file) text += fmt::format("\n  rejected rows: {}", *taken.error_file);
    return text;
}

Exit take(const File& file, domain::ProgrammeId programme, const ImportSheets& options, const app::World& world,
          Console& console) {
    const Progress progress(console, fmt::format("Importing {}", file.path.filename().string()));
    const auto bytes = content(file.path);
    const auto outcome =
        app::import_sheet(world, domain::audit::system(),
                          {.programme = programme,
                           .kind = file.kind,
                           .content = bytes,
                           .sheet_name = options.sheet,
                           .mode = options.dry_run ? app::ImportMode::trial : app::ImportMode::for_good});
    if (!outcome)
        return complain(console, Exit::refused, fmt::format("{}: {}", file.path.string(), sentence(outcome.error())));
    Taken taken{file.path.string(), outcome->rows, {}, outcome->mapping.unknown_columns(), outcome->cpr_left_out};
    if (!outcome->error_sheet.empty() && !options.dry_run)
        taken.error_file = write_errors(file.path, outcome->error_sheet);
    console.out << (options.json ? json_of(taken) : text_of(taken, outcome->id)) << '\n';
    return taken.rows.rejected == 0 ? Exit::done : Exit::refused;
}

Exit list(const app::World& world, domain::ProgrammeId programme, Console& console) {
    for (const auto& batch : app::imports(world, programme))
        console.out << fmt::format("{}  {}  {}: {} created, {} updated, {} unchanged, {} rejected{}\n", batch.id.value,
                                   iso(batch.at), name_of(batch.kind), batch.rows.created, batch.rows.updated,
                                   batch.rows.unchanged, batch.rows.rejected, batch.undone_at ? ", taken back" : "");
    return Exit::done;
}

Exit undo(const app::World& world, std::string_view number, Console& console) {
    domain::ImportId id;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id.value);
    if (error != std::errc() || end != number.data() + number.size() || number.empty())
        return complain(console, Exit::wrong_use,
                        "import undo needs the number of an import; 'import list' tells them");
    const auto undone = app::undo_import(world, domain::audit::system(), id);
    if (!undone)
        return complain(console, Exit::refused,
                        fmt::format("{}\n{}", console_sentence(undone.error()), sentence(undone.error())));
    console.out << fmt::format("import {} is taken back\n", id.value);
    return Exit::done;
}

/// What the words ask for: a kind and a file, or a folder with several.
Result<std::vector<File>, std::string> wanted(const ImportSheets& options) {
    const auto kind = named<SheetKind>(options.what);
    if (kind && options.file.empty()) return refused(fmt::format("which file? import {} FILE", options.what));
    if (kind && !fs::is_regular_file(options.file)) return refused(fmt::format("there is no file {}", options.file));
    if (kind) return std::vector<File>{{*kind, options.file}};
    if (!options.file.empty())
        return refused(fmt::format("'{}' is no kind of file; there are mentorer, unge, match, kontakter and samtaler",
                                   options.what));
    if (!fs::is_directory(options.what)) return refused(fmt::format("there is no folder {}", options.what));
    auto files = files_in(options.what);
    if (files.empty())
        return refused(
            fmt::format("{} holds no mentorer, unge, match, kontakter or samtaler (.csv or .xlsx)", options.what));
    return files;
}

Exit take_all(const std::vector<File>& files, const ImportSheets& options, const app::World& world, Console& console) {
    const auto programme = app::open_programme(world, domain::audit::system(), options.programme);
    if (!programme) return complain(console, Exit::refused, console_sentence(programme.error()));
    auto exit = Exit::done;
    for (const auto& file : files)
        if (take(file, *programme, options, world, console) != Exit::done) exit = Exit::refused;
    return exit;
}

}  // namespace

void takes(Arguments& arguments, ImportSheets& options) {
    arguments.required("WHAT", options.what,
                       "mentorer, unge, match, kontakter or samtaler; or a folder with such files; or list; or undo");
    arguments.optional("FILE", options.file, "The spreadsheet (CSV or XLSX); for undo, the number of the import");
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.optional("--programme KEY", options.programme,
                       "The programme, which is opened where it does not run yet");
    arguments.optional("--sheet NAME", options.sheet, "The sheet of a workbook; otherwise the first");
    arguments.flag("--dry-run", options.dry_run, "Say what would happen, and store nothing");
    arguments.flag("--json", options.json, "One JSON object a file");
}

Exit run(const ImportSheets& options, const Context& context) {
    auto& console = context.console;
    const bool undoes = options.what == "undo";
    if (!undoes && options.programme.empty())
        return complain(console, Exit::wrong_use, "--programme KEY is missing: which programme is it for?");
    const bool takes_files = !undoes && options.what != "list";
    const auto files = takes_files ? wanted(options) : std::vector<File>{};
    if (!files) return complain(console, Exit::wrong_use, files.error());

    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    if (undoes) return undo(world, options.file, console);
    if (takes_files) return take_all(*files, options, world, console);
    return list(world, programme(world, options.programme), console);
}

}  // namespace mentorkorps::main
