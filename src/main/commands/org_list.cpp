#include <fmt/format.h>
#include <fmt/ranges.h>

#include "main/commands.hpp"
#include "main/json.hpp"

namespace mentorkorps::main {
namespace {

struct Line {
    std::string slug;
    std::string name;
    std::vector<std::string> programmes;
};

Line line_of(const app::World& world) {
    Line line{world.slug, world.name, {}};
    auto tx = world.db.read();
    for (auto& programme : store::programmes(tx)) line.programmes.push_back(std::move(programme.key));
    return line;
}

Json json_of(const Line& line) {
    return Json::Object{{"slug", line.slug},
                        {"name", line.name},
                        {"programmes", Json::Array(line.programmes.begin(), line.programmes.end())}};
}

}  // namespace

void takes(Arguments& arguments, OrgList& options) {
    arguments.flag("--json", options.json, "For a program: [{\"slug\",\"name\",\"programmes\"}]");
}

Exit run(const OrgList& options, const Context& context) {
    const auto installation = open(context);
    std::vector<Line> lines;
    for (const auto& slug : installation->slugs()) lines.push_back(line_of(organisation(*installation, slug)));
    if (options.json) {
        Json::Array rows;
        for (const auto& line : lines) rows.push_back(json_of(line));
        context.console.out << text(rows) << '\n';
        return Exit::done;
    }
    for (const auto& line : lines)
        context.console.out << fmt::format("{}\t{}\t{}\n", line.slug, line.name, fmt::join(line.programmes, ", "));
    return Exit::done;
}

}  // namespace mentorkorps::main
