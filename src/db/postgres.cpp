#include <fmt/format.h>

#include <charconv>
#include <pqxx/pqxx>

#include <deque>
#include <unordered_map>

#include "base/crypto.hpp"
#include "db/connection.hpp"

namespace mentorkorps::db {
namespace {

/// libpq's reason, when it tells of a connection that was tried; a URL that it could not read may hold the password.
Broken unreachable(const std::exception& cause) {
    const std::string_view reason(cause.what());
    const bool tried =
        reason.starts_with("connection to server") || reason.starts_with("could not translate host name");
    if (!tried || reason.find('@') != std::string_view::npos)
        return Broken("PostgreSQL cannot be reached: the address of the database is wrong");
    return Broken(fmt::format("PostgreSQL cannot be reached: {}", reason.substr(0, reason.find('\n'))));
}

/// The first line names tables and rules; the lines after it, and those of class 22, would quote values.
Broken refused_by_server(const pqxx::sql_error& cause) {
    const std::string_view reason(cause.what());
    const auto line = cause.sqlstate().starts_with("22") ? "a value does not fit" : reason.substr(0, reason.find('\n'));
    return Broken(fmt::format("PostgreSQL: {} ({})", line, cause.sqlstate()));
}

std::string with_patience(const std::string& url) {
    return url + (url.find('?') == std::string::npos ? "?" : "&") + "connect_timeout=10";
}

class PostgresRow final : public Row {
  public:
    explicit PostgresRow(const pqxx::row& row) : row_(row) {}

    bool is_null(int column) const override { return field(column).is_null(); }
    std::int64_t integer(int column) const override {
        const auto found = shown(column, "whole number");
        if (field(column).type() == boolean) return found == "t" ? 1 : 0;
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), number);
        if (error != std::errc{} || end != found.data() + found.size()) throw missing("whole number", column);
        return number;
    }
    std::string_view text(int column) const override { return shown(column, "text"); }
    std::string_view bytes(int column) const override {
        const auto found = shown(column, "bytes");
        const auto raw = found.starts_with("\\x") ? from_hex(found.substr(2)) : std::nullopt;
        if (!raw) throw missing("bytes", column);
        return bytes_.emplace_back(*raw);
    }

  private:
    static constexpr pqxx::oid boolean = 16;  // pg_type.dat: bool

    static Broken missing(const char* what, int column) {
        return Broken(fmt::format("the database holds no {} in column {}", what, column));
    }
    pqxx::field field(int column) const { return row_[static_cast<pqxx::row::size_type>(column)]; }
    std::string_view shown(int column, const char* what) const {
        const auto found = field(column);
        if (found.is_null()) throw missing(what, column);
        return {found.c_str(), found.size()};
    }
    const pqxx::row& row_;
    mutable std::deque<std::string> bytes_;  // what `bytes` points at
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
    void point_at(std::string text) { pointers_.push_back(texts_.emplace_back(std::move(text)).c_str()); }
    std::deque<std::string> texts_;
    std::vector<const char*> pointers_;
};

class PostgresConnection final : public Connection {
  public:
    PostgresConnection(const std::string& url, const std::string& schema) : connection_(with_patience(url)) {
        connection_.set_verbosity(pqxx::connection_base::terse);
        if (!schema.empty()) execute(fmt::format("SET search_path = {}", connection_.quote_name(schema)));
        execute("SET client_min_messages = warning");
    }

    void begin(Mode mode) override {
        execute(mode == Mode::read ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN");
    }
    void commit() override { execute("COMMIT"); }
    void rollback() noexcept override {
        try {
            execute("ROLLBACK");
        } catch (const Broken&) {
            usable_ = false;
        }
    }

    void query(const std::string& sql, std::span<const Value> args, const Visit& each) override {
        const auto answer = run(sql, args);
        for (const auto& row : answer) each(PostgresRow(row));
    }
    std::int64_t change(const std::string& sql, std::span<const Value> args) override {
        return static_cast<std::int64_t>(run(sql, args).affected_rows());
    }
    void script(const std::string& statements) override { execute(statements); }

    std::optional<std::string> complaint(const std::string& sql) override {
        try {
            guarded([&] { connection_.prepare_now(name_of_prepared(sql)); });
            return std::nullopt;
        } catch (const Broken& e) {
            return e.what();
        }
    }
    bool usable() const override { return usable_ && connection_.is_open(); }

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

    void execute(const std::string& statements) {
        guarded([&] { pqxx::nontransaction(connection_).exec(statements); });
    }
    pqxx::result run(const std::string& sql, std::span<const Value> args) {
        pqxx::result answer;
        guarded([&] {
            const Texts texts(args);
            answer = pqxx::nontransaction(connection_)
                         .exec_prepared(name_of_prepared(sql), pqxx::prepare::make_dynamic_params(texts.pointers()));
        });
        return answer;
    }
    const std::string& name_of_prepared(const std::string& sql) {
        const auto found = prepared_.find(sql);
        if (found != prepared_.end()) return found->second;
        auto name = fmt::format("s{}", prepared_.size());
        connection_.prepare(name, sql);
        return prepared_.emplace(sql, std::move(name)).first->second;
    }
    template <class Work>
    void guarded(const Work& work) {
        try {
            work();
        } catch (const pqxx::broken_connection&) {
            usable_ = false;
            throw Broken("the connection to PostgreSQL was lost; what was not committed is undone");
        } catch (const pqxx::sql_error& e) {
            if (e.sqlstate().starts_with("57P") || e.sqlstate().starts_with("08")) usable_ = false;
            throw refused_by_server(e);
        } catch (const pqxx::failure& e) {
            usable_ = false;
            throw Broken("the connection to PostgreSQL failed");
        }
    }

    pqxx::connection connection_;
    std::unordered_map<std::string, std::string> prepared_;
    bool usable_ = true;
};

}  // namespace

std::unique_ptr<Connection> connect_postgres(const std::string& url, const std::string& schema) {
    try {
        return std::make_unique<PostgresConnection>(url, schema);
    } catch (const pqxx::failure& e) {
        throw unreachable(e);
    }
}

}  // namespace mentorkorps::db
