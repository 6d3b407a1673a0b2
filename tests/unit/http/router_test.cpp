#include "http/router.hpp"

#include <gtest/gtest.h>

#include "http/answer.hpp"
#include "http/listening.hpp"
#include "http/metrics.hpp"
#include "http/percent.hpp"

namespace mentorkorps::http {
namespace {

static_assert(is_pattern("/"));
static_assert(is_pattern("/{org}/unge/{id}"));
static_assert(!is_pattern(""));
static_assert(!is_pattern("unge"));
static_assert(!is_pattern("/unge/"));
static_assert(!is_pattern("//unge"));
static_assert(!is_pattern("/{}/unge"));
static_assert(!is_pattern("/a{id}"));
static_assert(!is_pattern("/unge?x"));

TEST(RouterTest, captures_one_segment_for_each_name) {
    const auto captures = match("/{org}/unge/{id}", "/middelfart/unge/7");
    ASSERT_TRUE(captures);
    EXPECT_EQ((*captures)["org"], "middelfart");
    EXPECT_EQ((*captures)["id"], "7");
    EXPECT_TRUE(match("/", "/"));
    EXPECT_TRUE(match("/unge", "/unge"));
}

TEST(RouterTest, matches_the_whole_path_or_nothing) {
    for (const auto* path :
         {"/a/unge", "/a/unge/", "/a/unge/7/8", "/a/unge/7/", "/a/mentorer/7", "//unge/7", "a/unge/7", "/", ""})
        EXPECT_FALSE(match("/{org}/unge/{id}", path)) << path;
    EXPECT_FALSE(match("/", "/unge"));
}

TEST(PercentTest, decodes_what_it_encodes) {
    for (const std::string text : {"Søren & Åse/Ærø", "a+b c", "100 %", "", "-._~"})
        EXPECT_EQ(percent_decoded(percent_encoded(text)), text);
    EXPECT_EQ(percent_encoded("ø/ a"), "%C3%B8%2F%20a");
    EXPECT_EQ(percent_decoded("a+b"), "a+b");
    EXPECT_EQ(percent_decoded("a+b", Plus::is_space), "a b");
    for (const auto* broken : {"%", "%4", "%4g", "%-1", "%C3", "%00", "%ED%A0%80"})
        EXPECT_FALSE(percent_decoded(broken)) << broken;
}

TEST(PercentTest, bounds_how_many_fields_a_form_may_have) {
    EXPECT_TRUE(parse_urlencoded("a=1&b=2&&c=3", 3));
    EXPECT_FALSE(parse_urlencoded("a=1&b=2&c=3", 2));
}

TEST(AnswerTest, writes_dates_as_http_does) {
    EXPECT_EQ(http_date(std::chrono::sys_seconds(std::chrono::seconds{784111777})), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(ListeningTest, says_what_to_do) {
    const auto why = [](std::errc error) { return why_not_listening(std::make_error_code(error), "0.0.0.0", 80); };
    EXPECT_EQ(why(std::errc::permission_denied),
              "This user may not open port 80 on 0.0.0.0. Choose a port above 1023 behind a proxy, or give the service "
              "CAP_NET_BIND_SERVICE.");
    EXPECT_NE(why(std::errc::address_in_use).find("ss -ltnp 'sport = :80'"), std::string::npos);
    EXPECT_NE(why(std::errc::too_many_files_open).find("Cannot listen on port 80"), std::string::npos);
}

TEST(MetricsTest, tells_what_happened_in_the_form_that_prometheus_reads) {
    Metrics metrics("1.2.3");
    metrics.answered("/{org}/unge/{id}", 200, std::chrono::milliseconds{3});
    metrics.answered("/{org}/unge/{id}", 204, std::chrono::milliseconds{30});
    metrics.answered("/{org}/unge/{id}", 404, std::chrono::milliseconds{1});
    const Metrics::Flight flight(metrics);
    const auto text = metrics.text();
    for (const auto* line :
         {"mentorkorps_http_requests_total{route=\"/{org}/unge/{id}\",status=\"2xx\"} 2\n",
          "mentorkorps_http_requests_total{route=\"/{org}/unge/{id}\",status=\"4xx\"} 1\n",
          "mentorkorps_http_request_seconds_bucket{route=\"/{org}/unge/{id}\",le=\"0.005\"} 2\n",
          "mentorkorps_http_request_seconds_count{route=\"/{org}/unge/{id}\"} 3\n",
          "mentorkorps_http_requests_in_flight 1\n", "mentorkorps_build_info{version=\"1.2.3\"} 1\n"})
        EXPECT_NE(text.find(line), text.npos) << line << text;
}

}  // namespace
}  // namespace mentorkorps::http
