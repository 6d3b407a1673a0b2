#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <charconv>
#include <forward_list>
#include <unordered_map>

#include "base/crypto.hpp"
#include "db/connection.hpp"

namespace mentorkorps::db {
namespace {

using Server = std::unique_ptr<PGconn, decltype([](PGconn* server) { PQfinish(server); })>;
using Answer = std::unique_ptr<PGresult, decltype([](PGresult* answer) { PQclear(answer); })>;

/// libpq's reason, when it tells of a connection that was tried; a URL that it could not read may hold the password.
Broken unreachable(std::string_view reason) {
    const bool tried =
        reason.starts_with("connection to server") || reason.starts_with("could not translate host name");
    if (!tried || reason.find('@') != std::string_view::npos)
        return Broken("PostgreSQL cannot be reached: the address of the database is wrong");
    return Broken(fmt::format("PostgreSQL cannot be reached: {}", reason.substr(0, reason.find('\n'))));
}

std::string_view part(const Answer& answer, int field) {
    const char* found = PQresultErrorField(answer.get(), field);
    return found == nullptr ? "" : found;
}

/// The primary message names tables and rules; what else the server tells, and class 22, would quote values.
Broken refused_by_server(const Answer& answer) {
    const auto state = part(answer, PG_DIAG_SQLSTATE);
    const auto reason = state.starts_with("22") ? "a value does not fit" : part(answer, PG_DIAG_MESSAGE_PRIMARY);
    return Broken(fmt::format("PostgreSQL: {} ({})", reason, state));
}

std::string with_patience(const std::string& url) {
    return url + (url.find('?') == std::string::npos ? "?" : "&") + "connect_timeout=10";
}

class PostgresRow final : public Row {
  public:
    PostgresRow(const PGresult* answer, int row) : answer_(answer), row_(row) {}

    bool is_null(int column) const override { return PQgetisnull(answer_, row_, column) == 1; }
    std::int64_t integer(int column) const override {
        const auto found = shown(column, "whole number");
        if (PQftype(answer_, column) == boolean) return found == "t" ? 1 : 0;
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), number);
        if (error != std::errc{} || end != found.data() + found.size()) throw missing("whole number", column);
        return number;
    }
    std::string_view text(int column) const override { return shown(column, "text"); }
    std::string_view bytes(int column) const override {
        const auto found = shown(column, "bytes");
        auto raw = found.starts_with("\\x") ? from_hex(found.substr(2)) : std::nullopt;
        if (!raw) throw missing("bytes", column);
        return bytes_.emplace_front(std::move(*raw));
    }

    int width() const override { return PQnfields(answer_); }
    std::string_view name(int column) const override { return PQfname(answer_, column); }
    Value value(int column) const override {
        if (is_null(column)) return {};
        switch (PQftype(answer_, column)) {
            case boolean:
            case bigint:
            case integer_4: return integer(column);
            case bytea: return BytesView{bytes(column)};
            default: return text(column);
        }
    }

  private:
    static constexpr Oid boolean = 16, bytea = 17, bigint = 20, integer_4 = 23;  // pg_type.dat

    static Broken missing(const char* what, int column) {
        return Broken(fmt::format("the database holds no {} in column {}", what, column));
    }
    std::string_view shown(int column, const char* what) const {
        if (is_null(column)) throw missing(what, column);
        return {PQgetvalue(answer_, row_, column), static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
    }
    const PGresult* answer_;
    int row_;
    mutable std::forward_list<std::string> bytes_;  // what `bytes` points at
};

/// Arguments as the protocol's text; nothing is a null pointer.
class Texts {
  public:
    explicit Texts(std::span<const Value> args) {
        for (const auto& value : args) {
            if (const auto* integer = std::get_if<std::int64_t>(&value))
                point_at(std::to_string(*integer));
            else if (const auto* text = std::get_if<std::string_view>(&value))
                point_at(std::string(*text));
            else if (const auto* box = std::get_if<BytesView>(&value))
                point_at("\\x" + hex(box->bytes));
            else
                pointers_.push_back(nullptr);
        }
    }
    const std::vector<const char*>& pointers() const { return pointers_; }

  private:
    void point_at(std::string text) { pointers_.push_back(texts_.emplace_front(std::move(text)).c_str()); }
    std::forward_list<std::string> texts_;
    std::vector<const char*> pointers_;
};

class PostgresConnection final : public Connection {
  public:
    PostgresConnection(const std::string& url, const std::string& schema)
        : server_(PQconnectdb(with_patience(url).c_str())) {
        if (PQstatus(server_.get()) != CONNECTION_OK) throw unreachable(PQerrorMessage(server_.get()));
        script("SET client_min_messages = warning");
        const std::array<Value, 1> args{schema};
        if (!schema.empty()) query("SELECT set_config('search_path', quote_ident($1), false)", args, [](const Row&) {});
    }

    void begin(Mode mode) override {
        script(mode == Mode::read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                                  : "BEGIN ISOLATION LEVEL READ COMMITTED");
    }
    void commit() override { script("COMMIT"); }
    void rollback() noexcept override {
        try {
            script("ROLLBACK");
        } catch (const Broken&) {
            usable_ = false;
        }
    }

    void query(const std::string& sql, std::span<const Value> args, const Visit& each) override {
        const auto answer = run(sql, args);
        const int rows = PQntuples(answer.get());
        for (int row = 0; row < rows; ++row) each(PostgresRow(answer.get(), row));
    }
    std::int64_t change(const std::string& sql, std::span<const Value> args) override {
        const auto answer = run(sql, args);
        const std::string_view touched(PQcmdTuples(answer.get()));
        std::int64_t rows = 0;
        std::from_chars(touched.data(), touched.data() + touched.size(), rows);
        return rows;
    }
    void script(const std::string& statements) override { expect(PQexec(server_.get(), statements.c_str())); }

