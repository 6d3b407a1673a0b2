#include <fmt/format.h>

#include "app/policy_versions.hpp"
#include "main/commands.hpp"
#include "main/policies.hpp"

namespace mentorkorps::main {
namespace {

void takes_place(Arguments& arguments, std::string& org, std::string& programme) {
    arguments.required("--org SLUG", org, "The organisation");
    arguments.required("--programme KEY", programme, "The programme");
}

}  // namespace

void takes(Arguments& arguments, PolicyExport& options) { takes_place(arguments, options.org, options.programme); }

Exit run(const PolicyExport& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto desk = app::policy_desk(world, programme(world, options.programme));
    if (!desk) return refuse(context, fmt::format("there is no policy file of '{}'", options.programme));
    context.console.out << desk->toml;
    return Exit::done;
}

void takes(Arguments& arguments, PolicyPublish& options) {
    takes_place(arguments, options.org, options.programme);
    arguments.required("--from FILE", options.file, "The policy file");
    arguments.optional("--from-date DAY", options.from_date, "The first day that it holds, as 2026-12-31; today");
    arguments.required("--why TEXT", options.why, "Why, for those who look back");
}

Exit run(const PolicyPublish& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto id = programme(world, options.programme);
    auto from = std::optional(context.clock.today());
    if (options.from_date) from = parse_iso_date(*options.from_date);
    if (!from)
        return refuse(context, fmt::format("--from-date is a day as 2026-12-31, not '{}'", *options.from_date),
                      Exit::wrong_use);
    const auto desk = app::policy_desk(world, id);
    if (!desk) return refuse(context, fmt::format("there is no policy file of '{}'", options.programme));
    auto file = load_policy(options.file, world.standards);
    const app::PolicyDraft draft{.programme = id, .base = desk->newest, .toml = std::move(file.toml), .from = from};
    const auto published = app::publish_policy(world, domain::audit::system(), draft, options.why);
    if (!published) return refuse(context, app::console_sentence(published.error()));
    context.console.out << fmt::format("{}: version {} holds from {}\n", options.programme, published->value,
                                       iso(*from));
    return Exit::done;
}

}  // namespace mentorkorps::main
