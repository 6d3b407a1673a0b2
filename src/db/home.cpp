#include "db/home.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "db/connection.hpp"
#include "db/files.hpp"

namespace mentorkorps::db {
namespace {

bool is_slug(std::string_view text) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return text.size() >= 2 && text.size() <= 40 && letter(text.front()) && std::ranges::all_of(text, part);
}

std::string checked(std::string_view slug) {
    check(is_slug(slug), "a slug is [a-z][a-z0-9-]{1,39}");
    return std::string(slug);
}

Broken taken(std::string_view slug) { return Broken(fmt::format("there is an organisation {} already", slug)); }
Broken missing(std::string_view slug) { return Broken(fmt::format("there is no organisation {}", slug)); }

class SqliteHome final : public Home {
  public:
    SqliteHome(std::filesystem::path folder, std::span<const Migration> schema)
        : folder_(std::move(folder)), schema_(schema) {
        make_private_folder(folder_);
    }

    std::vector<std::string> slugs() override {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(folder_))
            if (entry.path().extension() == ".sqlite" && is_slug(entry.path().stem().string()))
                found.push_back(entry.path().stem().string());
        std::ranges::sort(found);
        return found;
    }
    bool holds(std::string_view slug) override { return std::filesystem::exists(file(slug)); }
    std::unique_ptr<Database> create(std::string_view slug) override {
        if (holds(slug)) throw taken(slug);
        Draft draft(file(slug));
        Database(Engine::sqlite, [&] {
            return connect_sqlite(draft.path(), SqliteFile::fresh, draft.path());
        }).migrate(schema_);
        draft.publish();
        return Home::open(slug);
    }
    std::unique_ptr<Database> open(std::string_view slug, const BeforeMigration& before) override {
        if (!holds(slug)) throw missing(slug);
        auto database = std::make_unique<Database>(
            Engine::sqlite, [path = file(slug)] { return connect_sqlite(path, SqliteFile::existing, path); });
        database->migrate(schema_, before);
        return database;
    }
    void remove(std::string_view slug) override {
        const auto path = file(slug);
        for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + suffix);
    }

  private:
    std::filesystem::path file(std::string_view slug) const { return folder_ / (checked(slug) + ".sqlite"); }
    std::filesystem::path folder_;
    std::span<const Migration> schema_;
};

class PostgresHome final : public Home {
  public:
    PostgresHome(std::string url, std::span<const Migration> schema)
        : url_(std::move(url)),
          schema_(schema),
          database_(Engine::postgres, [url = url_] { return connect_postgres(url, ""); }) {
        database_.read();
    }

    std::vector<std::string> slugs() override {
        constexpr Sql schemas = R"(SELECT nspname FROM pg_namespace WHERE nspname LIKE 'org\_%' ORDER BY nspname)";
        auto found = database_.read().all(schemas, [](const Row& row) { return slug_of(row.text(0)); });
        std::ranges::sort(found);
        return found;
    }
    bool holds(std::string_view slug) override {
        constexpr Sql schema = "SELECT count(*) FROM pg_namespace WHERE nspname = $1";
        return database_.read().value<std::int64_t>(schema, schema_of(slug)) > 0;
    }
    std::unique_ptr<Database> create(std::string_view slug) override {
        if (holds(slug)) throw taken(slug);
        change("CREATE SCHEMA " + schema_of(slug));
        return Home::open(slug);
    }
    std::unique_ptr<Database> open(std::string_view slug, const BeforeMigration& before) override {
        if (!holds(slug)) throw missing(slug);
        auto database = std::make_unique<Database>(
            Engine::postgres, [url = url_, schema = schema_of(slug)] { return connect_postgres(url, schema); });
        database->migrate(schema_, before);
        return database;
    }
    void remove(std::string_view slug) override { change("DROP SCHEMA IF EXISTS " + schema_of(slug) + " CASCADE"); }

  private:
    static std::string schema_of(std::string_view slug) {
        auto name = "org_" + checked(slug);
        std::ranges::replace(name, '-', '_');
        return name;
    }
    static std::string slug_of(std::string_view schema) {
        std::string slug(schema.substr(4));
        std::ranges::replace(slug, '_', '-');
        return slug;
    }
    void change(const std::string& statement) {
        auto transaction = database_.write();
        Inside::of(transaction).script(statement);
        transaction.commit();
    }
    std::string url_;
    std::span<const Migration> schema_;
    Database database_;
};

}  // namespace

std::unique_ptr<Home> sqlite_home(const std::filesystem::path& folder, std::span<const Migration> schema) {
    return std::make_unique<SqliteHome>(folder, schema);
}

std::unique_ptr<Home> postgres_home(const std::string& url, std::span<const Migration> schema) {
    return std::make_unique<PostgresHome>(url, schema);
}

}  // namespace mentorkorps::db
