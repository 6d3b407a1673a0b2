#pragma once

#include <functional>
#include <ranges>
#include <string>
#include <string_view>

/// Lists and spans of time in words, in Danish.
namespace mentorkorps {

/// "a, b og c"; `member` says what each is called, `last` what stands before the last of them.
template <std::ranges::random_access_range Words, typename Member = std::identity>
std::string listed(const Words& words, Member member = {}, std::string_view last = " og ") {
    std::string text;
    const auto n = std::ranges::size(words);
    for (std::size_t i = 0; i < n; ++i) {
        if (i > 0) text.append(i + 1 == n ? last : ", ");
        text.append(std::invoke(member, words[i]));
    }
    return text;
}

/// "1 dag", "23 dage"; from 60 days "2 måneder", from 2 years "2 år".
std::string span(int days);
/// How long since: "i dag", "i går", "for 23 dage siden"; of what is to come "i morgen", "om 3 dage".
std::string ago(int days);
/// How often they agreed to meet: "hver uge", "hver anden uge", "hver 3. uge", "hver 10. dag".
std::string rhythm(int every_days);

}  // namespace mentorkorps
