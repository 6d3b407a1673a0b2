#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/reports.hpp"
#include "domain/reports/text.hpp"
#include "main/commands.hpp"
#include "main/json.hpp"

namespace mentorkorps::main {
namespace {

Json json_of(const domain::Section& section) {
    Json::Array rows;
    for (const auto& row : section.rows)
        rows.emplace_back(Json::Object{{"key", row.key}, {"label", row.label}, {"n", row.n}});
    return Json::Object{{"key", name_of(section.key)},
                        {"title", section.title},
                        {"of", section.of},
                        {"rows", rows},
                        {"not_stated", section.not_stated}};
}

std::string json_of(const domain::Report& report) {
    Json::Array sections;
    for (const auto& section : report.sections) sections.push_back(json_of(section));
    return text(Json::Object{{"report", domain::report_key},
                             {"programme", report.programme},
                             {"as_of", iso(report.as_of)},
                             {"sections", sections}}) +
           "\n";
}

struct Format {
    std::string_view name;
    std::string (*write)(const domain::Report& report);
};
constexpr std::array formats{Format{"text", domain::as_text}, Format{"csv", domain::as_csv}, Format{"json", json_of}};

Exit complain(Console& console, Exit exit, std::string_view what) {
    console.err << fmt::format("mentorkorps: {}\n", what);
    return exit;
}

std::optional<domain::ProgrammeId> programme_of(const app::World& world, std::string_view key) {
    auto tx = world.db.read();
    return store::programme(tx, key);
}

}  // namespace

void takes(Arguments& arguments, MakeReport& options) {
    arguments.required("NAME", options.name, "Which report: mentorkorps");
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--programme KEY", options.programme, "The programme that it is about");
    arguments.optional("--as-of DATE", options.as_of, "The day, YYYY-MM-DD; today when it is not given");
    arguments.optional("--format FORMAT", options.format, "text, csv or json (text)");
}

Exit run(const MakeReport& options, const Context& context) {
    auto& console = context.console;
    const auto format = std::ranges::find(formats, options.format, &Format::name);
    const auto as_of = options.as_of ? parse_iso_date(*options.as_of) : context.clock.today();
    if (options.name != domain::report_key)
        return complain(console, Exit::wrong_use,
                        fmt::format("there is no report '{}'; there is mentorkorps", options.name));
    if (format == formats.end())
        return complain(console, Exit::wrong_use,
                        fmt::format("--format is text, csv or json, not '{}'", options.format));
    if (!as_of)
        return complain(console, Exit::wrong_use,
                        fmt::format("--as-of is a day as 2026-12-31, not '{}'", *options.as_of));

    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto programme = programme_of(world, options.programme);
    if (!programme)
        return complain(console, Exit::refused,
                        fmt::format("{} does not run a programme '{}'", world.slug, options.programme));
    const auto report = app::report(world, domain::audit::system(), *programme, *as_of);
    if (!report)
        return complain(console, Exit::refused, fmt::format("the policy file of '{}' is not there", options.programme));
    console.out << format->write(*report);
    return Exit::done;
}

}  // namespace mentorkorps::main
