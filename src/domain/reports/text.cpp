#include "domain/reports/text.hpp"

#include <algorithm>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/sheets/sheet.hpp"

namespace mentorkorps::domain {
namespace {

constexpr int bar_width = 20;

int rounded(int n, int whole, int of) { return (2 * n * whole + of) / (2 * of); }

/// `1.234`
std::string number(int n) { return n < 1000 ? std::to_string(n) : fmt::format("{}.{:03}", number(n / 1000), n % 1000); }

std::string bar(int n, int of) {
    std::string text;
    for (int left = of == 0 ? 0 : rounded(n, bar_width, of); left > 0; --left) text += "█";
    return text;
}

std::string share(int n, int of) {
    if (of == 0) return "0 af 0";
    const auto width = number(of).size();
    return fmt::format("{:>{}} af {} ({} %)", number(n), width, number(of), rounded(n, 100, of));
}

std::vector<ReportRow> lines_of(const Section& section) {
    auto lines = section.rows;
    if (section.not_stated > 0)
        lines.push_back({std::string(not_stated_key), std::string(not_stated_label), section.not_stated});
    return lines;
}

std::string padded(std::string_view text, std::size_t width) {
    const auto letters = length(text);
    return std::string(text) + std::string(width - std::min(width, letters), ' ');
}

std::string without_tail(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string section_text(const Section& section) {
    const auto lines = lines_of(section);
    std::size_t label_width = 0, share_width = 0;
    for (const auto& line : lines) {
        label_width = std::max(label_width, length(line.label));
        share_width = std::max(share_width, share(line.n, section.of).size());
    }
    auto text = fmt::format("\n{}: {}\n", section.title, number(section.of));
    if (!is_partition(section.key)) text = fmt::format("\n{}\n", section.title);
    for (const auto& line : lines)
        text += without_tail(fmt::format("  {}  {:<{}}  {}", padded(line.label, label_width), share(line.n, section.of),
                                         share_width, bar(line.n, section.of))) +
                "\n";
    return text + fmt::format("  ({})\n", definition(section.key));
}

}  // namespace

std::string as_text(const Report& report) {
    auto text = fmt::format("{}\n{}, opgjort pr. {:%d-%m-%Y}\n", report_title, report.programme_name, report.as_of);
    for (const auto& section : report.sections) text += section_text(section);
    return text;
}

std::string as_csv(const Report& report) {
    Sheet sheet{{"afsnit", "række", "antal", "af", "procent"}, {}};
    const auto add = [&](const Section& section, std::string_view label, int n) {
        const auto percent = section.of == 0 ? std::string() : std::to_string(rounded(n, 100, section.of));
        sheet.rows.push_back(
            {static_cast<int>(sheet.rows.size()) + 2,
             {section.title, std::string(label), std::to_string(n), std::to_string(section.of), percent}});
    };
    for (const auto& section : report.sections) {
        for (const auto& row : section.rows) add(section, row.label, row.n);
        if (is_partition(section.key)) add(section, not_stated_label, section.not_stated);
    }
    return write_csv(sheet);
}

}  // namespace mentorkorps::domain
