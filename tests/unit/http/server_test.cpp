#include "http/server.hpp"

#include <gtest/gtest.h>

#include <future>
#include <latch>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "base/check.hpp"
#include "http/syntax.hpp"
#include "tests/unit/http/client.hpp"

namespace mentorkorps::http {
namespace {

Response echo(const Request& request) { return text(request.path + "?" + std::string(request.query.get("q"))); }

TEST(ServerTest, answers_with_what_every_answer_carries) {
    const Server server({.port = 0}, echo, refusal_page);
    const auto answer = get(server, "/ung/S%C3%B8ren?q=bl%C3%A5b%C3%A6r+gr%C3%B8d");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "/ung/Søren?blåbær grød");
    EXPECT_EQ(answer.header("date").size(), 29u);
    EXPECT_TRUE(answer.header("date").ends_with(" GMT"));
    EXPECT_EQ(answer.header("x-request-id").size(), 26u);
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.header("content-security-policy").find("unsafe"), std::string_view::npos);
    EXPECT_FALSE(answer.headers.find("strict-transport-security"));
}

TEST(ServerTest, keeps_a_connection_alive_until_the_client_wants_it_closed) {
    const Server server({.port = 0}, echo, refusal_page);
    Client client(server);
    EXPECT_EQ(client.send(request_text("GET", "/1")).read().body, "/1?");
    EXPECT_EQ(client.send(request_text("GET", "/2")).read().header("connection"), "keep-alive");
    EXPECT_EQ(client.send(request_text("GET", "/3", "Connection: close\r\n")).read().header("connection"), "close");
    EXPECT_TRUE(client.closed());
}

TEST(ServerTest, answers_pipelined_requests_in_order) {
    const Server server({.port = 0}, echo, refusal_page);
    Client client(server);
    std::string four;
    for (const auto* path : {"/1", "/2", "/3", "/4"}) four += request_text("GET", path);
    client.send(four);
    for (const auto* body : {"/1?", "/2?", "/3?", "/4?"}) EXPECT_EQ(client.read().body, body);
}

TEST(ServerTest, answers_head_like_get_without_the_content) {
    const Server server({.port = 0}, echo, refusal_page);
    Client client(server);
    const auto answer = client.send(request_text("HEAD", "/abc")).read(Client::Content::absent);
    EXPECT_EQ(answer.header("content-length"), "5");
    EXPECT_EQ(client.send(request_text("GET", "/after")).read().body, "/after?");
}

TEST(ServerTest, reads_forms_and_files) {
    const Server server(
        {.port = 0},
        [](const Request& request) {
            auto body = std::string(request.form.get("navn"));
            for (const auto& each : request.uploads) body += "|" + each.file_name + "|" + each.content;
            return text(body);
        },
        refusal_page);
    Client client(server);
    EXPECT_EQ(client
                  .send(request_text("POST", "/", "Content-Type: application/x-www-form-urlencoded\r\n",
                                     "navn=%C3%86gir+%26+co"))
                  .read()
                  .body,
              "Ægir & co");
    EXPECT_EQ(client
                  .send(request_text("POST", "/", "Content-Type: multipart/form-data; boundary=x\r\n",
                                     "--x\r\nContent-Disposition: form-data; name=\"navn\"\r\n\r\nÅse\r\n"
                                     "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"møder.csv\"\r\n"
                                     "Content-Type: text/csv\r\n\r\nNavn;Alder\r\nSøren;17\r\n\r\n--x--\r\n"))
                  .read()
                  .body,
              "Åse|møder.csv|Navn;Alder\r\nSøren;17\r\n");
}

TEST(ServerTest, reads_a_chunked_body) {
    const Server server(
        {.port = 0}, [](const Request& request) { return text(std::string(request.form.get("a"))); }, refusal_page);
    EXPECT_EQ(Client(server)
                  .send(request_text("POST", "/",
                                     "Content-Type: application/x-www-form-urlencoded\r\n"
                                     "Transfer-Encoding: chunked\r\n") +
                        "4\r\na=ab\r\n2\r\ncd\r\n0\r\n\r\n")
                  .read()
                  .body,
              "abcd");
}

TEST(ServerTest, shows_the_page_for_500_and_tells_only_the_log_why) {
    std::promise<Access> logged;
    const Server server(
        {.port = 0, .log = [&](const Access& access) { logged.set_value(access); }},
        [](const Request&) -> Response { throw Broken("the disk is full"); }, refusal_page);
    const auto answer = get(server, "/ung/7?navn=hemmelig");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "<p>Fejl 500");
    const auto access = logged.get_future().get();
    EXPECT_EQ(access.method, "GET");
    EXPECT_EQ(access.path, "/ung/7");
    EXPECT_EQ(access.status, 500);
    EXPECT_EQ(access.error, "the disk is full");
    EXPECT_EQ(access.id, answer.header("x-request-id"));
}

TEST(ServerTest, answers_even_when_the_page_for_it_fails) {
    const Server server(
        {.port = 0}, [](const Request&) -> Response { throw std::runtime_error("one"); },
        [](int, const Request&) -> Response { throw std::runtime_error("two"); });
    const auto answer = get(server, "/");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "Internal Server Error");
}

TEST(ServerTest, sends_no_header_that_a_value_could_split) {
    const Server server(
        {.port = 0}, [](const Request& request) { return see_other(std::string(request.query.get("q"))); },
        refusal_page);
    EXPECT_EQ(get(server, "/?q=/a%0d%0aSet-Cookie:%20b=c").status, 500);
    EXPECT_EQ(get(server, "/?q=/a").header("location"), "/a");
}

TEST(ServerTest, compresses_pages_for_those_who_take_it) {
    const Server server({.port = 0}, [](const Request&) { return html(std::string(5000, 'a')); }, refusal_page);
    const auto packed = get(server, "/", "Accept-Encoding: gzip, br\r\n");
    EXPECT_EQ(packed.header("content-encoding"), "gzip");
    EXPECT_EQ(packed.header("vary"), "Accept-Encoding");
    EXPECT_LT(packed.body.size(), 100u);
    const auto plain = get(server, "/");
    EXPECT_FALSE(plain.headers.find("content-encoding"));
    EXPECT_EQ(plain.body.size(), 5000u);
}

TEST(ServerTest, sends_no_length_with_304) {
    const Server server({.port = 0}, [](const Request&) { return Response{.status = 304}; }, refusal_page);
    Client client(server);
    EXPECT_FALSE(client.send(request_text("GET", "/")).read().headers.find("content-length"));
    EXPECT_EQ(client.send(request_text("GET", "/")).read().status, 304);
}

TEST(ServerTest, says_in_words_why_it_cannot_listen) {
    const Server first({.port = 0}, echo, refusal_page);
    try {
        const Server second({.port = first.port()}, echo, refusal_page);
        FAIL() << "two servers on one port";
    } catch (const Broken& broken) {
        const std::string_view why = broken.what();
        EXPECT_NE(why.find("Port " + std::to_string(first.port()) + " on 127.0.0.1 is taken"), why.npos) << why;
        EXPECT_NE(why.find("choose another port"), why.npos) << why;
    }
    EXPECT_THROW(Server({.address = "example", .port = 0}, echo, refusal_page), Broken);
    EXPECT_THROW(Server({.address = "203.0.113.7", .port = 0}, echo, refusal_page), Broken);
}

}  // namespace
}  // namespace mentorkorps::http
