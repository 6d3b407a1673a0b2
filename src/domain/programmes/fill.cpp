#include "domain/programmes/fill.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"
#include "domain/programmes/policy_file.hpp"
#include "domain/rules/phrases.hpp"

namespace mentorkorps::domain {
namespace {

/// `open = [ … ]` in the text, with the comments that stand within the brackets.
struct OpenList {
    std::size_t begin = 0;  ///< of its line
    std::size_t end = 0;    ///< right behind the bracket
    std::string indent{};
    std::vector<std::string> comments{};
};

std::size_t begin_of_line(std::string_view text, int line) {
    std::size_t at = 0;
    for (int i = 1; i < line && at < text.size(); ++i) at = std::min(text.find('\n', at), text.size() - 1) + 1;
    return at;
}

bool is_key(std::string_view written, std::string_view key) {
    return written == key || (written.size() == key.size() + 2 && written.substr(1, key.size()) == key);
}

/// Nothing where it is not written on a line of its own: in a table within braces.
std::optional<OpenList> open_list(std::string_view text, int line) {
    OpenList list{.begin = begin_of_line(text, line)};
    const auto sign = text.find('=', list.begin);
    if (sign == std::string_view::npos || !is_key(trim(text.substr(list.begin, sign - list.begin)), "open"))
        return std::nullopt;
    const auto first = text.find_first_not_of(" \t", list.begin);
    list.indent = text.substr(list.begin, first - list.begin);
    for (auto at = text.find('[', sign); at < text.size(); ++at) {
        if (text[at] == '"' || text[at] == '\'') {
            at = text.find(text[at], at + 1);  // a parameter's name has no quotes in it
        } else if (text[at] == '#') {
            const auto end = std::min(text.find('\n', at), text.size());
            list.comments.emplace_back(trim(text.substr(at, end - at)));
            at = end;
        } else if (text[at] == ']') {
            list.end = at + 1;
            return list;
        }
    }
    return std::nullopt;
}

std::string escaped(std::string_view text) {
    std::string found;
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') found += '\\';
        found += letter;
    }
    return found;
}

std::string quoted(std::string_view text) { return fmt::format("\"{}\"", escaped(text)); }

/// The text with more in a rule's source; nothing where the source is not in plain quotes on a line of its own.
std::optional<std::string> with_source(std::string_view text, int line, std::string_view more) {
    const auto begin = begin_of_line(text, line);
    const auto sign = text.find('=', begin);
    if (sign == std::string_view::npos || !is_key(trim(text.substr(begin, sign - begin)), found_in))
        return std::nullopt;
    const auto quote = text.find_first_not_of(" \t", sign + 1);
    if (quote == std::string_view::npos || text[quote] != '"' || text.substr(quote).starts_with("\"\"\""))
        return std::nullopt;
    auto end = quote + 1;
    while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    if (end >= text.size()) return std::nullopt;
    return fmt::format("{}. Udfyldt efter: {}{}", text.substr(0, end), escaped(more), text.substr(end));
}

/// How a typed value may be written in the file; the first that can be read is meant.
std::vector<std::string> literals(std::string_view typed) {
    std::vector<std::string> found;
    constexpr std::size_t digits_max = 9;
    if (typed.size() <= digits_max && typed.find_first_not_of("0123456789") == std::string_view::npos) {
        const auto zeros = std::min(typed.find_first_not_of('0'), typed.size() - 1);
        found.emplace_back(typed.substr(zeros));
    }
    found.push_back(quoted(typed));
    std::vector<std::string> parts;
    for (const auto part : split(typed, ',')) parts.push_back(quoted(trim(part)));
    found.push_back(fmt::format("[{}]", fmt::join(parts, ", ")));
    return found;
}

std::string with(const std::string& text, const OpenList& at, const std::string& value,
                 const std::vector<std::string>& still_open) {
    std::string lines;
    for (const auto& comment : at.comments) lines += at.indent + comment + '\n';
    lines += at.indent + value;
    std::vector<std::string> names;
    for (const auto& each : still_open) names.push_back(quoted(each));
    if (!names.empty()) lines += fmt::format("\n{}open = [{}]", at.indent, fmt::join(names, ", "));
    return text.substr(0, at.begin) + lines + text.substr(at.end);
}

/// »years_min« as »antal år, mindst«.
std::string with_danish_names(std::string text) {
    constexpr std::string_view opening = "»", closing = "«";
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const auto from = at + opening.size();
        const auto end = text.find(closing, from);
        if (end == std::string::npos) break;
        text.replace(from, end - from, phrases::parameter(text.substr(from, end - from)));
    }
    return text;
}

std::string misfit(const OpenParameter& parameter, std::string_view typed, const std::string& why) {
    return with_danish_names(fmt::format("»{}«: »{}« kan ikke bruges. {}", parameter.name, typed, why));
}

constexpr const char* cannot = "Hent filen, ret den, og send den ind igen.";

class Filler {
  public:
    explicit Filler(std::string text) : text_(std::move(text)) {}

    /// Nothing, or why not.
    std::optional<std::string> fill(const OpenParameter& parameter, std::string_view typed) {
        const auto policy = read_policy(text_, "");
        if (!policy || parameter.rule >= policy->rules.size()) return misfit(parameter, typed, cannot);
        if (parameter.name == found_in) return add_source(parameter, typed);
        auto open = policy->rules[parameter.rule].open;
        const auto place = std::ranges::find(open, parameter.name);
        if (place == open.end()) return misfit(parameter, typed, "Den er udfyldt i forvejen.");
        open.erase(place);
        const auto lines = lines_in_rules(text_, "open");
        const auto list = open_list(text_, lines[parameter.rule]);
        if (!list) return misfit(parameter, typed, cannot);
        std::string why;
        for (const auto& literal : literals(typed)) {
            auto next = with(text_, *list, fmt::format("{} = {}", parameter.name, literal), open);
            const auto read = read_policy(next, "");
            if (read) return text_ = std::move(next), std::nullopt;
            if (why.empty()) why = read.error().front().danish;
        }
        return misfit(parameter, typed, why);
    }
    std::string text() { return std::move(text_); }

  private:
    std::optional<std::string> add_source(const OpenParameter& parameter, std::string_view typed) {
        auto next = with_source(text_, lines_in_rules(text_, found_in)[parameter.rule], typed);
        if (!next || !read_policy(*next, "")) return misfit(parameter, typed, cannot);
        text_ = std::move(*next);
        return std::nullopt;
    }

    std::string text_;
};

}  // namespace

std::vector<OpenParameter> open_parameters(const Programme& policy) {
    std::vector<OpenParameter> found;
    for (std::size_t i = 0; i < policy.rules.size(); ++i)
        for (const auto& name : policy.rules[i].open) found.push_back({i, name});
    return found;
}

Result<std::string, std::vector<Misfit>> filled(std::string toml, const std::vector<Filling>& values) {
    Filler filler(std::move(toml));
    std::vector<Misfit> misfits;
    for (const auto& each : values) {
        const auto typed = trim(each.typed);
        if (typed.empty()) continue;
        if (auto why = filler.fill(each.parameter, typed)) misfits.push_back({each.parameter, std::move(*why)});
    }
    if (!misfits.empty()) return refused(std::move(misfits));
    return filler.text();
}

}  // namespace mentorkorps::domain
