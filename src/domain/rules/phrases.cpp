#include "domain/rules/phrases.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "domain/rules/parameters.hpp"

namespace mentorkorps::domain::phrases {
namespace {

std::string counted(int n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number(n), n == 1 ? one : many);
}

}  // namespace

std::string number(int n) { return n == left_open ? std::string(left_open_text) : std::to_string(n); }
std::string and_list(const std::vector<std::string>& words) { return listed(words); }
std::string or_list(const std::vector<std::string>& words) { return listed(words, {}, " eller "); }
std::string months(int n) { return counted(n, "måned", "måneder"); }
std::string days(int n) { return counted(n, "dag", "dage"); }

std::string months_between(Date from, Date to) {
    int n = 0;
    while (plus_months(from, n + 1) <= to) ++n;
    return months(n);
}

std::string minutes(int n) { return counted(n, "minut", "minutter"); }
std::string years(int n) { return number(n) + " år"; }
std::string times(int n) { return counted(n, "gang", "gange"); }

std::string every_months(int n) {
    if (n == 1) return "hver måned";
    return n == 2 ? "hver anden måned" : fmt::format("hver {}. måned", number(n));
}

std::string agreed_at_most(std::optional<int> days) {
    if (!days) return {};
    return fmt::format(" De kan ikke aftale at ses sjældnere end {}.",
                       *days == left_open ? std::string(left_open_text) : rhythm(*days));
}

std::string parameter(std::string_view name) {
    struct Word {
        std::string_view part;
        std::string_view means;
    };
    static constexpr Word words[] = {{"years", "antal år"},      {"months", "antal måneder"},
                                     {"days", "antal dage"},     {"minutes", "antal minutter"},
                                     {"times", "antal gange"},   {"sessions", "antal kursusgange"},
                                     {"matches", "antal match"}, {"most", "antal"},
                                     {"areas", "områder"},       {"source", "kilden"}};
    const auto* end = name.ends_with("_min") ? ", mindst" : name.ends_with("_max") ? ", højst" : "";
    for (const auto& word : words)
        if (name.contains(word.part)) return fmt::format("{}{}", word.means, end);
    return std::string(name);
}

}  // namespace mentorkorps::domain::phrases
