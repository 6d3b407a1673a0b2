#include "db/database.hpp"

#include <chrono>
#include <thread>

#include <fmt/format.h>

#include "base/text.hpp"
#include "db/pool.hpp"

namespace mentorkorps::db {

struct Read::Lease {
    Lease(Pool& pool_, Mode mode_) : pool(pool_), holds_turn(mode_ == Mode::write && pool_.engine == Engine::sqlite) {
        if (holds_turn) pool.turn.take();
        try {
            connection = pool.begin(mode_);
        } catch (...) {
            give_back();
            throw;
        }
    }
    ~Lease() {
        if (connection) connection->rollback();
        give_back();
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    void give_back() {
        if (connection) pool.give_back(std::move(connection));
        if (std::exchange(holds_turn, false)) pool.turn.give_back();
    }

    Pool& pool;
    bool holds_turn;
    bool failed = false;
    std::unique_ptr<Connection> connection;
};

namespace {

/// The arguments, of which both engines refuse what only one of them would: a text then always moves between them.
std::vector<Value> storable(std::span<const Bound> args) {
    std::vector<Value> values;
    values.reserve(args.size());
    for (const auto& arg : args) {
        if (const auto* text = std::get_if<std::string_view>(&arg.value()))
            if (text->find('\0') != std::string_view::npos || !is_utf8(*text))
                throw Broken("a text that is not UTF-8, or holds a zero byte, cannot be stored");
        values.push_back(arg.value());
    }
    return values;
}

}  // namespace

Read::Read(std::unique_ptr<Lease> lease) : lease_(std::move(lease)) {}
Read::Read(Read&&) noexcept = default;
Read::~Read() = default;

Connection& Read::connection() {
    check(lease_ && lease_->connection, "a transaction is used after its end");
    return *lease_->connection;
}

void Read::run_query(const std::string& sql, std::span<const Bound> args, const std::function<void(const Row&)>& each) {
    auto& open = connection();
    try {
        open.query(sql, storable(args), each);
    } catch (...) {
        lease_->failed = true;
        throw;
    }
}

void Read::rows(const Watched& of, std::int64_t first, std::int64_t last, const std::function<void(const Row&)>& each) {
    const std::array<Bound, 2> range{Bound(first), Bound(last)};
    run_query(fmt::format(R"(SELECT * FROM "{0}" WHERE "{1}" BETWEEN $1 AND $2 ORDER BY "{1}")", of.table, of.key),
              range, each);
}

void Read::rows(const Watched& of, const std::function<void(const Row&)>& each) {
    run_query(fmt::format(R"(SELECT * FROM "{0}" ORDER BY "{1}")", of.table, of.key), {}, each);
}

Write::Write(std::unique_ptr<Lease> lease) : Read(std::move(lease)) {}
Write::Write(Write&&) noexcept = default;
Write::~Write() = default;

std::int64_t Write::run_change(Sql sql, std::span<const Bound> args) {
    auto& open = connection();
    try {
        return open.change(sql.text(), storable(args));
    } catch (...) {
        lease_->failed = true;
        throw;
    }
}

void Write::commit() {
    auto& open = connection();
    check(!lease_->failed, "a transaction is committed after a failure in it");
    if (const auto& seal = lease_->pool.before_commit)
        if (const auto touched = open.touched(); !touched.empty()) seal(*this, touched);
    open.commit();
    lease_->give_back();
}

Database::Database(Engine engine, Connect connect) : pool_(std::make_unique<Pool>(engine, std::move(connect))) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Read Database::read() { return Read(std::make_unique<Read::Lease>(*pool_, Mode::read)); }

Write Database::write() { return Write(std::make_unique<Read::Lease>(*pool_, Mode::write)); }

void Database::give_way() const {
    if (engine() == Engine::sqlite) std::this_thread::sleep_for(std::chrono::milliseconds(3));
}

void Database::together(const std::function<void(Write&)>& work) {
    Pool::Job mine{.work = work, .turned = {}, .done = false, .failure = nullptr};
    std::unique_lock lock(pool_->group_mutex);
    pool_->group.push_back(&mine);
    mine.turned.wait(lock, [&] { return mine.done || !pool_->group_is_led; });
    if (!mine.done) lead(lock);
    if (mine.failure) std::rethrow_exception(mine.failure);
}

/// Commits everything that waits, as one transaction; then somebody who came meanwhile leads the next group.
void Database::lead(std::unique_lock<std::mutex>& lock) {
    pool_->group_is_led = true;
    const auto jobs = std::exchange(pool_->group, {});
    lock.unlock();
    std::exception_ptr failure;
    try {
        auto transaction = write();
        for (const auto* job : jobs) job->work(transaction);
        transaction.commit();
    } catch (...) {
        failure = std::current_exception();
    }
    lock.lock();
    pool_->group_is_led = false;
    for (auto* job : jobs) {
        job->done = true;
        job->failure = failure;
        job->turned.notify_one();
    }
    if (!pool_->group.empty()) pool_->group.front()->turned.notify_one();
}

void Database::watch(std::span<const Watched> tables, BeforeCommit seal) {
    pool_->watched.assign(tables.begin(), tables.end());
    pool_->before_commit = std::move(seal);
}

Engine Database::engine() const { return pool_->engine; }

std::optional<std::string> Database::complaint(const std::string& statement) {
    auto transaction = read();
    return Inside::of(transaction).complaint(statement);
}

}  // namespace mentorkorps::db
