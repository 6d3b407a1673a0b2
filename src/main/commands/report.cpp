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

}  // namespace

void takes(Arguments& arguments, MakeReport& options) {
    arguments.required("NAME", options.name, "Which report: mentorkorps");
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--programme KEY", options.programme, "The programme that it is about");
    arguments.optional("--as-of DATE", options.as_of, "The day, YYYY-MM-DD; today when it is not given");
    arguments.optional("--format FORMAT", options.format, "text, csv or json (text)");
}

Exit run(const MakeReport& options, const Context& context) {
    const auto format = std::ranges::find(formats, options.format, &Format::name);
    if (options.name != domain::report_key)
        return refuse(context, fmt::format("there is no report '{}'; there is mentorkorps", options.name),
                      Exit::wrong_use);
    if (format == formats.end())
        return refuse(context, fmt::format("--format is text, csv or json, not '{}'", options.format), Exit::wrong_use);
    const auto as_of = day_of(options.as_of, context);
    if (!as_of) return refuse(context, as_of.error(), Exit::wrong_use);

    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto report = app::report(world, domain::audit::system(), programme(world, options.programme), *as_of);
    if (!report)
        return refuse(context, fmt::format("the policy file of '{}' is not there", options.programme), Exit::refused);
    context.console.out << format->write(*report);
    return Exit::done;
}

}  // namespace mentorkorps::main
