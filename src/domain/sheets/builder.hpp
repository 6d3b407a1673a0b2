#pragma once

#include <optional>

#include "domain/sheets/sheet.hpp"

namespace mentorkorps::domain {

/// Puts a sheet together cell by cell: the first row that is not blank is the header, blank rows fall away, and the
/// first limit that is passed stops it.
class SheetBuilder {
  public:
    explicit SheetBuilder(const SheetOptions& options) : options_(options) {}

    void cell(std::string_view text);
    /// Empty cells up to column `column` (from 0).
    void skip_to(std::size_t column);
    void end_row(int line);
    void refuse(SheetRefusal why);
    bool stopped() const { return refusal_.has_value(); }

    Result<Sheet, SheetRefusal> finish() &&;

  private:
    void take_header();

    const SheetOptions& options_;
    Sheet sheet_;
    std::vector<std::string> cells_;
    std::size_t bytes_ = 0;
    std::size_t rows_max_ = 0;  ///< what the header's width leaves room for
    bool blank_ = true;
    std::optional<SheetFault> row_fault_;
    std::optional<SheetRefusal> refusal_;
};

}  // namespace mentorkorps::domain
