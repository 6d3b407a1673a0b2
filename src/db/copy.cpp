#include <fmt/format.h>
#include <fmt/ranges.h>

#include <deque>
#include <fstream>

#include "db/connection.hpp"
#include "db/files.hpp"
#include "db/home.hpp"

namespace mentorkorps::db {
namespace {

enum class Kind { integer, text, bytes };
struct ColumnOf {
    std::string name;
    Kind kind;
};
struct Table {
    std::string name;
    std::vector<ColumnOf> columns;
    std::string identity;  // the column that numbers itself, or empty
};

constexpr Sql table_names = R"(
    SELECT name, sql LIKE '%AUTOINCREMENT%' FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'migration' ORDER BY rowid)";
constexpr Sql columns_of = "SELECT name, upper(type), pk FROM pragma_table_info($1) ORDER BY cid";

Kind kind_of(std::string_view type) {
    if (type == "BLOB") return Kind::bytes;
    if (type == "TEXT") return Kind::text;
    check(type == "INTEGER" || type == "BIGINT", "a column is INTEGER, BIGINT, TEXT or $bytes");
    return Kind::integer;
}

/// One of the two sides is always SQLite, so that its catalogue describes both.
std::vector<Table> tables_of(Read& sqlite) {
    std::vector<Table> tables;
    std::vector<bool> numbered;
    sqlite.each(table_names, [&](const Row& row) {
        tables.push_back({.name = row.get<std::string>(0), .columns = {}, .identity = {}});
        numbered.push_back(row.get<bool>(1));
    });
    for (std::size_t i = 0; i < tables.size(); ++i)
        sqlite.each(
            columns_of,
            [&](const Row& row) {
                tables[i].columns.push_back({row.get<std::string>(0), kind_of(row.text(1))});
                if (numbered[i] && row.get<bool>(2)) tables[i].identity = row.get<std::string>(0);
            },
            tables[i].name);
    return tables;
}

std::string column_list(const Table& table) {
    std::vector<std::string> names;
    for (const auto& column : table.columns) names.push_back(fmt::format("\"{}\"", column.name));
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string insertion(const Table& table, std::size_t rows) {
    std::vector<std::string> tuples;
    std::size_t parameter = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::string> places;
        for (std::size_t i = 0; i < table.columns.size(); ++i) places.push_back(fmt::format("${}", ++parameter));
        tuples.push_back(fmt::format("({})", fmt::join(places, ", ")));
    }
    return fmt::format("INSERT INTO \"{}\" ({}) VALUES {}", table.name, column_list(table), fmt::join(tuples, ", "));
}

/// Rows on their way into a table, many to a statement: a row a statement costs a round trip on PostgreSQL.
class Insertion {
  public:
    Insertion(Connection& to, const Table& table)
        : to_(to), table_(table), most_(std::max<std::size_t>(1, 600 / table.columns.size())) {}

    void add(const Row& row) {
        for (int i = 0; const auto& column : table_.columns) values_.push_back(held(row, i++, column.kind));
        if (++rows_ == most_) flush();
    }
    void flush() {
        if (rows_ > 0) to_.change(insertion(table_, rows_), values_);
        rows_ = 0;
        values_.clear();
        texts_.clear();
    }

  private:
    Value held(const Row& row, int column, Kind kind) {
        if (row.is_null(column)) return {};
        switch (kind) {
            case Kind::integer: return row.integer(column);
            case Kind::text: return std::string_view(texts_.emplace_back(row.text(column)));
            case Kind::bytes: return BytesView{texts_.emplace_back(row.bytes(column))};
        }
        return {};
    }

