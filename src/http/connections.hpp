#pragma once

// For server.cpp alone: Asio is heavy.
#include <asio.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace mentorkorps::http {

class Socket;
class Farewell;

/// The connections of one I/O thread, with the time that each has left. RESTinio has one time limit for waiting and
/// reading together, and closes without a word; this has two, and says 408. Lives in the io_context; used on its thread
/// only.
class Connections : public asio::execution_context::service {
  public:
    using key_type = Connections;
    static inline asio::execution_context::id id;
    using Time = std::chrono::steady_clock::time_point;

    struct Rules {
        std::chrono::milliseconds request_time_max{};
        std::chrono::milliseconds idle_time_max{};
        std::function<std::string(int status)> refusal;  ///< the whole answer, head and content
        std::function<void()> on_empty;                  ///< the last connection is gone, after `drain`
    };

    explicit Connections(asio::execution_context& context)
        : service(context), tick_(static_cast<asio::io_context&>(context)) {}

    void begin(Rules rules) {
        rules_ = std::move(rules);
        sweep();
    }
    void join(Socket& socket) { open_.insert(&socket); }
    void leave(Socket& socket) {
        if (open_.erase(&socket) > 0) tell_if_empty();
    }
    /// From now on a connection lives only as long as its request.
    void drain();
    bool draining() const { return draining_; }
    /// Closes everything; nothing is left for the io_context to do.
    void close_all();

    /// What RESTinio's parser found, until the socket that it is closing asks for it.
    void judge(int status) { verdict_ = status; }
    int take_verdict() { return std::exchange(verdict_, 0); }
    void refuse(asio::ip::tcp::socket socket, int status);
    void forget(const std::shared_ptr<Farewell>& farewell) { farewells_.erase(farewell); }

  private:
    void shutdown() override { tick_.cancel(); }
    void sweep();
    void tell_if_empty() {
        if (draining_ && open_.empty() && rules_.on_empty) rules_.on_empty();
    }

    Rules rules_;
    asio::steady_timer tick_;
    std::set<Socket*> open_;
    std::set<std::shared_ptr<Farewell>> farewells_;
    int verdict_ = 0;
    bool draining_ = false;
    bool closed_ = false;
};

/// Sends a refusal and then listens, without reading, until the client has closed too: a socket closed at once would
/// take the answer back when the client is still sending (RFC 9112 §9.6).
class Farewell : public std::enable_shared_from_this<Farewell> {
  public:
    static constexpr std::chrono::seconds time_max{5};

    Farewell(asio::ip::tcp::socket socket, std::string answer, Connections& among)
        : socket_(std::move(socket)), timer_(socket_.get_executor()), answer_(std::move(answer)), among_(among) {}

    void begin() {
        timer_.expires_after(time_max);
        timer_.async_wait([self = shared_from_this()](const asio::error_code&) { self->close(); });
        asio::async_write(socket_, asio::buffer(answer_),
                          [self = shared_from_this()](const asio::error_code&, std::size_t) {
                              asio::error_code ignored;
                              std::ignore = self->socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
                              self->drop_what_comes();
                          });
    }
    void close() {
        asio::error_code ignored;
        timer_.cancel(ignored);
        std::ignore = socket_.close(ignored);
        among_.forget(shared_from_this());
    }

  private:
    void drop_what_comes() {
        socket_.async_read_some(asio::buffer(dropped_),
                                [self = shared_from_this()](const asio::error_code& error, std::size_t) {
                                    error ? self->close() : self->drop_what_comes();
                                });
    }

    asio::ip::tcp::socket socket_;
    asio::steady_timer timer_;
    std::string answer_;
    std::array<char, 4096> dropped_;
    Connections& among_;
};

/// A connection's socket that knows from RESTinio's own use of it what the client is doing: RESTinio reads on until it
/// has a whole request, and not again before that is answered.
class Socket : public asio::ip::tcp::socket {
  public:
    using Base = asio::ip::tcp::socket;
    enum class Phase { idle, reading, answering };

    explicit Socket(asio::io_context& io) : Base(io), among_(asio::use_service<Connections>(io)) {}
    /// Only before the first read, when nobody knows its address.
    Socket(Socket&& other) noexcept : Base(std::move(static_cast<Base&>(other))), among_(other.among_) {}
    ~Socket() { among_.leave(*this); }

    template <class Buffers, class Then>
    void async_read_some(const Buffers& buffers, Then&& then) {
        among_.join(*this);
        if (phase_ == Phase::answering) enter(Phase::idle);
        wants_more_ = true;
        Base::async_read_some(
            buffers, [this, next = std::forward<Then>(then)](const asio::error_code& error, std::size_t n) mutable {
                wants_more_ = false;
                if (n > 0 && phase_ == Phase::idle) enter(Phase::reading);
                next(error, n);
                if (!wants_more_) enter(Phase::answering);
            });
    }

    /// RESTinio's way of closing is shutdown, then close.
    void shutdown(shutdown_type what, asio::error_code& error) {
        if (const int status = among_.take_verdict(); status != 0) return refuse(status);
        std::ignore = Base::shutdown(what, error);
    }
    void close() {
        among_.leave(*this);
        asio::error_code ignored;
        std::ignore = Base::close(ignored);
    }
    void refuse(int status) {
        among_.leave(*this);
        asio::error_code ignored;
        std::ignore = cancel(ignored);
        among_.refuse(std::move(static_cast<Base&>(*this)), status);
    }

    Phase phase() const { return phase_; }
    Connections::Time since() const { return since_; }

  private:
    void enter(Phase phase) {
        phase_ = phase;
        since_ = std::chrono::steady_clock::now();
    }

    Connections& among_;
    Phase phase_ = Phase::idle;
    Connections::Time since_ = std::chrono::steady_clock::now();
    bool wants_more_ = false;
};

inline void Connections::drain() {
    draining_ = true;
    for (Socket* each : std::vector(open_.begin(), open_.end()))
        if (each->phase() == Socket::Phase::idle) each->close();
    tell_if_empty();
}

inline void Connections::close_all() {
    closed_ = true;
    tick_.cancel();
    for (Socket* each : std::vector(open_.begin(), open_.end())) each->close();
    for (const auto& each : std::vector(farewells_.begin(), farewells_.end())) each->close();
}

inline void Connections::refuse(asio::ip::tcp::socket socket, int status) {
    constexpr std::size_t farewells_max = 200;
    if (farewells_.size() >= farewells_max) return;
    const auto farewell = std::make_shared<Farewell>(std::move(socket), rules_.refusal(status), *this);
    farewells_.insert(farewell);
    farewell->begin();
}

inline void Connections::sweep() {
    const auto now = std::chrono::steady_clock::now();
    for (Socket* each : std::vector(open_.begin(), open_.end())) {
        const auto waited = now - each->since();
        if (each->phase() == Socket::Phase::reading && waited > rules_.request_time_max) each->refuse(408);
        if (each->phase() == Socket::Phase::idle && (draining_ || waited > rules_.idle_time_max)) each->close();
    }
    const auto shortest = std::min(rules_.request_time_max, rules_.idle_time_max);
    tick_.expires_after(std::clamp(shortest / 8, std::chrono::milliseconds{5}, std::chrono::milliseconds{250}));
    tick_.async_wait([this](const asio::error_code& error) {
        if (!error && !closed_) sweep();  // when the time was up as it was cancelled, there is no error
    });
}

}  // namespace mentorkorps::http
