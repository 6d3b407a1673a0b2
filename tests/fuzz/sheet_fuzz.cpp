#include <cstdint>
#include <fstream>
#include <iterator>

#include "base/check.hpp"
#include "domain/imports/rows.hpp"
#include "domain/programmes/policy_file.hpp"
#include "domain/sheets/sheet.hpp"

/// Any bytes as somebody's spreadsheet: read, mapped and read as rows of each kind. What is written reads back the
/// same.
namespace {

using namespace mentorkorps;
using namespace mentorkorps::domain;

Programme programme() {
    std::ifstream file(PROGRAMMES_FOLDER "/middelfart.toml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    auto read = read_policy(text, "middelfart.toml");
    check(read.has_value(), "the programme's file is whole");
    return std::move(*read);
}

template <class Row>
void read_rows(const Sheet& sheet, const Reading& reading, ReadRows<Row> (*read)(const Sheet&, const Reading&)) {
    const auto rows = read(sheet, reading);
    check(rows.good.size() + rows.refused.size() == sheet.rows.size(), "each row is taken or comes back");
    for (const auto& refused : rows.refused) check(!refused.why.empty(), "a row comes back with a reason");
    write_csv(error_sheet(sheet, rows.refused));
}

void read_as(SheetKind kind, const Sheet& sheet, const Programme& rules) {
    const auto mapping = suggest_mapping(kind, sheet.header);
    if (!faults_of(mapping).empty()) return;
    const Reading reading{mapping, rules, Date(std::chrono::days(20'000))};
    switch (kind) {
        case SheetKind::mentors: return read_rows(sheet, reading, read_mentors);
        case SheetKind::young_people: return read_rows(sheet, reading, read_young_people);
        case SheetKind::matches: return read_rows(sheet, reading, read_matches);
        case SheetKind::contacts: return read_rows(sheet, reading, read_contacts);
        case SheetKind::talks: return read_rows(sheet, reading, read_talks);
    }
}

void write_and_read_again(const Sheet& sheet) {
    const auto text = write_csv(sheet);
    const auto again = read_sheet(text);
    if (!again) return;  // a longer cell, or one too many, than a file may have
    check(write_csv(*again) == text, "what was written reads back the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Programme rules = programme();
    const auto sheet = read_sheet({reinterpret_cast<const char*>(data), size});
    if (!sheet) {
        check(!sentence(sheet.error()).empty(), "a refusal has words");
        return 0;
    }
    for (const auto& [kind, name] : names<SheetKind>) read_as(kind, *sheet, rules);
    write_and_read_again(*sheet);
    return 0;
}
