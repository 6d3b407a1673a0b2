#include <fmt/format.h>

#include "main/commands.hpp"
#include "main/json.hpp"
#include "main/progress.hpp"
#include "store/audit.hpp"
#include "store/seals.hpp"

namespace mentorkorps::main {
namespace {

struct Found {
    store::ChainState chain;
    store::SealState seals;
    bool whole() const { return !chain.first_broken && seals.whole(); }
};

Found verified(const app::World& world, Console& console) {
    const Progress progress(console, fmt::format("Verifying the audit log and the rows of {}", world.slug));
    auto tx = world.db.read();
    return {store::verify(tx, world.keys.audit), store::verify_seals(tx, world.keys.seals)};
}

std::string json_of(const Found& found, const std::string& slug) {
    const auto& chain = found.chain;
    const auto& row = found.seals.first_broken;
    const auto broken = chain.first_broken ? Json(*chain.first_broken) : Json(nullptr);
    const auto why = chain.first_broken ? Json(chain.why) : Json(nullptr);
    const auto broken_row =
        row ? Json(Json::Object{{"table", row->table}, {"id", row->id}, {"why", row->why}}) : Json(nullptr);
    const auto broken_seals = found.seals.broken_seals ? Json(*found.seals.broken_seals) : Json(nullptr);
    return text(Json::Object{{"org", slug},
                             {"rows", chain.rows},
                             {"first_broken", broken},
                             {"why", why},
                             {"sealed_rows", found.seals.rows},
                             {"broken_row", broken_row},
                             {"broken_seals", broken_seals}});
}

std::string text_of(const Found& found, const std::string& slug) {
    const auto& [chain, seals] = found;
    if (found.whole())
        return fmt::format("{}: the audit log is whole, {} rows; nobody has edited the {} sealed rows\n", slug,
                           chain.rows, seals.rows);
    std::string text;
    if (chain.first_broken)
        text += fmt::format("{}: the audit log is broken at row {}: {}\n", slug, *chain.first_broken, chain.why);
    if (const auto& row = seals.first_broken)
        text += fmt::format("{}: {} {} is not as the program wrote it: {}\n", slug, row->table, row->id, row->why);
    if (seals.broken_seals) text += fmt::format("{}: {}\n", slug, *seals.broken_seals);
    return text;
}

}  // namespace

void takes(Arguments& arguments, AuditVerify& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.flag("--json", options.json,
                   "For a program: {\"org\",\"rows\",\"first_broken\",\"why\",\"sealed_rows\",\"broken_row\","
                   "\"broken_seals\"}");
}

Exit run(const AuditVerify& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    const auto found = verified(world, context.console);
    context.console.out << (options.json ? json_of(found, world.slug) + "\n" : text_of(found, world.slug));
    return found.whole() ? Exit::done : Exit::refused;
}

}  // namespace mentorkorps::main
