#include <fmt/format.h>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <unordered_map>
#include <vector>

#include "db/connection.hpp"

namespace mentorkorps::db {
namespace {

constexpr int our_application = 0x4d6b6f72;  // "Mkor", in the header of each of our files
constexpr int patience_ms = 5000;            // for another process that writes

Broken broken(const std::string& file, const SQLite::Exception& cause) {
    switch (cause.getErrorCode() & 0xff) {
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return Broken(
                fmt::format("{} is damaged, or is no database of this program: restore a backup of it", file));
        case SQLITE_FULL: return Broken(fmt::format("the disk is full, so {} was left as it was", file));
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return Broken(fmt::format("{} and its folder cannot be opened for writing: {}", file, cause.what()));
        case SQLITE_BUSY: return Broken(fmt::format("another program keeps {} locked", file));
        case SQLITE_IOERR: return Broken(fmt::format("the disk failed or is full, so {} was left as it was", file));
        default: return Broken(fmt::format("{}: {}", file, cause.what()));
    }
}

class SqliteRow final : public Row {
  public:
    explicit SqliteRow(const SQLite::Statement& statement) : statement_(statement) {}
    bool is_null(int column) const override { return statement_.isColumnNull(column); }
    std::int64_t integer(int column) const override {
        return required(column, SQLite::INTEGER, "whole number").getInt64();
    }
    std::string_view text(int column) const override {
        const auto found = required(column, SQLite::TEXT, "text");
        return {found.getText(), static_cast<std::size_t>(found.getBytes())};
    }
    std::string_view bytes(int column) const override {
        const auto found = required(column, SQLite::BLOB, "bytes");
        return {static_cast<const char*>(found.getBlob()), static_cast<std::size_t>(found.getBytes())};
    }

    int width() const override { return statement_.getColumnCount(); }
    std::string_view name(int column) const override { return statement_.getColumnName(column); }
    Value value(int column) const override {
        switch (statement_.getColumn(column).getType()) {
            case SQLITE_NULL: return {};
            case SQLITE_INTEGER: return integer(column);
            case SQLITE_BLOB: return BytesView{bytes(column)};
            default: return std::string_view(statement_.getColumn(column).getText());
        }
    }

  private:
    SQLite::Column required(int column, int type, const char* what) const {
        auto found = statement_.getColumn(column);
        if (found.getType() != type) throw Broken(fmt::format("the database holds no {} in column {}", what, column));
        return found;
    }
    const SQLite::Statement& statement_;
};

/// A prepared statement, and where its `$n` stand: SQLite numbers parameters by first appearance.
struct Prepared {
    SQLite::Statement statement;
    std::vector<int> places;
    bool running = false;

