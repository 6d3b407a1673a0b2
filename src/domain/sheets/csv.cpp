#include "domain/sheets/csv.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <csv.h>

#include "base/check.hpp"
#include "base/text.hpp"
#include "domain/sheets/builder.hpp"
#include "domain/sheets/formula.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// The separator that the header uses most, outside quotes.
char sniffed_delimiter(std::string_view text) {
    constexpr std::array candidates{';', '\t', ','};
    std::array<std::size_t, candidates.size()> uses{};
    bool quoted = false;
    bool begun = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') {
            if (begun) break;
            continue;
        }
        begun = true;
        for (std::size_t i = 0; i < candidates.size(); ++i) uses[i] += c == candidates[i];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(uses) - uses.begin())];
}

/// What libcsv tells us, turned into rows with the lines they stand on.
struct Parse {
    explicit Parse(const SheetOptions& options) : builder(options) {}

    SheetBuilder builder;
    int line = 1;    ///< where the row that is being read begins
    int breaks = 0;  ///< line breaks inside its fields
    bool after_return = false;

    void field(std::string_view text) {
        after_return = false;
        breaks += static_cast<int>(std::ranges::count(text, '\n'));
        builder.cell(as_written(text));
    }

    /// `ending` is the byte that ended the row, or -1 at the end of the file.
    void row(int ending) {
        const bool second_half = after_return && ending == '\n';
        after_return = ending == '\r';
        if (second_half) return;
        builder.end_row(line);
        line += breaks + 1;
        breaks = 0;
    }
};

void on_field(void* text, std::size_t size, void* parse) {
    static_cast<Parse*>(parse)->field({static_cast<const char*>(text), size});
}

void on_row(int ending, void* parse) { static_cast<Parse*>(parse)->row(ending); }

}  // namespace

Result<Sheet, SheetRefusal> read_csv(std::string_view bytes, const SheetOptions& options) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (bytes.contains('\0')) return refused(SheetRefusal{.fault = SheetFault::not_text, .line = 0, .named = {}});
    std::string converted;
    if (!is_utf8(bytes)) bytes = converted = from_windows_1252(bytes);

    Parse parse(options);
    char delimiter = sniffed_delimiter(bytes);
    if (bytes.starts_with("sep=") && bytes.size() > 5 && (bytes[5] == '\r' || bytes[5] == '\n')) {
        delimiter = bytes[4];
        bytes.remove_prefix(bytes.substr(5).starts_with("\r\n") ? 7 : 6);
        ++parse.line;
    }

    csv_parser parser{};
    // Strict: to guess where a stray quote ends would swallow rows without a word.
    check(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) == 0, "libcsv starts");
    const std::unique_ptr<csv_parser, decltype(&csv_free)> freed(&parser, csv_free);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    const bool parsed = csv_parse(&parser, bytes.data(), bytes.size(), on_field, on_row, &parse) == bytes.size() &&
                        csv_fini(&parser, on_field, on_row, &parse) == 0;
    if (!parsed) parse.builder.refuse({.fault = SheetFault::broken_quote, .line = parse.line, .named = {}});
    return std::move(parse.builder).finish();
}

std::string write_csv(const Sheet& sheet) {
    std::string text(byte_order_mark);
    const auto write_row = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (i > 0) text += ';';
            append_harmless(text, cells[i]);
        }
        text += "\r\n";
    };
    write_row(sheet.header);
    for (const auto& row : sheet.rows) write_row(row.cells);
    return text;
}

}  // namespace mentorkorps::domain
