#include <fmt/format.h>

#include "app/seals.hpp"
#include "main/commands.hpp"
#include "main/progress.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, AuditSeal& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
}

Exit run(const AuditSeal& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    store::SealState before;
    {
        const Progress progress(context.console, fmt::format("Sealing the rows of {}", world.slug));
        before = app::seal_anew(world, domain::audit::system());
    }
    context.console.out << fmt::format("{}: the rows are sealed as they stand; before: {}\n", world.slug,
                                       before.whole() ? "whole" : before.sentence());
    return Exit::done;
}

}  // namespace mentorkorps::main
