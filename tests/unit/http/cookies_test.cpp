#include "http/cookies.hpp"

#include <gtest/gtest.h>

#include "http/hardening.hpp"

namespace mentorkorps::http {
namespace {

const Request over_tls{.secure = true};
const Request plain;

TEST(CookiesTest, are_out_of_reach_for_scripts_and_other_sites) {
    EXPECT_EQ(set_cookie(plain, {.name = "session", .value = "abc"}), "session=abc; Path=/; HttpOnly; SameSite=Lax");
    EXPECT_EQ(set_cookie(over_tls, {.name = "session", .value = "abc", .max_age = std::chrono::hours{1}}),
              "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600; Secure");
    EXPECT_EQ(forget_cookie(over_tls, "session"), "__Host-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure");
}

TEST(CookiesTest, believes_over_tls_only_the_prefixed_name) {
    Request request{.secure = true};
    request.cookies = parse_cookies("session=planted");
    EXPECT_EQ(cookie(request, "session"), std::nullopt);
    request.cookies = parse_cookies("session=planted; __Host-session=ours");
    EXPECT_EQ(cookie(request, "session"), "ours");
    request.secure = false;
    EXPECT_EQ(cookie(request, "session"), "planted");
}

TEST(CookiesDeathTest, are_never_made_of_what_a_browser_would_split) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_DEATH(set_cookie(plain, {.name = "a", .value = "b; Domain=example.org"}), "cookie");
    EXPECT_DEATH(set_cookie(plain, {.name = "a=b", .value = "c"}), "cookie");
}

TEST(HardeningTest, allows_nothing_inline_and_keeps_no_page) {
    const auto hardened = [](Response response, const Request& request) {
        harden(response, request);
        Fields headers;
        for (const auto& [name, value] : response.headers) headers.add(name, value);
        return headers;
    };
    const auto page = hardened(html("a"), over_tls);
    EXPECT_EQ(page.get("Content-Security-Policy"),
              "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
              "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    EXPECT_EQ(page.get("Cache-Control"), "no-store");
    EXPECT_EQ(page.get("Strict-Transport-Security"), "max-age=63072000");
    EXPECT_EQ(page.get("Referrer-Policy"), "same-origin");
    EXPECT_TRUE(page.find("Permissions-Policy"));
    EXPECT_TRUE(page.find("Cross-Origin-Opener-Policy"));
    const auto kept = hardened(html("a").with("cache-control", "private"), plain);
    EXPECT_FALSE(kept.find("Cache-Control"));
    EXPECT_FALSE(kept.find("Strict-Transport-Security"));
}

}  // namespace
}  // namespace mentorkorps::http
