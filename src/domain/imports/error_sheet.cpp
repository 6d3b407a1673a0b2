#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/imports/rows.hpp"

namespace mentorkorps::domain {
namespace {

std::string sentences(const std::vector<CellRefusal>& why) {
    std::string text;
    for (const auto& each : why) {
        if (!text.empty()) text += ' ';
        text += sentence(each);
    }
    return text;
}

}  // namespace

std::string sentence(const CellRefusal& refusal) { return fmt::format("{}: {}", refusal.field, sentence(refusal.why)); }

Sheet error_sheet(const Sheet& sheet, const std::vector<RefusedRow>& refused) {
    // A file that already was an error file gets new answers in its old column.
    const auto old = std::ranges::find_if(sheet.header, [](const auto& each) { return folded(each) == error_header; });
    const auto answers_at = static_cast<std::ptrdiff_t>(old - sheet.header.begin());

    Sheet errors{.header = sheet.header, .rows = {}};
    if (old == sheet.header.end()) errors.header.emplace_back(error_header);
    for (const auto& each : refused) {
        auto row = sheet.rows[each.place.row];
        if (old == sheet.header.end())
            row.cells.insert(row.cells.begin() + answers_at, sentences(each.why));
        else
            row.cells[static_cast<std::size_t>(answers_at)] = sentences(each.why);
        errors.rows.push_back(std::move(row));
    }
    return errors;
}

}  // namespace mentorkorps::domain