    std::optional<std::string> complaint(const std::string& sql) override {
        try {
            name_of_prepared(sql);
            return std::nullopt;
        } catch (const Broken& e) {
            return e.what();
        }
    }
    void watch(std::span<const Watched> tables) override {
        if (!watched_.empty()) return;
        if (!unwatched(tables).empty()) make_triggers(tables);
        script(postgres_notes);
        watched_.assign(tables.begin(), tables.end());
    }
    std::vector<Touched> touched() override {
        std::vector<Touched> found;
        query("SELECT name, key FROM pg_temp.touched_row", {}, [&](const Row& row) {
            const auto table = std::ranges::find_if(watched_, [&](const auto& w) { return w.table == row.text(0); });
            if (table != watched_.end())
                found.push_back({static_cast<std::size_t>(table - watched_.begin()), row.integer(1)});
        });
        std::ranges::sort(found);
        return found;
    }
    bool usable() const override { return usable_ && PQstatus(server_.get()) == CONNECTION_OK; }

    void guard_migrations() override {
        script(
            "SELECT pg_advisory_xact_lock(hashtext('mentorkorps migrations'), hashtext(current_schema()));"
            "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT "
            "NULL, "
            "at BIGINT NOT NULL DEFAULT (extract(epoch FROM now()) * 1000000)::bigint)");
    }
    void postpone_references() override { alter_references("DEFERRABLE INITIALLY DEFERRED"); }
    void check_references() override {
        script("SET CONSTRAINTS ALL IMMEDIATE");
        alter_references("NOT DEFERRABLE");
    }
    std::int64_t last_identity(const std::string& table, const std::string& column) override {
        std::int64_t last = 0;
        query(fmt::format("SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM {}",
                          sequence(table, column)),
              {}, [&](const Row& row) { last = row.integer(0); });
        return last;
    }
    void set_last_identity(const std::string& table, const std::string& column, std::int64_t last) override {
        const auto name = sequence(table, column);
        const std::array<Value, 3> args{name, std::max<std::int64_t>(last, 1), std::int64_t{last > 0 ? 1 : 0}};
        query("SELECT setval($1::text::regclass, $2::bigint, $3::int = 1)", args, [](const Row&) {});
    }

  private:
    std::vector<Watched> unwatched(std::span<const Watched> tables) {
        std::vector<Watched> missing(tables.begin(), tables.end());
        const std::array<Value, 1> trigger{std::string_view(postgres_trigger)};
        query(
            "SELECT relname::text FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE tgname = $1 AND relnamespace = current_schema()::regnamespace",
            trigger,
            [&](const Row& row) { std::erase_if(missing, [&](const auto& t) { return t.table == row.text(0); }); });
        return missing;
    }
    /// Another process may be at it too.
    void make_triggers(std::span<const Watched> tables) {
        begin(Mode::write);
        try {
            query("SELECT pg_advisory_xact_lock(hashtext('mentorkorps watch'), hashtext(current_schema()))", {},
                  [](const Row&) {});
            for (const auto& table : unwatched(tables)) script(postgres_triggers(table));
            commit();
        } catch (...) {
            rollback();
            throw;
        }
    }
    std::string sequence(const std::string& table, const std::string& column) {
        std::string name;
        const std::array<Value, 2> args{table, column};
        query("SELECT pg_get_serial_sequence(quote_ident($1), $2)", args, [&](const Row& row) { name = row.text(0); });
        return name;
    }
    void alter_references(const char* how) {
        std::string statements;
        query(
            "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint "
            "WHERE contype = 'f' AND connamespace = current_schema()::regnamespace",
            {}, [&](const Row& row) {
                statements += fmt::format("ALTER TABLE {} ALTER CONSTRAINT {} {};", row.text(0), row.text(1), how);
            });
        if (!statements.empty()) script(statements);
    }

    Answer run(const std::string& sql, std::span<const Value> args) {
        const auto& name = name_of_prepared(sql);
        const Texts texts(args);
        return expect(PQexecPrepared(server_.get(), name.c_str(), static_cast<int>(args.size()),
                                     texts.pointers().data(), nullptr, nullptr, 0));
    }
    const std::string& name_of_prepared(const std::string& sql) {
        const auto found = prepared_.find(sql);
        if (found != prepared_.end()) return found->second;
        auto name = fmt::format("s{}", prepared_.size());
        expect(PQprepare(server_.get(), name.c_str(), sql.c_str(), 0, nullptr));
        return prepared_.emplace(sql, std::move(name)).first->second;
    }
    /// The answer, unless the server refused or is gone.
    Answer expect(PGresult* result) {
        Answer answer(result);
        const auto status = PQresultStatus(result);
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY) return answer;
        const auto state = part(answer, PG_DIAG_SQLSTATE);
        const bool is_lost = PQstatus(server_.get()) != CONNECTION_OK;
        if (is_lost || state.starts_with("57P") || state.starts_with("08")) usable_ = false;
        if (is_lost) throw Broken("the connection to PostgreSQL was lost; what was not committed is undone");
        throw refused_by_server(answer);
    }

    Server server_;
    std::unordered_map<std::string, std::string> prepared_;
    bool usable_ = true;
    std::vector<Watched> watched_;
};

}  // namespace

std::unique_ptr<Connection> connect_postgres(const std::string& url, const std::string& schema) {
    return std::make_unique<PostgresConnection>(url, schema);
}

}  // namespace mentorkorps::db
