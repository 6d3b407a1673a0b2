#include "html/writer.hpp"

#include <type_traits>

#include <gtest/gtest.h>

namespace mentorkorps::html {
namespace {

template <class T>
std::string written(const T& value) {
    Writer out;
    out.put(value);
    return std::move(out).taken();
}

template <class T>
concept Writable = requires(Writer out, const T& value) { out.put(value); };
template <class T>
concept Addressing = requires(Writer out, const T& value) { out.url(value); };

TEST(Writer, EscapesFiveCharacters) {
    EXPECT_EQ(written("a & b < c > d \" e ' f"), "a &amp; b &lt; c &gt; d &quot; e &#39; f");
    EXPECT_EQ(written(std::string("ingen")), "ingen");
    EXPECT_EQ(written(""), "");
    EXPECT_EQ(written("æøå"), "æøå");
    EXPECT_EQ(written("&&"), "&amp;&amp;");
}

TEST(Writer, WritesByType) {
    EXPECT_EQ(written(-5), "-5");
    EXPECT_EQ(written(Id<struct Kind>{12}), "12");
    EXPECT_EQ(written(date(2026, 12, 31)), "31-12-2026");
    EXPECT_EQ(written(std::optional<int>(3)), "3");
    EXPECT_EQ(written(std::optional<int>()), "");
    EXPECT_EQ(written(Markup("<b>fed</b>")), "<b>fed</b>");
    EXPECT_EQ(written(path("/a").with("b", "c").with("d", "e")), "/a?b=c&amp;d=e");
}

TEST(Writer, RefusesWhatHasNoMeaningInAPage) {
    static_assert(!Writable<bool>);
    static_assert(!std::is_constructible_v<Markup, std::string>);
    static_assert(!std::is_constructible_v<Markup, std::string_view>);
    static_assert(!std::is_constructible_v<Literal, std::string>);
    static_assert(Addressing<Url>);
    static_assert(!Addressing<std::string>);
    static_assert(!Addressing<int>);
}

TEST(Writer, EncodesPartsOfAnAddress) {
    Writer out;
    out.literal("/");
    out.first_part("");
    out.literal("/");
    out.part("a/b c");
    out.part(std::optional<int>(7));
    out.part(date(2026, 12, 31));
    EXPECT_EQ(out.text(), "/./a%2Fb%20c72026-12-31");
}

}  // namespace
}  // namespace mentorkorps::html
