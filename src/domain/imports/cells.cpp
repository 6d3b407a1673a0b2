#include "domain/imports/cells.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "domain/imports/scan.hpp"

namespace mentorkorps::domain {
namespace {

bool says_not_stated(std::string_view text) {
    const auto word = folded(text);
    return word == "ikke oplyst" || word == "uoplyst" || word == "ukendt" || word == "-" || word == "?";
}

/// "børneattest" of "På plads: børneattest".
std::string thing_in(std::string_view header) {
    const auto colon = header.find(':');
    return std::string(trim(colon == std::string_view::npos ? header : header.substr(colon + 1)));
}

}  // namespace

SheetReader::SheetReader(const Reading& reading) : reading_(reading) {
    check(faults_of(reading.mapping).empty(), "a sheet is read with a mapping without faults");
    for (const auto& column : columns_of(reading.mapping.kind))
        columns_[static_cast<std::size_t>(column.field)] = reading.mapping.column(column.field);
}

Result<std::string, ValueRefusal> SheetReader::code(const CodeList& list, std::string_view text) {
    auto& known = codes_[&list];
    std::string written(text);
    if (const auto found = known.find(written); found != known.end()) return found->second;
    const auto* code = list.meant_by(text);
    if (code == nullptr && !says_not_stated(text)) return no(ValueFault::not_a_word, text, list.labels());
    return known.emplace(std::move(written), code == nullptr ? std::string() : code->key).first->second;
}

Cells::Cells(SheetReader& sheet, const Sheet::Row& row) : sheet_(sheet), row_(row) {
    const auto& header = sheet.mapping().header;
    for (std::size_t i = header.size(); i < row.cells.size(); ++i)
        if (!trim(row.cells[i]).empty())
            refusals_.push_back(
                {header.back(), {.fault = ValueFault::outside_columns, .value = row.cells[i], .hint = {}}});
}

std::string_view Cells::text(Field field) const {
    const auto column = sheet_.column(field);
    return column ? trim(row_.cells[*column]) : std::string_view();
}

void Cells::refuse(Field field, ValueRefusal why) {
    refusals_.push_back({sheet_.mapping().header_of(field), std::move(why)});
}

std::string Cells::required_text(Field field) {
    const auto written = text(field);
    if (written.empty()) refuse(field, {.fault = ValueFault::missing, .value = {}, .hint = {}});
    return std::string(written);
}

std::string Cells::code_of(Field field, std::string_view list, std::string_view text) {
    const auto* codes = sheet_.programme().list(list);
    if (codes == nullptr || text.empty()) return std::string(text);
    auto key = sheet_.code(*codes, text);
    if (key) return *std::move(key);
    refuse(field, std::move(key.error()));
    return {};
}

std::string Cells::code(Field field, std::string_view list) { return code_of(field, list, text(field)); }

std::vector<std::string> Cells::codes(Field field, std::string_view list) {
    std::vector<std::string> keys;
    for (const auto& part : parts(field))
        if (auto key = code_of(field, list, part); !key.empty()) keys.push_back(std::move(key));
    return keys;
}

std::vector<std::string> Cells::parts(Field field) const {
    std::vector<std::string> found;
    for (const auto part : split(text(field), ','))
        if (const auto trimmed = trim(part); !trimmed.empty()) found.emplace_back(trimmed);
    return found;
}

std::vector<InPlaceCell> Cells::in_place() {
    const auto& mapping = sheet_.mapping();
    std::vector<InPlaceCell> found;
    for (std::size_t i = 0; i < mapping.fields.size(); ++i) {
        const auto written = trim(row_.cells[i]);
        if (mapping.fields[i] != Field::in_place || written.empty()) continue;
        const auto since = parse_date(written);
        if (since && *since <= sheet_.today())
            found.push_back({mapping.header[i], thing_in(mapping.header[i]), *since});
        else
            refusals_.push_back(
                {mapping.header[i],
                 since ? ValueRefusal{.fault = ValueFault::in_future, .value = std::string(written), .hint = {}}
                       : since.error()});
    }
    return found;
}

}  // namespace mentorkorps::domain
