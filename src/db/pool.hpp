#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "db/connection.hpp"

namespace mentorkorps::db {

/// Whose turn it is to write: first come, first served, so that no writer starves and none spins on a locked file.
class Turn {
  public:
    void take();
    void give_back();

  private:
    std::mutex mutex_;
    std::condition_variable next_;
    std::uint64_t last_ticket_ = 0;
    std::uint64_t serving_ = 1;
    std::thread::id holder_;
};

/// The connections of one database: made on demand, kept, at most `most`; who finds none free waits.
struct Pool {
    static constexpr int most = 16;

    Pool(Engine engine_, Database::Connect connect_) : engine(engine_), connect(std::move(connect_)) {}

    /// A connection in a new transaction. One that was idle and has lost its server is replaced without a word.
    std::unique_ptr<Connection> begin(Mode mode);
    void give_back(std::unique_ptr<Connection> connection);

    const Engine engine;
    const Database::Connect connect;
    Turn turn;
    std::vector<Watched> watched;
    Database::BeforeCommit before_commit;

    struct Job;
    std::mutex group_mutex;
    std::vector<Job*> group;
    bool group_is_led = false;

  private:
    void start(Connection& connection, Mode mode);
    std::unique_ptr<Connection> idle_one();
    std::unique_ptr<Connection> new_one();
    void one_less();

    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int made_ = 0;
};

/// One call of `Database::together`, waiting for its group.
struct Pool::Job {
    const std::function<void(Write&)>& work;
    std::condition_variable turned;
    bool done = false;
    std::exception_ptr failure;
};

}  // namespace mentorkorps::db
