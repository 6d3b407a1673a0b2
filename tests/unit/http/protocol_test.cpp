#include <gtest/gtest.h>

#include <atomic>

#include "http/server.hpp"
#include "tests/unit/http/client.hpp"

namespace mentorkorps::http {
namespace {

/// A server that counts what reaches the handler.
struct Counted {
    std::atomic<int> handled = 0;
    Server server{{.port = 0}, [this](const Request&) { return ++handled, text("fint"); }, refusal_page};
};

TEST(ProtocolTest, refuses_what_two_servers_could_read_differently) {
    Counted counted;
    for (const std::string_view smuggled : {
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x "
             "HTTP/1.1\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4 4\r\n\r\nabcd",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
             "GET / HTTP/1.1\r\nHost: a\r\nBad Name: b\r\n\r\n",
             "GET / HTTP/3.7x\r\nHost: a\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: a\r\nX: b\x01\r\n\r\n",
             "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
             "nonsense\r\n\r\n",
         }) {
        Client client(counted.server);
        const auto answer = client.send(smuggled).read();
        EXPECT_EQ(answer.status, 400) << smuggled;
        EXPECT_EQ(answer.body, "<p>Fejl 400") << smuggled;
        EXPECT_EQ(answer.header("connection"), "close");
        EXPECT_TRUE(client.closed()) << smuggled;
    }
    EXPECT_EQ(counted.handled, 0);
    EXPECT_EQ(get(counted.server, "/").status, 200);
}

TEST(ProtocolTest, refuses_what_is_framed_well_but_cannot_be_read) {
    Counted counted;
    for (const std::string_view request : {
             "GET / HTTP/1.1\r\n\r\n",
             "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
             "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET /a%00b HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET /?a=%C3 HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
             "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
             "3\r\n\r\na=%",
             "POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc",
         }) {
        EXPECT_EQ(Client(counted.server).send(request).read().status, 400) << request;
    }
    EXPECT_EQ(counted.handled, 0);
}

TEST(ProtocolTest, takes_no_second_request_from_who_sent_a_bad_one) {
    Counted counted;
    Client client(counted.server);
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 33\r\n\r\nGET /hidden HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.read().status, 400);
    EXPECT_TRUE(client.closed());
    EXPECT_EQ(counted.handled, 0);
}

TEST(ProtocolTest, takes_three_methods_and_names_them_to_others) {
    Counted counted;
    for (const auto* method : {"PUT", "DELETE", "OPTIONS", "TRACE"}) {
        const auto answer = Client(counted.server).send(request_text(method, "/")).read();
        EXPECT_EQ(answer.status, 405) << method;
        EXPECT_EQ(answer.header("allow"), "GET, HEAD, POST");
    }
}

TEST(ProtocolTest, answers_a_wish_for_another_protocol_in_this_one_and_closes) {
    Counted counted;
    Client client(counted.server);
    const auto answer = client.send(request_text("GET", "/", "Connection: Upgrade\r\nUpgrade: h2c\r\n")).read();
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(client.closed());
    EXPECT_EQ(counted.handled, 1);
}

TEST(ProtocolTest, speaks_http_1_0) {
    Counted counted;
    Client client(counted.server);
    EXPECT_EQ(client.send("GET / HTTP/1.0\r\nHost: a\r\n\r\n").read().body, "fint");
    EXPECT_TRUE(client.closed());
}

}  // namespace
}  // namespace mentorkorps::http
