#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/message.hpp"

namespace mentorkorps::http {

/// What is written about an answered request. No query, no address, no name: nothing personal.
struct Access {
    std::string method{};  ///< "" when what came was no request
    std::string path{};
    int status = 0;
    std::chrono::microseconds
        took{};  ///< from the last byte of the request until the answer was made; the wait included
    std::string id{};
    std::string error{};  ///< for an administrator: what the handler threw
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;           ///< 0: any free one, see `Server::port`
    unsigned workers = 4;                ///< threads that run the handler
    std::size_t queue_max = 256;         ///< requests that may wait for a worker; the next one gets 503
    std::size_t connections_max = 2000;  ///< the next ones wait; fewer when the process may not open as many files
    std::size_t header_bytes_max = 16 * 1024;  ///< request line and headers; at most 80 KB
    std::size_t body_bytes_max = 16 * 1024 * 1024;
    std::chrono::milliseconds request_time_max{10'000};   ///< to send a whole request
    std::chrono::milliseconds idle_time_max{30'000};      ///< between two requests
    std::chrono::milliseconds response_time_max{60'000};  ///< for the client to take a whole response
    std::vector<std::string> trusted_proxies{};           ///< addresses whose X-Forwarded-For and -Proto are believed
    std::function<void(const Access&)> log{};             ///< called on several threads at once; must not throw
};

/// Runs on a worker thread. What it throws becomes `on_failure`'s answer.
using Handler = std::function<Response(const Request&)>;
/// Makes the page for what the server itself answers: 400, 405, 408, 413, 414, 431, 500, 503. Runs on several threads,
/// also on the one that serves all connections: must be quick and not wait. Without a readable request, `request` is
/// empty but for its id. When it throws, a bare line of text is sent.
using OnFailure = std::function<Response(int status, const Request& request)>;

/// An HTTP/1.1 server, around RESTinio. Slow or silent clients cost no worker. Every answer carries Content-Length,
/// Date and `X-Request-Id`. Text of 1 KB or more is compressed with gzip when the client takes it, unless it is already
/// encoded.
class Server {
  public:
    /// Listens when it returns; `Broken` when the port is taken or not allowed, in words for an administrator.
    Server(ServerOptions options, Handler handler, OnFailure on_failure);
    /// As `stop`.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    std::uint16_t port() const;
    /// No new connections, idle ones are closed, requests in flight are answered, at most for `grace`; then everything
    /// is closed. Handlers that still run are waited for all the same. A second call does nothing.
    void stop(std::chrono::milliseconds grace = std::chrono::seconds{10});

  private:
    struct Running;
    std::unique_ptr<Running> running_;
};

}  // namespace mentorkorps::http
