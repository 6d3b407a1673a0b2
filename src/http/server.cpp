#include "http/server.hpp"

#include "http/connections.hpp"

#include <restinio/all.hpp>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/check.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"
#include "http/answer.hpp"
#include "http/listening.hpp"
#include "http/request.hpp"
#include "http/syntax.hpp"
#include "http/workers.hpp"

namespace mentorkorps::http {

namespace {

/// Tells what RESTinio's parser stumbled on: its log is the only place where it says so.
class ParserLog {
  public:
    explicit ParserLog(Connections& connections) : connections_(connections) {}

    template <class Message>
    void error(Message&& message) const {
        const std::string said = message();
        if (said.find("parser error") != said.npos) connections_.judge(verdict(said));
    }
    template <class Message>
    void warn(Message&&) const noexcept {}
    template <class Message>
    void info(Message&&) const noexcept {}
    template <class Message>
    void trace(Message&&) const noexcept {}

  private:
    static int verdict(std::string_view said) {
        const auto names = [said](std::string_view error) { return said.find(error) != said.npos; };
        if (names("HPE_CB_headers_complete") || names("HPE_CB_body")) return 413;
        if (names("HPE_CB_url")) return 414;
        if (names("HPE_HEADER_OVERFLOW") || names("HPE_CB_header")) return 431;
        return 400;
    }

    Connections& connections_;
};

struct Traits
    : restinio::traits_t<restinio::asio_timer_manager_t, ParserLog, restinio::details::autodetect_request_handler_type,
                         restinio::noop_strand_t, Socket> {
    static constexpr bool use_connection_count_limiter = true;
};

/// One request on its way through the workers, and back to the I/O thread.
struct Exchange {
    restinio::request_handle_t request;
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
    Access access{};
    Connection after = Connection::keep_alive;
};

std::chrono::sys_seconds now() { return std::chrono::floor<std::chrono::seconds>(SystemClock().now()); }

std::string new_id() {
    SystemRandom random;
    return token(random);
}

Incoming incoming(const Exchange& exchange) {
    const auto& header = exchange.request->header();
    Incoming made{.method = exchange.access.method,
                  .target = header.request_target(),
                  .headers = {},
                  .body = exchange.request->body(),
                  .peer = exchange.request->remote_endpoint().address().to_string(),
                  .id = exchange.access.id};
    header.for_each_field([&made](const auto& field) { made.headers.add(lower_ascii(field.name()), field.value()); });
    return made;
}

}  // namespace

struct Server::Running {
    Running(ServerOptions given, Handler handle, OnFailure fail);
    ~Running() { stop(std::chrono::seconds{10}); }

    void stop(std::chrono::milliseconds grace);

    ServerOptions options;
    Handler handler;
    OnFailure on_failure;
    asio::io_context io{1};
    Connections& connections = asio::use_service<Connections>(io);
    std::uint16_t port = 0;
    Workers workers;

  private:
    using RestinioServer = restinio::http_server_t<Traits>;

    void configure(restinio::server_settings_t<Traits>& settings);
    void listen();
    void take(restinio::request_handle_t request);
    void work(const std::shared_ptr<Exchange>& exchange);
    Response answer(Exchange& exchange, Request& request);
    /// The page for what the server answers by itself.
    Response page(int status, const Request& request) const;
    /// The same, ready to be sent, whatever goes wrong.
    Response failure(int status, const Request& request) const;
    std::string refusal(int status) const;
    void send(Exchange& exchange, Response response);
    void log(Exchange& exchange, int status) const;

