#include <gtest/gtest.h>

#include <chrono>

#include "http/server.hpp"
#include "tests/unit/http/client.hpp"

namespace mentorkorps::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Response fine(const Request&) { return text("fint"); }

const std::string form_header = "Content-Type: application/x-www-form-urlencoded\r\n";

TEST(LimitsTest, refuses_headers_that_are_too_many_or_too_long) {
    const Server server({.port = 0, .header_bytes_max = 4096}, fine, refusal_page);
    const auto line = [](std::size_t length) { return "X-Long: " + std::string(length, 'a') + "\r\n"; };
    EXPECT_EQ(get(server, "/", line(3000)).status, 200);
    EXPECT_EQ(get(server, "/", line(3000) + line(3000)).status, 431);  // each fits, all together do not
    const auto answer = get(server, "/", line(5000));
    EXPECT_EQ(answer.status, 431);
    EXPECT_EQ(answer.body, "<p>Fejl 431");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
    std::string many;
    for (int each = 0; each < 200; ++each) many += "A: b\r\n";
    EXPECT_EQ(get(server, "/", many).status, 431);
    EXPECT_EQ(get(server, "/", line(200'000)).status, 431);
    EXPECT_EQ(get(server, "/" + std::string(5000, 'a')).status, 414);
    EXPECT_EQ(get(server, "/").status, 200);
}

TEST(LimitsTest, refuses_a_body_that_is_too_long_without_reading_it_and_while_reading_it) {
    const Server server({.port = 0, .body_bytes_max = 1000}, fine, refusal_page);
    EXPECT_EQ(Client(server).send(request_text("POST", "/", form_header, std::string(1000, 'a'))).read().status, 200);
    EXPECT_EQ(Client(server).send(request_text("POST", "/", form_header + "Content-Length: 1001\r\n")).read().status,
              413);
    EXPECT_EQ(Client(server)
                  .send(request_text("POST", "/", "Transfer-Encoding: chunked\r\n") + "3e9\r\n" +
                        std::string(1001, 'a') + "\r\n0\r\n\r\n")
                  .read()
                  .status,
              413);
}

TEST(LimitsTest, is_heard_by_a_client_that_sends_it_all_first) {
    const Server server({.port = 0, .body_bytes_max = 1000}, fine, refusal_page);
    Client client(server);
    const auto answer = client.send(request_text("POST", "/", form_header, std::string(8'000'000, 'a'))).read();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.body, "<p>Fejl 413");
}

TEST(LimitsTest, cuts_off_a_request_that_never_becomes_whole) {
    const Server server({.port = 0, .request_time_max = milliseconds{60}}, fine, refusal_page);
    Client headers(server), body(server), trickle(server);
    headers.send("GET / HTTP/1.1\r\nHost: local");
    body.send(request_text("POST", "/", form_header + "Content-Length: 10\r\n") + "abc");
    trickle.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
    const auto began = steady_clock::now();
    while (!trickle.hears_within(milliseconds{10}) && steady_clock::now() - began < std::chrono::seconds{5})
        trickle.send("a");
    EXPECT_EQ(trickle.read().status, 408);
    for (auto* client : {&headers, &body}) {
        const auto answer = client->read();
        EXPECT_EQ(answer.status, 408);
        EXPECT_EQ(answer.body, "<p>Fejl 408");
        EXPECT_TRUE(client->closed());
    }
}

TEST(LimitsTest, closes_a_connection_that_says_nothing) {
    const Server server({.port = 0, .idle_time_max = milliseconds{60}}, fine, refusal_page);
    Client silent(server), after_one(server);
    EXPECT_EQ(after_one.send(request_text("GET", "/")).read().status, 200);
    EXPECT_TRUE(silent.closed());
    EXPECT_TRUE(after_one.closed());
}

TEST(LimitsTest, gives_a_request_its_own_time_however_long_the_connection_was_idle) {
    const Server server({.port = 0, .request_time_max = milliseconds{60}, .idle_time_max = std::chrono::seconds{30}},
                        fine, refusal_page);
    Client idle(server), slow(server);
    slow.send("GET");
    EXPECT_EQ(slow.read().status, 408);  // by now the idle one has waited longer than a request may take
    EXPECT_EQ(idle.send(request_text("GET", "/")).read().status, 200);
}

TEST(LimitsTest, closes_on_a_client_that_does_not_take_its_answer) {
    const Server server(
        {.port = 0, .idle_time_max = milliseconds{500}, .response_time_max = milliseconds{80}},
        [](const Request& request) { return text(std::string(request.path == "/" ? 50'000'000 : 1, 'a')); },
        refusal_page);
    Client client(server);
    client.send(request_text("GET", "/"));
    EXPECT_TRUE(client.hears_within(std::chrono::seconds{20}));
    EXPECT_TRUE(Client(server).closed());  // half a second later
    EXPECT_EQ(client.read().status, 0);
    EXPECT_EQ(get(server, "/small").status, 200);
}

}  // namespace
}  // namespace mentorkorps::http
