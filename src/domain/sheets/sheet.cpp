#include "domain/sheets/sheet.hpp"

#include <fmt/format.h>

#include "domain/sheets/csv.hpp"
#include "domain/sheets/workbook.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view old_office_magic = "\xd0\xcf\x11\xe0";

}  // namespace

Result<Sheet, SheetRefusal> read_sheet(std::string_view bytes, const SheetOptions& options) {
    if (bytes.size() > options.bytes_max)
        return refused(SheetRefusal{.fault = SheetFault::too_large, .line = 0, .named = {}});
    if (bytes.starts_with(zip_magic)) return read_workbook(bytes, options);
    if (bytes.starts_with(old_office_magic))
        return refused(SheetRefusal{.fault = SheetFault::old_workbook, .line = 0, .named = {}});
    return read_csv(bytes, options);
}

std::string sentence(const SheetRefusal& refusal) {
    const auto where = refusal.line > 0 ? fmt::format("Linje {}: ", refusal.line) : std::string();
    switch (refusal.fault) {
        case SheetFault::empty:
            return "Filen er tom. Den skal begynde med en linje med overskrifter, fx navn og telefon.";
        case SheetFault::too_large: return "Filen er for stor. Del den i mindre filer, og indlæs dem en ad gangen.";
        case SheetFault::too_many_columns:
            return where + "Der er for mange kolonner. Fjern dem, der ikke skal bruges, og prøv igen.";
        case SheetFault::too_many_rows:
            return where + "Der er for mange rækker. Del filen i mindre filer, og indlæs dem en ad gangen.";
        case SheetFault::cell_too_long:
            return where + "Et felt er længere, end vi kan tage imod. Forkort teksten, og prøv igen.";
        case SheetFault::broken_quote:
            return where + "Et anførselstegn bliver ikke lukket eller står midt i et felt. Ret det, og prøv igen.";
        case SheetFault::not_text:
            return "Filen kan ikke læses som tekst. Gem den som »CSV UTF-8« eller som .xlsx, og prøv igen.";
        case SheetFault::old_workbook:
            return "Filen er en ældre Excel-fil (.xls), eller også er den beskyttet med adgangskode. Gem den som .xlsx "
                   "uden adgangskode, og prøv igen.";
        case SheetFault::broken_workbook:
            return "Excel-filen er beskadiget eller er ikke et regneark. Åbn den, gem den igen som .xlsx, og prøv "
                   "igen.";
        case SheetFault::no_such_sheet:
            return fmt::format("Filen har ikke et ark, der hedder »{}«. Vælg et andet ark, eller omdøb arket i filen.",
                               refusal.named);
    }
    return {};
}

}  // namespace mentorkorps::domain
