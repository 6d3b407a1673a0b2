#include "http/request.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::http {
namespace {

constexpr std::size_t header_max = 4096;

Incoming incoming(std::vector<std::pair<std::string, std::string>> headers = {}, std::string peer = "192.0.2.1") {
    Incoming made{.method = "GET", .target = "/", .headers = {}, .body = "", .peer = std::move(peer), .id = "1"};
    made.headers.add("host", "example.org");
    for (auto& [name, value] : headers) made.headers.add(name, value);
    return made;
}

Request read(Incoming from, const std::vector<std::string>& proxies = {}) {
    auto request = decoded(std::move(from), header_max, proxies);
    EXPECT_TRUE(request.has_value());
    return request.value_or(Request{});
}

TEST(RequestTest, believes_only_a_trusted_proxy) {
    const auto forwarded = [](std::string peer) {
        return incoming({{"x-forwarded-for", "198.51.100.9"}, {"x-forwarded-proto", "https"}}, std::move(peer));
    };
    const auto believed = read(forwarded("127.0.0.1"), {"127.0.0.1"});
    EXPECT_EQ(believed.address, "198.51.100.9");
    EXPECT_TRUE(believed.secure);
    const auto stranger = read(forwarded("192.0.2.1"), {"127.0.0.1"});
    EXPECT_EQ(stranger.address, "192.0.2.1");
    EXPECT_FALSE(stranger.secure);
}

TEST(RequestTest, takes_the_address_that_the_nearest_proxy_saw_not_what_the_client_wrote_before_it) {
    const auto chain =
        incoming({{"x-forwarded-for", "10.9.9.9, 198.51.100.9"}, {"x-forwarded-for", "10.0.0.2"}}, "10.0.0.1");
    EXPECT_EQ(read(chain, {"10.0.0.1", "10.0.0.2"}).address, "198.51.100.9");
    EXPECT_EQ(read(chain, {"10.0.0.1"}).address, "10.0.0.2");
}

TEST(RequestTest, reads_cookies_from_every_header) {
    const auto request = read(incoming({{"cookie", "a=1; b=\"to\"; lone"}, {"cookie", "c=3=3"}}));
    EXPECT_EQ(request.cookies.get("a"), "1");
    EXPECT_EQ(request.cookies.get("b"), "to");
    EXPECT_EQ(request.cookies.get("c"), "3=3");
    EXPECT_FALSE(request.cookies.find("lone"));
}

TEST(RequestTest, keeps_every_value_of_a_name_in_order) {
    auto from = incoming();
    from.target = "/s%C3%B8g?unge=1&unge=2&tom=&uden";
    const auto request = read(std::move(from));
    EXPECT_EQ(request.path, "/søg");
    EXPECT_EQ(request.query.all("unge"), (std::vector<std::string_view>{"1", "2"}));
    EXPECT_EQ(request.query.find("tom"), "");
    EXPECT_EQ(request.query.find("uden"), "");
    EXPECT_EQ(request.query.find("andet"), std::nullopt);
}

TEST(RequestTest, reads_no_form_from_another_type) {
    auto from = incoming({{"content-type", "application/json"}});
    from.method = "POST";
    from.body = "{\"a\":\"%zz\"}";
    EXPECT_TRUE(read(std::move(from)).form.empty());
}

TEST(RequestTest, refuses_with_the_status_that_fits) {
    const auto status = [](Incoming from) {
        const auto request = decoded(std::move(from), header_max, {});
        return request ? 200 : request.error().status;
    };
    EXPECT_EQ(status(incoming()), 200);
    EXPECT_EQ(status(incoming({{"x", std::string(header_max, 'a')}})), 431);
    EXPECT_EQ(status(incoming({{"x", "\xff"}})), 400);
    EXPECT_EQ(status(incoming({{"content-length ", "1"}})), 400);
    EXPECT_EQ(status(incoming({{"host", "another.example"}})), 400);
    auto put = incoming();
    put.method = "PUT";
    EXPECT_EQ(status(put), 405);
    auto form = incoming({{"content-type", "application/x-www-form-urlencoded"}});
    form.method = "POST";
    form.body = "navn=S\xf8ren";  // Windows-1252
    EXPECT_EQ(status(form), 400);
}

}  // namespace
}  // namespace mentorkorps::http
