#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "app/demo.hpp"
#include "main/commands.hpp"
#include "main/embedded.hpp"
#include "main/progress.hpp"

namespace mentorkorps::main {
namespace {

namespace fs = std::filesystem;

/// Beside the key file: who may read that may read everything.
fs::path logins_path(const Context& context) { return context.settings.key_path().parent_path() / "demo-logins.txt"; }

app::DemoFiles files_of(std::string_view key) {
    app::DemoFiles files;
    for (const auto& file : embedded::demo())
        if (file.name.starts_with(key) && file.name.substr(key.size()).starts_with('/'))
            files.emplace(file.name.substr(key.size() + 1), file.content);
    return files;
}

std::string table(const app::LoadedDemo& loaded) {
    std::size_t wide = 0;
    for (const auto& login : loaded.logins) wide = std::max(wide, login.email.size());
    auto text = fmt::format("/{}/\n", loaded.slug);
    for (const auto& login : loaded.logins)
        text += fmt::format("  {:<13}  {:<{}}  {}\n", login.role, login.email, wide, login.password);
    return text;
}

/// Behind what other worlds have put there; for the owner's eyes only.
void keep(const fs::path& path, const std::string& text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) throw Broken(fmt::format("cannot write {}", path.string()));
    const auto written = ::write(file, text.data(), text.size());
    ::close(file);
    if (written != static_cast<ssize_t>(text.size())) throw Broken(fmt::format("cannot write {}", path.string()));
}

}  // namespace

void takes(Arguments& arguments, DemoLoad& options) {
    arguments.required("KEY", options.key, "Which world, by its key");
    arguments.flag("--no-shift", options.no_shift, "Keep the days as they are told, instead of ending today");
}

Exit run(const DemoLoad& options, const Context& context) {
    const auto installation = open(context, Opening::may_be_new);
    const Progress progress(context.console, "Loading the demo world");
    const auto loaded = app::load_demo(*installation, options.key, files_of(options.key),
                                       options.no_shift ? app::DemoDays::as_told : app::DemoDays::as_if_today);
    if (!loaded) {
        context.console.err << fmt::format("mentorkorps: {}\n", loaded.error());
        return Exit::refused;
    }
    const auto logins = table(*loaded);
    keep(logins_path(context), logins);
    for (const auto& [file, rows] : loaded->sheets)
        context.console.out << fmt::format("{}: {} rows\n", file, rows.read());
    context.console.out << logins;
    return Exit::done;
}

void takes(Arguments&, DemoShow&) {}

Exit run(const DemoShow&, const Context& context) {
    std::ifstream file(logins_path(context), std::ios::binary);
    if (!file) {
        context.console.err << "mentorkorps: no demo world has been loaded here\n";
        return Exit::refused;
    }
    context.console.out << file.rdbuf();
    return Exit::done;
}

}  // namespace mentorkorps::main
