#include "main/context.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "db/files.hpp"
#include "main/policies.hpp"

namespace mentorkorps::main {
namespace {

std::unique_ptr<db::Home> home_of(const Settings& settings, Opening opening) {
    if (settings.database) return db::postgres_home(*settings.database);
    const std::filesystem::path data = settings.data;
    if (opening == Opening::existing && !std::filesystem::exists(data))
        throw Broken(
            fmt::format("there is no folder {}: say where the data is with --data, or begin with mentorkorps "
                        "org create",
                        settings.data));
    db::make_private_folder(data);
    return db::sqlite_home(data / "organisations");
}

Key key_of(const Settings& settings, db::Home& home, Opening opening, Random& random) {
    const bool empty = home.slugs().empty();
    if (empty && opening == Opening::existing && !std::filesystem::exists(settings.key_path()))
        throw Broken("there is no organisation yet: begin with mentorkorps org create");
    const bool new_key = empty && opening == Opening::may_be_new;
    return app::read_key_file(settings.key_path(), new_key ? app::KeyFile::make_when_missing : app::KeyFile::must_exist,
                              random);
}

}  // namespace

Exit refuse(const Context& context, std::string_view why, Exit exit) {
    context.console.err << fmt::format("mentorkorps: {}\n", why);
    return exit;
}

std::unique_ptr<app::Installation> open(const Context& context, Opening opening) {
    auto standards = load_standards(context.settings.programmes);
    auto policies = load_policies(context.settings.programmes, standards);
    auto home = home_of(context.settings, opening);
    const auto key = key_of(context.settings, *home, opening, context.random);
    auto made = std::make_unique<app::Installation>(std::move(home), key, std::move(policies), std::move(standards),
                                                    context.clock, context.random);
    made->tell([&err = context.console.err](std::string_view slug, std::string_view what) {
        err << fmt::format("mentorkorps: {}: {}\n", slug, what);
    });
    return made;
}

const app::World& organisation(app::Installation& installation, std::string_view slug) {
    if (const auto* found = installation.find(slug)) return *found;
    throw Broken(
        fmt::format("there is no organisation '{}' here; there are: {}", slug, fmt::join(installation.slugs(), ", ")));
}

domain::ProgrammeId programme(const app::World& world, std::string_view key) {
    auto tx = world.db.read();
    if (const auto found = store::programme(tx, key)) return *found;
    throw Broken(fmt::format("{} does not run a programme '{}'", world.slug, key));
}

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file) throw Broken(fmt::format("cannot read {}", path.string()));
    return text;
}

Result<Date, std::string> day_of(const std::optional<std::string>& as_of, const Context& context) {
    if (!as_of) return context.clock.today();
    const auto day = parse_iso_date(*as_of);
    if (!day) return refused(fmt::format("--as-of is a day as 2026-12-31, not '{}'", *as_of));
    return *day;
}

}  // namespace mentorkorps::main
