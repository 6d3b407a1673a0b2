#include "main/trial.hpp"

#include <fmt/format.h>

#include "db/home.hpp"

namespace mentorkorps::main {
namespace {

/// A folder that goes with everything in it.
class ScratchFolder {
  public:
    explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

std::string slug_in(db::Database& database) {
    auto tx = database.read();
    const auto is = store::organisation(tx);
    return is ? is->slug : "";
}

}  // namespace

void try_backup(const std::filesystem::path& file, std::string_view slug, const Context& context) {
    if (!app::is_slug(slug)) throw Broken(app::sentence(app::CreateRefusal::bad_slug, slug));
    const ScratchFolder folder(fmt::format("{}.trial-{}", file.string(), token(context.random)));
    auto home = db::sqlite_home(folder.path());
    {
        const auto scratch = home->create(slug);
        db::restore(file, *scratch);
        if (const auto is = slug_in(*scratch); is != slug)
            throw Broken(fmt::format("{} is a backup of '{}', not of '{}'", file.string(), is, slug));
    }
    const auto key = app::read_key_file(context.settings.key_path(), app::KeyFile::must_exist, context.random);
    app::Installation(std::move(home), key, {}, {}, context.clock, context.random).find(slug);
}

}  // namespace mentorkorps::main
