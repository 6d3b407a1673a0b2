#include <fmt/format.h>

#include "db/home.hpp"
#include "main/commands.hpp"
#include "main/progress.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, Backup& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--to FILE", options.to,
                       "A new file; keep the installation's key file with it, but not in one place");
}

Exit run(const Backup& options, const Context& context) {
    const auto installation = open(context);
    const auto& world = organisation(*installation, options.org);
    {
        const Progress progress(context.console, fmt::format("Backing up {}", world.slug));
        db::backup(world.db, options.to);
    }
    context.console.out << fmt::format("{} is in {}; the key file {} is needed to open it again\n", world.slug,
                                       options.to, context.settings.key_path().string());
    return Exit::done;
}

}  // namespace mentorkorps::main
