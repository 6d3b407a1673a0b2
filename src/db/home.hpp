#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"

namespace mentorkorps::db {

/// Where the organisations' databases are: a folder of SQLite files, or the schemas of one PostgreSQL database.
/// `slug` is `[a-z][a-z0-9-]{1,39}`; anything else is a bug of the caller. `schema`, below, must outlive everything.
class Home {
  public:
    virtual ~Home() = default;
    /// Slugs in alphabetical order.
    virtual std::vector<std::string> slugs() = 0;
    virtual bool holds(std::string_view slug) = 0;
    /// An empty, migrated database; `Broken` when it is there already.
    virtual std::unique_ptr<Database> create(std::string_view slug) = 0;
    /// Opened and migrated; `Broken` when it is not there. `before` sees what is to be migrated.
    virtual std::unique_ptr<Database> open(std::string_view slug, const BeforeMigration& before) = 0;
    std::unique_ptr<Database> open(std::string_view slug) { return open(slug, {}); }
    /// Gone for good.
    virtual void remove(std::string_view slug) = 0;
};

/// DIR/SLUG.sqlite with WAL and `synchronous=FULL`. The folder is made when missing, for the owner only (0700; files
/// 0600).
std::unique_ptr<Home> sqlite_home(const std::filesystem::path& folder,
                                  std::span<const Migration> schema = migrations());
/// Schema `org_SLUG` ('-' becomes '_') in the database that the URL names.
std::unique_ptr<Home> postgres_home(const std::string& url, std::span<const Migration> schema = migrations());

/// Copies a whole organisation, whatever the engines: a consistent snapshot into a new SQLite file, for the owner only,
/// that is there whole or not at all. `to` must not exist. `schema`: the migrations that made `from`.
void backup(Database& from, const std::filesystem::path& to, std::span<const Migration> schema = migrations());
/// The other way: all rows of a backup file into the new, empty database `to`. Refuses (`Broken`) a file that is
/// damaged, is no backup of ours or is newer than this program; then `to` is as it was. An older file is brought up to
/// date first.
void restore(const std::filesystem::path& from, Database& to, std::span<const Migration> schema = migrations());

}  // namespace mentorkorps::db