    Prepared(const SQLite::Database& database, const std::string& sql) : statement(database, sql) {
        for (int n = 1; n <= statement.getBindParameterCount(); ++n)
            places.push_back(statement.getIndex(fmt::format("${}", n).c_str()));
    }
};

void bind(Prepared& prepared, std::span<const Value> args) {
    check(args.size() == prepared.places.size(), prepared.statement.getQuery().c_str());
    for (std::size_t i = 0; i < args.size(); ++i) {
        const int place = prepared.places[i];
        check(place > 0, prepared.statement.getQuery().c_str());
        const auto& value = args[i];
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            prepared.statement.bind(place, *integer);
        else if (const auto* text = std::get_if<std::string_view>(&value))
            prepared.statement.bind(place, std::string(*text));
        else if (const auto* box = std::get_if<BytesView>(&value))  // no pointer would make it NULL
            prepared.statement.bindNoCopy(place, box->bytes.empty() ? "" : static_cast<const void*>(box->bytes.data()),
                                          static_cast<int>(box->bytes.size()));
        else
            prepared.statement.bind(place);
    }
}

/// While a statement runs; then it is ready again, with nothing kept of its values.
class Run {
  public:
    explicit Run(Prepared& prepared) : prepared_(prepared) {
        check(!prepared.running, "a statement is run again inside its own answer");
        prepared.running = true;
    }
    ~Run() {
        prepared_.statement.tryReset();
        prepared_.statement.clearBindings();
        prepared_.running = false;
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

  private:
    Prepared& prepared_;
};

/// Looks again every millisecond. SQLite's own waiting grows to a tenth of a second, and meanwhile a process that
/// writes again and again always comes first.
int wait_for_other_process(void*, int tries) {
    if (tries >= patience_ms) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return 1;
}

class SqliteConnection final : public Connection {
  public:
    SqliteConnection(const std::filesystem::path& file, SqliteFile kind, const std::string& called)
        : file_(called), database_(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX) {
        sqlite3_busy_handler(database_.getHandle(), wait_for_other_process, nullptr);
        if (kind == SqliteFile::fresh) database_.exec(fmt::format("PRAGMA application_id = {}", our_application));
        if (database_.execAndGet("PRAGMA application_id").getInt() != our_application)
            throw Broken(fmt::format("{} is damaged, or is no database of this program", file_));
        if (kind == SqliteFile::existing) database_.exec("PRAGMA journal_mode = WAL");
        database_.exec("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        // 16 MB, taken as pages are read: with the default of 2 a big import mostly reads pages again
        database_.exec("PRAGMA cache_size = -16384");
    }

    void begin(Mode mode) override {
        guarded([&] {
            if (mode != mode_) script(mode == Mode::read ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
            mode_ = mode;
            touched_.clear();
            change(mode == Mode::read ? "BEGIN" : "BEGIN IMMEDIATE", {});
        });
    }
    void commit() override { change("COMMIT", {}); }
    void rollback() noexcept override {
        // Some failures have already rolled back; then SQLite only answers that there is nothing to undo.
        database_.tryExec("ROLLBACK");
    }

    void query(const std::string& sql, std::span<const Value> args, const Visit& each) override {
        guarded([&] {
            auto& prepared = this->prepared(sql);
            const Run run(prepared);
            bind(prepared, args);
            const SqliteRow row(prepared.statement);
            while (prepared.statement.executeStep()) each(row);
        });
    }
    std::int64_t change(const std::string& sql, std::span<const Value> args) override {
        std::int64_t touched = 0;
        guarded([&] {
            auto& prepared = this->prepared(sql);
            const Run run(prepared);
            bind(prepared, args);
            while (prepared.statement.executeStep()) continue;
            touched = prepared.statement.getChanges();
        });
        return touched;
    }
    void script(const std::string& statements) override {
        guarded([&] { database_.exec(statements); });
    }
    std::optional<std::string> complaint(const std::string& sql) override {
        try {
            const SQLite::Statement tried(database_, sql);
            return std::nullopt;
        } catch (const SQLite::Exception& e) {
            return e.what();
        }
    }
    void watch(std::span<const Watched> tables) override {
        if (std::exchange(watches_, true)) return;
        guarded([&] {
            script("PRAGMA query_only = OFF");
            mode_ = Mode::write;
            database_.createFunction("touched", 2, false, this, &SqliteConnection::note);
            for (std::size_t i = 0; i < tables.size(); ++i)
                script(sqlite_triggers(tables[i], i, differences(tables[i].table)));
        });
    }
    std::vector<Touched> touched() override {
        std::ranges::sort(touched_);
        const auto repeated = std::ranges::unique(touched_);
        touched_.erase(repeated.begin(), repeated.end());
        return std::exchange(touched_, {});
    }
    bool usable() const override { return true; }

    void guard_migrations() override {
        script(
            "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT "
            "NULL, "
            "at BIGINT NOT NULL DEFAULT (unixepoch() * 1000000))");
    }
    void postpone_references() override { script("PRAGMA defer_foreign_keys = ON"); }
    void check_references() override {
        query("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", {},
              [&](const Row&) { throw Broken(fmt::format("{} has rows that refer to rows that are missing", file_)); });
    }
    std::int64_t last_identity(const std::string& table, const std::string&) override {
        std::int64_t last = 0;
        const std::array<Value, 1> name{table};
        query("SELECT seq FROM sqlite_sequence WHERE name = $1", name, [&](const Row& row) { last = row.integer(0); });
        return last;
    }
    void set_last_identity(const std::string& table, const std::string&, std::int64_t last) override {
        const std::array<Value, 1> name{table};
        const std::array<Value, 2> both{table, last};
        change("DELETE FROM sqlite_sequence WHERE name = $1", name);
        change("INSERT INTO sqlite_sequence (name, seq) VALUES ($1, $2)", both);
    }

  private:
    static void note(sqlite3_context* context, int, sqlite3_value** values) {
        auto& touched = static_cast<SqliteConnection*>(sqlite3_user_data(context))->touched_;
        const Touched row{static_cast<std::size_t>(sqlite3_value_int64(values[0])), sqlite3_value_int64(values[1])};
        if (touched.empty() || touched.back() != row) touched.push_back(row);
    }
    std::string differences(const std::string& table) {
        std::string differ;
        const std::array<Value, 1> name{table};
        query(R"(SELECT group_concat('OLD."' || name || '" IS NOT NEW."' || name || '"', ' OR ')
                 FROM pragma_table_info($1))",
              name, [&](const Row& row) { differ = row.text(0); });
        return differ;
    }
    Prepared& prepared(const std::string& sql) {
        const auto found = statements_.find(sql);
        if (found != statements_.end()) return found->second;
        return statements_.try_emplace(sql, database_, sql).first->second;
    }
    template <class Work>
    void guarded(const Work& work) {
        try {
            work();
        } catch (const SQLite::Exception& e) {
            throw broken(file_, e);
        }
    }

    std::string file_;
    SQLite::Database database_;
    std::unordered_map<std::string, Prepared> statements_;
    Mode mode_ = Mode::write;
    bool watches_ = false;
    std::vector<Touched> touched_;
};

}  // namespace

std::unique_ptr<Connection> connect_sqlite(const std::filesystem::path& file, SqliteFile kind,
                                           const std::string& called) {
    try {
        return std::make_unique<SqliteConnection>(file, kind, called);
    } catch (const SQLite::Exception& e) {
        throw broken(called, e);
    }
}

}  // namespace mentorkorps::db
