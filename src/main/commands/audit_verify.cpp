#include <fmt/format.h>

#include "main/commands.hpp"
#include "main/json.hpp"
#include "main/progress.hpp"
#include "store/audit.hpp"

namespace mentorkorps::main {
namespace {

store::ChainState chain_of(const app::World& world, Console& console) {
    const Progress progress(console, fmt::format("Verifying the audit log of {}", world.slug));
    auto tx = world.db.read();
    return store::verify(tx, world.keys.audit);
}

std::string json_of(const store::ChainState& chain, const std::string& slug) {
    const auto broken = chain.first_broken ? Json(*chain.first_broken) : Json(nullptr);
    const auto why = chain.first_broken ? Json(chain.why) : Json(nullptr);
    return text(Json::Object{{"org", slug}, {"rows", chain.rows}, {"first_broken", broken}, {"why", why}});
}

}  // namespace

void takes(Arguments& arguments, AuditVerify& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.flag("--json", options.json, "For a program: {\"org\",\"rows\",\"first_broken\",\"why\"}");
}

Exit run(const AuditVerify& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto chain = chain_of(world, context.console);
    const bool whole = !chain.first_broken;
    if (options.json)
        context.console.out << json_of(chain, world.slug) << '\n';
    else if (whole)
        context.console.out << fmt::format("{}: the audit log is whole, {} rows\n", world.slug, chain.rows);
    else
        context.console.out << fmt::format("{}: the audit log is broken at row {}: {}\n", world.slug,
                                           *chain.first_broken, chain.why);
    return whole ? Exit::done : Exit::refused;
}

}  // namespace mentorkorps::main
