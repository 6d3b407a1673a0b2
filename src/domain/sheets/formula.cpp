#include "domain/sheets/formula.hpp"

namespace mentorkorps::domain {
namespace {

constexpr std::string_view starters = "=+-@\t\r\n";

bool is_plain_number(std::string_view cell) {
    return (cell.starts_with('+') || cell.starts_with('-')) &&
           cell.find_first_not_of("0123456789 .,", 1) == std::string_view::npos;
}

/// Apostrophes, none included, and then something that may run.
bool is_guarded_form(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos && starters.contains(cell[first]);
}

bool needs_quotes(std::string_view cell) {
    return cell.find_first_of(";,\t\r\n\"") != std::string_view::npos || cell.starts_with(' ') || cell.ends_with(' ') ||
           cell.starts_with("sep=");
}

}  // namespace

void append_harmless(std::string& text, std::string_view cell) {
    const bool guard = is_guarded_form(cell) && !is_plain_number(cell);
    const bool quote = needs_quotes(cell);
    if (quote) text += '"';
    if (guard) text += '\'';
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    if (quote) text += '"';
}

std::string_view as_written(std::string_view cell) {
    if (cell.starts_with('\'') && is_guarded_form(cell)) cell.remove_prefix(1);
    return cell;
}

}  // namespace mentorkorps::domain
