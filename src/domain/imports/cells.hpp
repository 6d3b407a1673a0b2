#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "domain/imports/rows.hpp"

namespace mentorkorps::domain {

/// What reading the rows of one sheet shares: where each field stands, and the codes that were looked up before.
class SheetReader {
  public:
    explicit SheetReader(const Reading& reading);

    std::optional<std::size_t> column(Field field) const { return columns_[static_cast<std::size_t>(field)]; }
    const Mapping& mapping() const { return reading_.mapping; }
    const Programme& programme() const { return reading_.programme; }
    Date today() const { return reading_.today; }

    /// The key of the code that is meant; empty when the text says that it is not known.
    Result<std::string, ValueRefusal> code(const CodeList& list, std::string_view text);

  private:
    const Reading& reading_;
    std::array<std::optional<std::size_t>, field_count> columns_;
    std::unordered_map<const CodeList*, std::unordered_map<std::string, std::string>> codes_;
};

/// One row, read field by field; what is wrong with it gathers here.
class Cells {
  public:
    Cells(SheetReader& sheet, const Sheet::Row& row);

    const SheetReader& sheet() const { return sheet_; }
    /// Without blanks at both ends; empty when there is no such column.
    std::string_view text(Field field) const;
    void refuse(Field field, ValueRefusal why);
    std::vector<CellRefusal> refusals() && { return std::move(refusals_); }
    bool sound() const { return refusals_.empty(); }

    /// Nothing when the cell is empty or was refused.
    template <class Parse>
    auto value(Field field, Parse parse) {
        using Value = typename decltype(parse(std::string_view()))::value_type;
        const auto written = text(field);
        if (written.empty()) return std::optional<Value>();
        auto parsed = parse(written);
        if (parsed) return std::optional<Value>(*std::move(parsed));
        refuse(field, std::move(parsed.error()));
        return std::optional<Value>();
    }
    /// As `value`; an empty cell is refused.
    template <class Parse>
    auto required(Field field, Parse parse) {
        if (text(field).empty()) refuse(field, {.fault = ValueFault::missing, .value = {}, .hint = {}});
        return value(field, parse);
    }
    std::string required_text(Field field);
    /// The key from the programme's list; the text itself when the programme has no such list.
    std::string code(Field field, std::string_view list);
    std::vector<std::string> codes(Field field, std::string_view list);
    /// The parts between commas, without blank ones.
    std::vector<std::string> parts(Field field) const;
    /// Of all columns that are `in_place`; days ahead are refused.
    std::vector<InPlaceCell> in_place();

  private:
    std::string code_of(Field field, std::string_view list, std::string_view text);

    SheetReader& sheet_;
    const Sheet::Row& row_;
    std::vector<CellRefusal> refusals_;
};

/// Reads every row with `read_row(Cells&, Row&)`; a row that something was refused in is refused whole, and so is one
/// whose id stands in an earlier row.
template <class Row, class ReadRow>
ReadRows<Row> read_rows(const Sheet& sheet, const Reading& reading, ReadRow read_row) {
    SheetReader reader(reading);
    std::unordered_map<std::string_view, int> line_of_id;
    ReadRows<Row> read;
    line_of_id.reserve(sheet.rows.size());
    read.good.reserve(sheet.rows.size());
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        Cells cells(reader, sheet.rows[i]);
        Row row{};
        row.place = {.line = sheet.rows[i].line, .row = i};
        read_row(cells, row);
        if (const auto id = cells.text(Field::id); !id.empty()) {
            const auto [first, is_first] = line_of_id.emplace(id, row.place.line);
            if (!is_first)
                cells.refuse(Field::id, {.fault = ValueFault::twice_in_file,
                                         .value = std::string(id),
                                         .hint = std::to_string(first->second)});
        }
        if (cells.sound())
            read.good.push_back(std::move(row));
        else
            read.refused.push_back({.place = row.place, .why = std::move(cells).refusals()});
    }
    return read;
}

/// The columns that mentors and young people have in common.
void read_person(Cells& cells, PersonCells& person);

}  // namespace mentorkorps::domain
