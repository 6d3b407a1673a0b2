#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "db/database.hpp"

namespace mentorkorps::db {

using Visit = std::function<void(const Row&)>;
enum class Mode { read, write };

/// One engine's connection: what a transaction stands on. Inside src/db only, so it takes statements as plain text;
/// they stay prepared under their text. Everything throws `Broken` with the engine's reason and without any value.
class Connection {
  public:
    virtual ~Connection() = default;

    virtual void begin(Mode mode) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual void query(const std::string& sql, std::span<const Value> args, const Visit& each) = 0;
    /// How many rows it touched.
    virtual std::int64_t change(const std::string& sql, std::span<const Value> args) = 0;
    /// Any number of statements without parameters.
    virtual void script(const std::string& statements) = 0;
    /// The engine's complaint about a statement that is not run.
    virtual std::optional<std::string> complaint(const std::string& sql) = 0;
    /// Outside of a transaction: from now on remembers which rows of these tables this connection touches. The first
    /// call counts.
    virtual void watch(std::span<const Watched> tables) = 0;
    /// Those that the running transaction has touched, sorted, each once.
    virtual std::vector<Touched> touched() = 0;
    /// No longer, once the server is gone.
    virtual bool usable() const = 0;

    /// In a write transaction: makes the table `migration` when missing and keeps other processes' migrations out.
    virtual void guard_migrations() = 0;
    /// In a write transaction: foreign keys may be broken until `check_references`, or until the commit.
    virtual void postpone_references() = 0;
    virtual void check_references() = 0;
    /// The highest number that an identity column has given, also to rows that are gone.
    virtual std::int64_t last_identity(const std::string& table, const std::string& column) = 0;
    virtual void set_last_identity(const std::string& table, const std::string& column, std::int64_t last) = 0;
};

/// The connection under a transaction.
struct Inside {
    static Connection& of(Read& transaction) { return transaction.connection(); }
};

enum class SqliteFile { existing, fresh };
/// `existing`: must be a database of ours. `fresh`: an empty file that becomes one; it stays a single file, without a
/// WAL, until it is opened as `existing`. Complaints call it `called`.
std::unique_ptr<Connection> connect_sqlite(const std::filesystem::path& file, SqliteFile kind,
                                           const std::string& called);
/// `schema`: where names are looked up; empty for the server's own default.
std::unique_ptr<Connection> connect_postgres(const std::string& url, const std::string& schema);

}  // namespace mentorkorps::db
