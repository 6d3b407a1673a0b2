#include "db/pool.hpp"

namespace mentorkorps::db {

void Turn::take() {
    std::unique_lock lock(mutex_);
    check(holder_ != std::this_thread::get_id(), "a thread asks to write while it is writing");
    const auto ticket = ++last_ticket_;
    next_.wait(lock, [&] { return serving_ == ticket; });
    holder_ = std::this_thread::get_id();
}

void Turn::give_back() {
    {
        const std::lock_guard lock(mutex_);
        holder_ = {};
        ++serving_;
    }
    next_.notify_all();
}

std::unique_ptr<Connection> Pool::begin(Mode mode) {
    while (auto idle = idle_one()) {
        try {
            start(*idle, mode);
            return idle;
        } catch (const Broken&) {
            const bool usable = idle->usable();
            give_back(std::move(idle));
            if (usable) throw;
        }
    }
    auto fresh = new_one();
    try {
        start(*fresh, mode);
    } catch (...) {
        give_back(std::move(fresh));
        throw;
    }
    return fresh;
}

void Pool::start(Connection& connection, Mode mode) {
    if (mode == Mode::write && !watched.empty()) connection.watch(watched);
    connection.begin(mode);
}

/// Nothing when there is none and another may be made; that one is then counted already.
std::unique_ptr<Connection> Pool::idle_one() {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return !idle_.empty() || made_ < most; });
    if (idle_.empty()) {
        ++made_;
        return nullptr;
    }
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

std::unique_ptr<Connection> Pool::new_one() {
    try {
        return connect();
    } catch (...) {
        one_less();
        throw;
    }
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
    if (!connection->usable()) {
        connection.reset();
        one_less();
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(connection));
    }
    freed_.notify_one();
}

void Pool::one_less() {
    {
        const std::lock_guard lock(mutex_);
        --made_;
    }
    freed_.notify_one();
}

}  // namespace mentorkorps::db
