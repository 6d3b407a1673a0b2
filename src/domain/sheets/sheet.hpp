#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace mentorkorps::domain {

/// What a spreadsheet holds when the file format is taken away: texts under headers, UTF-8. Blank rows are left out.
/// A row has at least one cell a column; more, when the file's row was wider than its header.
struct Sheet {
    struct Row {
        int line = 0;  ///< where a person finds it in the file: the header is usually line 1
        std::vector<std::string> cells;
    };
    std::vector<std::string> header;
    std::vector<Row> rows;
};

/// What a file may be at most. The unpacked limits are for workbooks, which are packed archives.
struct SheetOptions {
    std::string sheet_name = {};  ///< the sheet of a workbook, read the Danish way; empty: the first
    std::size_t bytes_max = 64 << 20;
    std::size_t unpacked_bytes_max = 128 << 20;  ///< also of all texts together
    std::size_t unpacked_ratio_max = 200;
    std::size_t columns_max = 200;
    std::size_t rows_max = 1'000'000;
    std::size_t cells_max = 10'000'000;
    std::size_t cell_bytes_max = 32'767;
};

enum class SheetFault {
    empty,
    too_large,
    too_many_columns,
    too_many_rows,
    cell_too_long,
    broken_quote,
    not_text,
    old_workbook,
    broken_workbook,
    no_such_sheet
};

/// Why a file cannot be read as a spreadsheet at all.
struct SheetRefusal {
    SheetFault fault = SheetFault::empty;
    int line = 0;       ///< where it went wrong; 0: the whole file
    std::string named;  ///< the sheet that was asked for
    friend bool operator==(const SheetRefusal&, const SheetRefusal&) = default;
};

/// What is wrong and the way out, in Danish.
std::string sentence(const SheetRefusal& refusal);

/// Reads CSV or XLSX, known by their bytes. CSV: `;`, `,` or tab, whichever the header uses most (or a first line
/// `sep=`); UTF-8 with or without BOM, otherwise Windows-1252; RFC 4180 quotes, line breaks in fields. XLSX: dates come
/// out as ISO text, times as 17:30, numbers with decimal comma. A cell that `write_csv` made harmless comes back as it
/// was.
Result<Sheet, SheetRefusal> read_sheet(std::string_view bytes, const SheetOptions& options = {});

/// CSV that Danish spreadsheet programs open rightly: `;`, UTF-8 with BOM, CRLF. A cell that a program would run as a
/// formula gets an apostrophe in front; plain numbers and telephone numbers (+45 …, -3,5) do not.
std::string write_csv(const Sheet& sheet);

}  // namespace mentorkorps::domain
