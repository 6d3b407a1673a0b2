#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <memory>
#include <thread>
#include <vector>

#include "http/server.hpp"
#include "tests/unit/http/client.hpp"

namespace mentorkorps::http {
namespace {

/// A handler that stands still at "/wait" until it is let go.
class Gate {
  public:
    Handler handler() {
        return [this](const Request& request) {
            if (request.path == "/wait") {
                inside_.count_down();
                open_.wait();
            }
            return text("fint");
        };
    }
    void until_somebody_is_inside() { inside_.wait(); }
    void open() { open_.count_down(); }

  private:
    std::latch inside_{1};
    std::latch open_{1};
};

TEST(PressureTest, slow_clients_hold_no_worker) {
    const Server server({.port = 0, .workers = 1}, [](const Request&) { return text("fint"); }, refusal_page);
    std::vector<Client> slow;
    for (int each = 0; each < 100; ++each) {
        slow.emplace_back(server);
        slow.back().send(each % 2 == 0 ? "GET / HTTP/1.1\r\nHo"
                                       : "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
    }
    EXPECT_EQ(get(server, "/").body, "fint");
    EXPECT_EQ(slow.front().send("st: a\r\n\r\n").read().body, "fint");
}

TEST(PressureTest, says_503_when_the_queue_is_full_and_recovers) {
    Gate gate;
    const Server server({.port = 0, .workers = 1, .queue_max = 1}, gate.handler(), refusal_page);
    Client working(server), first(server), second(server);
    working.send(request_text("GET", "/wait"));
    gate.until_somebody_is_inside();
    // One of the two waits in the queue, the other one is refused: which, is up to them.
    first.send(request_text("GET", "/1"));
    second.send(request_text("GET", "/2"));
    auto& refused = Client::first_to_hear(first, second);
    auto& waiting = &refused == &first ? second : first;
    const auto answer = refused.read();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("retry-after"), "2");
    EXPECT_EQ(answer.body, "<p>Fejl 503");
    gate.open();
    EXPECT_EQ(working.read().body, "fint");
    EXPECT_EQ(waiting.read().body, "fint");
    EXPECT_EQ(refused.send(request_text("GET", "/again")).read().body, "fint");
}

TEST(PressureTest, finishes_what_it_has_begun_before_it_stops) {
    Gate gate;
    Server server({.port = 0}, gate.handler(), refusal_page);
    Client busy(server), idle(server), unfinished(server);
    EXPECT_EQ(idle.send(request_text("GET", "/")).read().header("connection"), "keep-alive");
    unfinished.send("GET / HT");
    busy.send(request_text("GET", "/wait"));
    gate.until_somebody_is_inside();

    auto stopped = std::async(std::launch::async, [&] { server.stop(); });
    EXPECT_TRUE(idle.closed());  // which tells that it has begun to stop
    EXPECT_FALSE(Client(server).connected());
    gate.open();
    const auto answer = busy.read();
    EXPECT_EQ(answer.body, "fint");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_EQ(unfinished.send("TP/1.1\r\nHost: a\r\n\r\n").read().body, "fint");
    stopped.get();
}

TEST(PressureTest, does_not_wait_longer_than_the_grace_for_a_client) {
    Server server({.port = 0}, [](const Request&) { return text("fint"); }, refusal_page);
    Client unfinished(server);
    unfinished.send(request_text("GET", "/") + "GET / HT");
    EXPECT_EQ(unfinished.read().body, "fint");
    server.stop(std::chrono::milliseconds{1});
    EXPECT_TRUE(unfinished.closed());
    server.stop();
}

TEST(PressureTest, drops_the_queue_when_the_grace_is_over) {
    Gate gate;
    Server server({.port = 0, .workers = 1}, gate.handler(), refusal_page);
    Client working(server), waiting(server);
    working.send(request_text("GET", "/wait"));
    gate.until_somebody_is_inside();
    waiting.send(request_text("GET", "/"));
    auto stopped = std::async(std::launch::async, [&] { server.stop(std::chrono::milliseconds{1}); });
    gate.open();
    stopped.get();
    waiting.read();
    EXPECT_TRUE(waiting.closed());
}

TEST(PressureTest, holds_no_more_connections_than_allowed_and_serves_the_rest_later) {
    const Server server({.port = 0, .connections_max = 2}, [](const Request&) { return text("fint"); }, refusal_page);
    auto first = std::make_unique<Client>(server);
    Client second(server), third(server);
    EXPECT_EQ(first->send(request_text("GET", "/")).read().body, "fint");
    EXPECT_EQ(second.send(request_text("GET", "/")).read().body, "fint");
    third.send(request_text("GET", "/"));
    EXPECT_FALSE(third.hears_within(std::chrono::milliseconds{30}));
    first.reset();
    EXPECT_EQ(third.read().body, "fint");
}

TEST(PressureTest, answers_many_at_once_each_its_own) {
    const Server server({.port = 0}, [](const Request& request) { return text(request.path); }, refusal_page);
    std::vector<std::jthread> threads;
    for (int each = 0; each < 8; ++each)
        threads.emplace_back([&server, each] {
            Client client(server);
            for (int turn = 0; turn < 200; ++turn) {
                const auto path = fmt::format("/{}/{}", each, turn);
                EXPECT_EQ(client.send(request_text("GET", path)).read().body, path);
            }
        });
}

}  // namespace
}  // namespace mentorkorps::http
