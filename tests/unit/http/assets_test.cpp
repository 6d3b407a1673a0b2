#include "http/assets.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <array>

#include "http/conditional.hpp"
#include "http/encoding.hpp"

namespace mentorkorps::http {
namespace {

constexpr std::array files{Asset{"app.css", "text/css; charset=utf-8", "plain", "gzipped", "brotlied", "0a1b2c"},
                           Asset{"fonts/plex.woff2", "font/woff2", "font", "", "", "3d4e5f"}};

std::string_view header(const Response& response, std::string_view name) {
    for (const auto& [each, value] : response.headers)
        if (each == name) return value;
    return "";
}

Request asking(std::string path, std::string name = "x", std::string value = "y") {
    Request request{.path = std::move(path)};
    request.headers.add(std::move(name), std::move(value));
    return request;
}

TEST(AssetsTest, are_kept_for_ever_under_an_address_that_changes_with_the_content) {
    const Assets assets(files);
    EXPECT_EQ(assets.address("app.css"), "/assets/app.0a1b2c.css");
    EXPECT_EQ(assets.address("fonts/plex.woff2"), "/assets/fonts/plex.3d4e5f.woff2");
    const auto answer = assets.answer(asking("/assets/app.0a1b2c.css"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->body, "plain");
    EXPECT_EQ(header(*answer, "Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(header(*answer, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_FALSE(assets.answer(asking("/assets/app.ffffff.css")));
    EXPECT_FALSE(assets.answer(asking("/assets/app.css")));
}

TEST(AssetsTest, are_sent_in_the_smallest_form_that_the_browser_takes) {
    const Assets assets(files);
    const auto body = [&](const std::string& accepted) {
        return assets.answer(asking("/assets/app.0a1b2c.css", "accept-encoding", accepted))->body;
    };
    EXPECT_EQ(body("gzip, deflate, br"), "brotlied");
    EXPECT_EQ(body("gzip, br;q=0"), "gzipped");
    EXPECT_EQ(body("GZIP;q=0.5"), "gzipped");
    EXPECT_EQ(body("*"), "brotlied");
    EXPECT_EQ(body("*;q=0, gzip"), "gzipped");
    EXPECT_EQ(body("identity"), "plain");
    EXPECT_EQ(body(""), "plain");
    EXPECT_EQ(assets.answer(asking("/assets/fonts/plex.3d4e5f.woff2", "accept-encoding", "br"))->body, "font");
}

TEST(AssetsTest, are_not_sent_again_to_who_has_them) {
    const Assets assets(files);
    const auto answer = assets.answer(asking("/assets/app.0a1b2c.css", "if-none-match", "W/\"other\", W/\"0a1b2c\""));
    EXPECT_EQ(answer->status, 304);
    EXPECT_EQ(answer->body, "");
    EXPECT_EQ(assets.answer(asking("/assets/app.0a1b2c.css", "if-none-match", "\"other\""))->status, 200);
}

TEST(ConditionalTest, sends_a_page_once_as_long_as_it_is_the_same) {
    const auto first = unless_known(Request{}, html("side"));
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(header(first, "Cache-Control"), "private, no-cache");
    const auto again = asking("/", "if-none-match", std::string(header(first, "ETag")));
    EXPECT_EQ(unless_known(again, html("side")).status, 304);
    EXPECT_EQ(unless_known(again, html("anden side")).status, 200);
    EXPECT_EQ(header(unless_known(again, html("fejl", 404)), "ETag"), "");
    auto posted = again;
    posted.verb = Verb::post;
    EXPECT_EQ(unless_known(posted, html("side")).status, 200);
}

std::string unpacked(std::string_view packed) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string text(100'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

TEST(EncodingTest, packs_what_can_be_unpacked) {
    std::string page;
    for (int each = 0; each < 2000; ++each) page += "<li>Ærø " + std::to_string(each) + "</li>";
    EXPECT_EQ(unpacked(gzip(page)), page);
    EXPECT_EQ(unpacked(gzip("")), "");
}

TEST(EncodingTest, packs_only_text_that_is_worth_it_and_not_packed_yet) {
    const auto encoding = [](Response response) {
        compress(response, asking("/", "accept-encoding", "gzip"));
        return std::string(header(response, "Content-Encoding"));
    };
    EXPECT_EQ(encoding(html(std::string(1024, 'a'))), "gzip");
    EXPECT_EQ(encoding(html(std::string(1023, 'a'))), "");
    EXPECT_EQ(encoding(download("a.pdf", "application/pdf", std::string(5000, 'a'))), "");
    EXPECT_EQ(encoding(html(std::string(5000, 'a')).with("Content-Encoding", "br")), "br");
}

}  // namespace
}  // namespace mentorkorps::http
