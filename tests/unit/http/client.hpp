#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "http/message.hpp"
#include "http/server.hpp"
#include "http/syntax.hpp"

namespace mentorkorps::http {

/// What came back, read off the wire without any help from what is tested.
struct Answer {
    int status = 0;  ///< 0: the connection ended before there was a whole answer
    Fields headers;  ///< names in lower case
    std::string body;
    std::string_view header(std::string_view name) const { return headers.get(name); }
};

/// A client that sends exactly the bytes that it is told to, over one connection to 127.0.0.1.
class Client {
  public:
    explicit Client(const Server& server) : Client(server.port()) {}
    explicit Client(std::uint16_t port);
    Client(Client&& other) noexcept;
    ~Client();

    bool connected() const { return socket_ >= 0; }
    Client& send(std::string_view bytes);
    /// The next answer. `head`: it has no content, whatever its Content-Length says.
    enum class Content { follows, absent };
    Answer read(Content content = Content::follows);
    /// Waits until the server closes; false when bytes came instead.
    bool closed();
    /// Whether something comes, an end included, before the time is up.
    bool hears_within(std::chrono::milliseconds time) const;
    /// Waits for either.
    static Client& first_to_hear(Client& a, Client& b);

  private:
    bool more();

    int socket_ = -1;
    std::string unread_;
};

/// One GET on its own connection; `headers` are whole lines.
Answer get(const Server& server, std::string_view target, std::string_view headers = "");
/// A request for `send`.
std::string request_text(std::string_view method, std::string_view target, std::string_view headers = "",
                         std::optional<std::string_view> body = std::nullopt);

/// The page for a refusal in these tests.
inline Response refusal_page(int status, const Request&) { return html("<p>Fejl " + std::to_string(status), status); }

inline Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{.tv_sec = 20, .tv_usec = 0};  // a server that hangs fails the test instead of stopping it
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return;
    ::close(socket_);
    socket_ = -1;
}

inline Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), unread_(std::move(other.unread_)) {}

inline Client::~Client() {
    if (connected()) ::close(socket_);
}

inline Client& Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) break;  // the server has closed: what it said shows when it is read
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return *this;
}

inline bool Client::more() {
    std::array<char, 16384> buffer{};
    errno = 0;
    const auto got = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (got > 0) unread_.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0;
}

inline bool Client::closed() { return unread_.empty() && !more() && errno != EAGAIN; }

inline bool Client::hears_within(std::chrono::milliseconds time) const {
    pollfd awaited{.fd = socket_, .events = POLLIN, .revents = 0};
    return ::poll(&awaited, 1, static_cast<int>(time.count())) > 0;
}

inline Client& Client::first_to_hear(Client& a, Client& b) {
    std::array awaited{pollfd{.fd = a.socket_, .events = POLLIN, .revents = 0},
                       pollfd{.fd = b.socket_, .events = POLLIN, .revents = 0}};
    ::poll(awaited.data(), awaited.size(), 20'000);
    return awaited[0].revents != 0 ? a : b;
}

inline Answer Client::read(Content content) {
    Answer answer;
    while (unread_.find("\r\n\r\n") == unread_.npos)
        if (!more()) return {};
    const auto head = unread_.substr(0, unread_.find("\r\n\r\n") + 2);
    unread_.erase(0, head.size() + 2);
    std::from_chars(head.data() + 9, head.data() + 12, answer.status);
    for (auto at = head.find("\r\n") + 2; at < head.size(); at = head.find("\r\n", at) + 2) {
        const auto colon = head.find(": ", at);
        answer.headers.add(lower_ascii(head.substr(at, colon - at)),
                           head.substr(colon + 2, head.find("\r\n", at) - colon - 2));
    }
    std::size_t length = 0;
    const auto stated = answer.header("content-length");
    std::from_chars(stated.data(), stated.data() + stated.size(), length);
    if (content == Content::absent) return answer;
    while (unread_.size() < length)
        if (!more()) return {};
    answer.body = unread_.substr(0, length);
    unread_.erase(0, length);
    return answer;
}

inline Answer get(const Server& server, std::string_view target, std::string_view headers) {
    return Client(server).send(request_text("GET", target, headers)).read();
}

inline std::string request_text(std::string_view method, std::string_view target, std::string_view headers,
                                std::optional<std::string_view> body) {
    auto text = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n{}", method, target, headers);
    if (body) text += fmt::format("Content-Length: {}\r\n", body->size());
    return text.append("\r\n").append(body.value_or(""));
}

}  // namespace mentorkorps::http
