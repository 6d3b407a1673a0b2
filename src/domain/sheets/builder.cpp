#include "domain/sheets/builder.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace mentorkorps::domain {
namespace {

bool is_blank(std::string_view text) { return text.empty() || trim(text).empty(); }

void drop_blank_tail(std::vector<std::string>& cells, std::size_t keep) {
    while (cells.size() > keep && is_blank(cells.back())) cells.pop_back();
}

}  // namespace

void SheetBuilder::cell(std::string_view text) {
    if (text.size() > options_.cell_bytes_max) row_fault_ = SheetFault::cell_too_long;
    const bool blank = is_blank(text);
    if ((bytes_ += text.size()) > options_.unpacked_bytes_max) row_fault_ = SheetFault::too_large;
    blank_ = blank_ && blank;
    if (cells_.size() < options_.columns_max)
        cells_.emplace_back(text);
    else if (!blank)
        row_fault_ = SheetFault::too_many_columns;
}

void SheetBuilder::skip_to(std::size_t column) {
    if (column > options_.columns_max) column = options_.columns_max;
    if (cells_.size() < column) cells_.resize(column);
}

void SheetBuilder::end_row(int line) {
    if (stopped()) return;
    if (row_fault_) return refuse({.fault = *row_fault_, .line = line, .named = {}});
    if (std::exchange(blank_, true)) return cells_.clear();
    if (sheet_.header.empty()) return take_header();
    if (sheet_.rows.size() == rows_max_) return refuse({.fault = SheetFault::too_many_rows, .line = line, .named = {}});

    drop_blank_tail(cells_, sheet_.header.size());
    if (cells_.size() < sheet_.header.size()) cells_.resize(sheet_.header.size());
    sheet_.rows.push_back({.line = line, .cells = std::move(cells_)});
    cells_.clear();
    cells_.reserve(sheet_.header.size());
}

void SheetBuilder::take_header() {
    drop_blank_tail(cells_, 0);
    for (const auto& cell : cells_) sheet_.header.emplace_back(trim(cell));
    rows_max_ = std::min(options_.rows_max, options_.cells_max / sheet_.header.size());
    cells_.clear();
}

void SheetBuilder::refuse(SheetRefusal why) {
    if (!refusal_) refusal_ = std::move(why);
}

Result<Sheet, SheetRefusal> SheetBuilder::finish() && {
    if (refusal_) return refused(*std::move(refusal_));
    if (sheet_.header.empty()) return refused(SheetRefusal{.fault = SheetFault::empty, .line = 0, .named = {}});
    return std::move(sheet_);
}

}  // namespace mentorkorps::domain