    Connection& to_;
    const Table& table_;
    const std::size_t most_;
    std::size_t rows_ = 0;
    std::vector<Value> values_;
    std::deque<std::string> texts_;
};

void copy(Connection& from, Connection& to, const std::vector<Table>& tables) {
    to.postpone_references();
    for (const auto& table : tables) to.change(fmt::format("DELETE FROM \"{}\"", table.name), {});
    for (const auto& table : tables) {
        Insertion insertion(to, table);
        from.query(fmt::format("SELECT {} FROM \"{}\"", column_list(table), table.name), {},
                   [&](const Row& row) { insertion.add(row); });
        insertion.flush();
        if (!table.identity.empty())
            to.set_last_identity(table.name, table.identity, from.last_identity(table.name, table.identity));
    }
    to.check_references();
}

void require_version(Read& of, std::span<const Migration> schema) {
    constexpr Sql newest = "SELECT coalesce(max(number), 0) FROM migration";
    const auto wanted = schema.empty() ? 0 : schema.back().number;
    if (const auto found = of.value<int>(newest); found != wanted)
        throw Broken(fmt::format("the database is at migration {} and must be at {} to be copied", found, wanted));
}

std::vector<std::int64_t> counts(Read& of, const std::vector<Table>& tables) {
    std::vector<std::int64_t> rows;
    for (const auto& table : tables)
        Inside::of(of).query(fmt::format("SELECT count(*) FROM \"{}\"", table.name), {},
                             [&](const Row& row) { rows.push_back(row.integer(0)); });
    return rows;
}

Database fresh_database(const Draft& draft, const std::string& called, std::span<const Migration> schema) {
    Database made(Engine::sqlite,
                  [path = draft.path(), called] { return connect_sqlite(path, SqliteFile::fresh, called); });
    made.migrate(schema);
    return made;
}

/// Migrations may put rows of their own into a new database: those, and no others, are what an empty one holds.
void require_empty(Read& to, std::span<const Migration> schema) {
    const Draft draft(std::filesystem::temp_directory_path() / "mentorkorps-empty.sqlite");
    auto empty = fresh_database(draft, draft.path(), schema);
    auto reading = empty.read();
    const auto tables = tables_of(reading);
    if (counts(to, tables) != counts(reading, tables)) throw Broken("a backup is restored into an empty database only");
}

void bring_in(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::error_code none; std::filesystem::file_size(from.string() + "-wal", none) > 0 && !none)
        throw Broken(fmt::format("{} is a database in use and no backup", from.string()));
    std::ifstream in(from, std::ios::binary);
    std::ofstream out(to, std::ios::binary);  // a copy by the file system would bring the rights of `from` along
    if (!in || in.peek() == std::ifstream::traits_type::eof())
        throw Broken(fmt::format("the backup {} is not there, or is empty", from.string()));
    out << in.rdbuf();
    if (!out.flush()) throw Broken(fmt::format("the disk is full: {} cannot be read in", from.string()));
}

void require_whole(Read& backup, const std::string& called) {
    constexpr Sql integrity = "PRAGMA integrity_check(1)";
    if (backup.value<std::string>(integrity) != "ok")
        throw Broken(fmt::format("{} is damaged: use another backup", called));
}

}  // namespace

void backup(Database& from, const std::filesystem::path& to, std::span<const Migration> schema) {
    if (std::filesystem::exists(to)) throw Broken(fmt::format("{} is there already", to.string()));
    Draft draft(to);
    {
        auto target = fresh_database(draft, to, schema);
        auto writing = target.write();
        auto reading = from.read();
        require_version(reading, schema);
        copy(Inside::of(reading), Inside::of(writing), tables_of(writing));
        writing.commit();
    }
    draft.publish();
}

void restore(const std::filesystem::path& from, Database& to, std::span<const Migration> schema) {
    const Draft draft(std::filesystem::temp_directory_path() / "mentorkorps-restore.sqlite");
    bring_in(from, draft.path());
    Database source(Engine::sqlite, [&] { return connect_sqlite(draft.path(), SqliteFile::existing, from); });
    {
        auto checking = source.read();
        require_whole(checking, from);
    }
    source.migrate(schema);

    auto writing = to.write();
    require_version(writing, schema);
    require_empty(writing, schema);
    auto reading = source.read();
    copy(Inside::of(reading), Inside::of(writing), tables_of(reading));
    writing.commit();
}

}  // namespace mentorkorps::db
