#include <gtest/gtest.h>

#include "compiled/escaping.hpp"
#include "compiled/expressions.hpp"
#include "compiled/page.hpp"

namespace mentorkorps::web::views {
namespace {

const std::string hostile = R"(O'Neil <b>"&)";

Expressions sample() {
    return {.text = "Æble",
            .n = 1234,
            .id = {7},
            .day = date(2026, 12, 31),
            .tone = Tone::calm,
            .no_day = {},
            .mentor = Person{.name = "Bo <b>", .age_years = 30},
            .people = {{.name = "Ida", .age_years = 9}, {.name = "Per", .age_years = {}}},
            .counts = {{"a", 1}, {"b", 2}},
            .nothing = {}};
}

TEST(View, SaysWhatJinjaSays) {
    EXPECT_EQ(html::rendered(sample()), R"(text=Æble
number=1234 1.234 1235 4
id=7
day=31-12-2026 31. december 2026
enum=calm not loud
absent=–
optional=Bo &lt;b&gt; B 30
none=ja ja .
and=ja
concat=Æble 1234 &amp; 31-12-2026
set=Æble!5
loop=10(Ida, 21Per)
some=Ida;
map=a:1 b:2 2 Per
else=ingen
in=ja ja
chain=ja
string=&lt;b&gt; &amp; &quot;q&quot;
)");
}

TEST(View, EscapesByPlace) {
    html::Writer inner;
    inner.literal("<i>");
    inner.put(hostile);
    const Escaping view{.text = hostile,
                        .empty = "",
                        .url = html::path("/{}/unge", "mid æ"),
                        .markup = std::move(inner).markup(),
                        .id = {7}};
    EXPECT_EQ(html::rendered(view), R"(<p title="O&#39;Neil &lt;b&gt;&quot;&amp;">O&#39;Neil &lt;b&gt;&quot;&amp;</p>
<a href="/mid%20%C3%A6/unge">a</a>
<a href="/mid%20%C3%A6/unge/O%27Neil%20%3Cb%3E%22%26?q=O%27Neil%20%3Cb%3E%22%26&amp;n=7">b</a>
<a href="/./x">c</a>
<a href="/unge/7/O%27Neil%20%3Cb%3E%22%26#O%27Neil%20%3Cb%3E%22%26">d</a>
<a href="/x/7">e</a>
<a href="?side=7" hx-get="/b/O%27Neil%20%3Cb%3E%22%26">f</a>
<textarea>

  O&#39;Neil &lt;b&gt;&quot;&amp;</textarea>
<option value="7" selected disabled>
<i>O&#39;Neil &lt;b&gt;&quot;&amp;
</option>
1 < 7
)");
}

TEST(View, FillsLayoutBlocksMacrosAndIncludes) {
    const Page page{.heading = "økonomi",
                    .wide = true,
                    .name = "Ida",
                    .error = "Skriv et navn & en by",
                    .links = {{html::path("/a"), "A"}, {html::path("/b"), "B"}}};
    EXPECT_EQ(html::rendered(page), R"(<!doctype html>
<html lang="da">
<head>
<title>Økonomi – Mentorkorps</title>
<style>body { color: black }</style>
<script src="/assets/app.js"></script>
</head>
<body class="page wide">
<h1>Økonomi</h1>
<label for="navn">Navn</label>
<input id="navn" name="navn" value="Ida" aria-invalid="true">
<p>Skriv et navn &amp; en by</p>

<label for="by">By</label>
<input id="by" name="by" value="">

<section><h2>Se også</h2><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>
</section>
<footer>2 links</footer>
</body>
</html>
)");
}

}  // namespace
}  // namespace mentorkorps::web::views
