#pragma once

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "db/migration.hpp"
#include "db/sql.hpp"
#include "db/value.hpp"
#include "db/watched.hpp"

namespace mentorkorps::db {

class Connection;  // one engine's connection; only src/db sees inside
struct Pool;
enum class Engine { sqlite, postgres };

/// A transaction that reads: everything in it sees one state of the database. Ends when it goes. One thread, which
/// holds one transaction at a time.
class Read {
  public:
    Read(Read&&) noexcept;
    ~Read();

    /// `each(row)` for every row of the answer, in its order.
    template <class... Args>
    void each(Sql sql, const std::function<void(const Row&)>& each, const Args&... args) {
        const std::array<Bound, sizeof...(Args)> bound{Bound(args)...};
        run_query(sql.text(), bound, each);
    }
    /// All rows, each made by `make(row)`.
    template <class Make, class... Args>
    auto all(Sql sql, const Make& make, const Args&... args) {
        std::vector<std::invoke_result_t<Make, const Row&>> rows;
        each(sql, [&](const Row& row) { rows.push_back(make(row)); }, args...);
        return rows;
    }
    /// The first row, or nothing.
    template <class Make, class... Args>
    auto one(Sql sql, const Make& make, const Args&... args) {
        std::optional<std::invoke_result_t<Make, const Row&>> found;
        each(
            sql,
            [&](const Row& row) {
                if (!found) found.emplace(make(row));
            },
            args...);
        return found;
    }
    /// Whole rows of a watched table in the order of their keys: those from `first` to `last`, or all.
    void rows(const Watched& of, std::int64_t first, std::int64_t last, const std::function<void(const Row&)>& each);
    void rows(const Watched& of, const std::function<void(const Row&)>& each);
    /// The first column of the first row; no row is a bug.
    template <class T, class... Args>
    T value(Sql sql, const Args&... args) {
        const auto found = one(sql, [](const Row& row) { return row.get<T>(0); }, args...);
        check(found.has_value(), sql.text());
        return *found;
    }

  protected:
    friend class Database;
    friend struct Inside;
    struct Lease;  // the connection, on loan from the pool
    explicit Read(std::unique_ptr<Lease> lease);
    Connection& connection();
    void run_query(const std::string& sql, std::span<const Bound> args, const std::function<void(const Row&)>& each);
    std::unique_ptr<Lease> lease_;
};

/// A transaction that changes. What is not committed is undone when it goes. On SQLite only one runs at a time.
class Write : public Read {
  public:
    Write(Write&&) noexcept;
    ~Write();

    /// Runs a change; how many rows it touched.
    template <class... Args>
    std::int64_t run(Sql sql, const Args&... args) {
        const std::array<Bound, sizeof...(Args)> bound{Bound(args)...};
        return run_change(sql, bound);
    }
    /// On disk when this returns. Nothing may follow it.
    void commit();

  private:
    friend class Database;
    explicit Write(std::unique_ptr<Lease> lease);
    std::int64_t run_change(Sql sql, std::span<const Bound> args);
};

/// Sees a database before it is migrated, and the number of the migration that it is at.
using BeforeMigration = std::function<void(Read&, int)>;

/// One organisation's database, open: a pool of connections. Shared by all threads.
/// Everything here throws `Broken` when the database cannot be reached, is full, or is not one of ours.
class Database {
  public:
    /// One engine's way to connect; src/db makes them.
    using Connect = std::function<std::unique_ptr<Connection>()>;
    Database(Engine engine, Connect connect);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    Read read();
    Write write();
    /// Group commit: runs `work` in a write transaction that it may share with other threads' work, and returns when
    /// that is on disk. For small appends from many threads at once. `work` must not fail but by `Broken`; then all
    /// fail.
    void together(const std::function<void(Write&)>& work);
    /// Between two of many writes: lets another process write that waits to. Those of this process take turns anyway.
    void give_way() const;
    /// Brings the schema up to the newest migration (0: already there). Each migration is one transaction; two
    /// processes that start at once run each of them once. Refuses (`Broken`) a database that is newer than this
    /// program, and one on which another text of a migration was run. How many it ran. `before` sees what is there,
    /// first thing in the transaction of the first one that runs.
    int migrate(std::span<const Migration> wanted = migrations(), const BeforeMigration& before = {});
    /// From the next transaction on, `seal` is called in each one that has touched a row of these tables, right before
    /// it is committed. Changes by other programs are not told, nor those that `seal` makes.
    using BeforeCommit = std::function<void(Write&, std::span<const Touched>)>;
    void watch(std::span<const Watched> tables, BeforeCommit seal);
    /// What the engine says against a statement, which is not run: for the test that tries every statement on both.
    std::optional<std::string> complaint(const std::string& statement);
    Engine engine() const;

  private:
    void lead(std::unique_lock<std::mutex>& lock);
    std::unique_ptr<Pool> pool_;
};

}  // namespace mentorkorps::db