    std::unique_ptr<RestinioServer> server_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool empty_ = false;
    std::thread thread_;
};

Server::Running::Running(ServerOptions given, Handler handle, OnFailure fail)
    : options(std::move(given)),
      handler(std::move(handle)),
      on_failure(std::move(fail)),
      workers(options.workers, options.queue_max) {
    listen();
    connections.begin({.request_time_max = options.request_time_max,
                       .idle_time_max = options.idle_time_max,
                       .refusal = [this](int status) { return refusal(status); },
                       .on_empty =
                           [this] {
                               const std::lock_guard lock(mutex_);
                               empty_ = true;
                               changed_.notify_all();
                           }});
    thread_ = std::thread([this] { io.run(); });
}

void Server::Running::configure(restinio::server_settings_t<Traits>& settings) {
    const auto address = asio::ip::make_address(options.address);
    settings.address(address)
        .protocol(address.is_v6() ? asio::ip::tcp::v6() : asio::ip::tcp::v4())
        .port(options.port)
        .logger(connections)
        .buffer_size(8 * 1024)
        .max_parallel_connections(connections_allowed(options.connections_max))
        .timer_manager(std::min<std::chrono::milliseconds>(std::chrono::seconds{1}, options.response_time_max / 4))
        .write_http_response_timelimit(options.response_time_max)
        .read_next_http_message_timelimit(std::chrono::hours{1})  // `Connections` has finer ones
        .handle_request_timeout(std::chrono::hours{1})
        .incoming_http_msg_limits(restinio::incoming_http_msg_limits_t{}
                                      .max_url_size(options.header_bytes_max)
                                      .max_field_name_size(options.header_bytes_max)
                                      .max_field_value_size(options.header_bytes_max)
                                      .max_field_count(100)
                                      .max_body_size(options.body_bytes_max))
        .socket_options_setter([](auto& socket) { socket.set_option(asio::ip::tcp::no_delay{true}); })
        .acceptor_post_bind_hook([this](asio::ip::tcp::acceptor& acceptor) { port = acceptor.local_endpoint().port(); })
        .request_handler([this](restinio::request_handle_t request) {
            take(std::move(request));
            return restinio::request_accepted();
        });
}

void Server::Running::listen() {
    try {
        server_ = std::make_unique<RestinioServer>(restinio::external_io_context(io),
                                                   [this](auto& settings) { configure(settings); });
        server_->open_sync();
    } catch (const std::system_error& error) {
        throw Broken(why_not_listening({error.code().value(), std::system_category()}, options.address, options.port));
    }
}

void Server::Running::take(restinio::request_handle_t request) {
    const auto exchange = std::make_shared<Exchange>(Exchange{.request = std::move(request)});
    exchange->access.id = new_id();
    exchange->access.method = exchange->request->header().method().c_str();
    if (workers.offer([this, exchange] { work(exchange); })) return;
    // Posted, for RESTinio would begin the next request twice if this one were answered while it hands it over.
    asio::post(io, [this, exchange] { send(*exchange, failure(503, {.id = exchange->access.id})); });
}

void Server::Running::work(const std::shared_ptr<Exchange>& exchange) {
    Request request{.id = exchange->access.id};
    Response response;
    try {
        response = finished(answer(*exchange, request), request, now());
    } catch (const std::exception& error) {
        exchange->access.error = error.what();
        response = failure(500, request);
    }
    asio::post(io, [this, exchange, made = std::move(response)]() mutable { send(*exchange, std::move(made)); });
}

Response Server::Running::answer(Exchange& exchange, Request& request) {
    auto read = decoded(incoming(exchange), options.header_bytes_max, options.trusted_proxies);
    if (!read) {
        exchange.after = Connection::close;
        return page(read.error().status, request);
    }
    request = std::move(*read);
    exchange.access.path = request.path;
    return handler(request);
}

Response Server::Running::page(int status, const Request& request) const {
    auto response = on_failure(status, request);
    if (status == 405) response.with("Allow", "GET, HEAD, POST");
    if (status == 503) response.with("Retry-After", "2");
    return response;
}

Response Server::Running::failure(int status, const Request& request) const {
    try {
        return finished(page(status, request), request, now());
    } catch (const std::exception&) {
        return finished(text(std::string(reason(status)), status), request, now());
    }
}

std::string Server::Running::refusal(int status) const {
    const Request request{.id = new_id()};
    const auto response = failure(status, request);
    if (options.log) options.log({.status = status, .id = request.id});
    return head_of(response, response.body.size(), Connection::close) + response.body;
}

void Server::Running::send(Exchange& exchange, Response response) {
    auto& request = *exchange.request;
    const bool keep =
        exchange.after == Connection::keep_alive && request.header().should_keep_alive() && !connections.draining();
    restinio::writable_items_container_t parts;
    parts.emplace_back(head_of(response, response.body.size(), keep ? Connection::keep_alive : Connection::close));
    if (request.header().method() != restinio::http_method_head() && !response.body.empty())
        parts.emplace_back(std::move(response.body));
    // RESTinio's own response builders cannot leave Content-Length out of a 304. The connection is moved out, so that
    // its last owner is never a worker.
    const auto connection = std::move(restinio::impl::access_req_connection(request));
    const restinio::response_output_flags_t flags{restinio::response_parts_attr_t::final_parts,
                                                  restinio::response_connection_attr(keep)};
    connection->write_response_parts(request.request_id(), flags, restinio::write_group_t{std::move(parts)});
    log(exchange, response.status);
}

void Server::Running::log(Exchange& exchange, int status) const {
    if (!options.log) return;
    exchange.access.status = status;
    exchange.access.took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - exchange.began);
    options.log(exchange.access);
}

void Server::Running::stop(std::chrono::milliseconds grace) {
    if (!thread_.joinable()) return;
    asio::post(io, [this] {
        server_->close_sync();
        connections.drain();
    });
    {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, grace, [this] { return empty_; });
    }
    // What the jobs hold of RESTinio belongs to the I/O thread: it drops them.
    asio::post(io, [this, left = workers.stop()]() mutable {
        left.clear();
        connections.close_all();
    });
    thread_.join();
}

Server::Server(ServerOptions options, Handler handler, OnFailure on_failure)
    : running_(std::make_unique<Running>(std::move(options), std::move(handler), std::move(on_failure))) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return running_->port; }

void Server::stop(std::chrono::milliseconds grace) { running_->stop(grace); }

}  // namespace mentorkorps::http
