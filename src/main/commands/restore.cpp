#include <fmt/format.h>

#include "db/home.hpp"
#include "main/commands.hpp"
#include "main/progress.hpp"
#include "main/trial.hpp"

namespace mentorkorps::main {
namespace {

void fill(db::Home& home, const Restore& options) {
    const auto fresh = home.create(options.org);
    try {
        db::restore(options.from, *fresh);
    } catch (const std::exception&) {
        home.remove(options.org);
        throw;
    }
}

/// Where what is replaced is kept.
std::filesystem::path safe_place(const Restore& options, Instant now) {
    const auto at = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    return fmt::format("{}.replaced-{}", options.from, at);
}

void replace(app::Installation& installation, const Restore& options, const std::filesystem::path& kept) {
    db::backup(*installation.home().open(options.org), kept);
    installation.home().remove(options.org);
    fill(installation.home(), options);
}

}  // namespace

void takes(Arguments& arguments, Restore& options) {
    arguments.required("--org SLUG", options.org, "The organisation");
    arguments.required("--from FILE", options.from, "A file that backup has made, from either kind of database");
    arguments.flag("--replace", options.replace, "Put it in the place of what is there; stop the server first");
}

Exit run(const Restore& options, const Context& context) {
    const auto installation = open(context, Opening::brought_back);
    auto& home = installation->home();
    const bool taken = app::is_slug(options.org) && home.holds(options.org);
    if (taken && !options.replace)
        return refuse(
            context,
            fmt::format("there is an organisation '{}' already; --replace puts the backup in its place", options.org));
    {
        const Progress progress(context.console, fmt::format("Restoring {}", options.org));
        try_backup(options.from, options.org, context);
        const auto kept = safe_place(options, context.clock.now());
        if (taken)
            replace(*installation, options, kept);
        else
            fill(home, options);
        if (taken) context.console.out << fmt::format("What was there is kept in {}\n", kept.string());
    }
    context.console.out << fmt::format("{} is back from {}\n", options.org, options.from);
    return Exit::done;
}

}  // namespace mentorkorps::main
