#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace mentorkorps::http {

/// What stood in the place of a pattern's `{names}`. Looks into the pattern and the path, which must outlive it.
class Captures {
  public:
    void add(std::string_view name, std::string_view value) { captures_.emplace_back(name, value); }
    /// A name that the pattern does not have is a bug.
    std::string_view operator[](std::string_view name) const;
    std::size_t size() const { return captures_.size(); }

  private:
    std::vector<std::pair<std::string_view, std::string_view>> captures_;
};

/// Whether a text is a pattern: "/" or segments that are each a word or a `{name}`, like "/{org}/unge/{id}". For
/// static_assert.
constexpr bool is_pattern(std::string_view text) {
    if (text == "/") return true;
    if (!text.starts_with('/') || text.ends_with('/')) return false;
    while (!text.empty()) {
        text.remove_prefix(1);
        auto segment = text.substr(0, text.find('/'));
        text.remove_prefix(segment.size());
        if (segment.starts_with('{') && segment.ends_with('}')) segment = segment.substr(1, segment.size() - 2);
        if (segment.empty() || segment.find_first_of("{}?#% ") != segment.npos) return false;
    }
    return true;
}

/// Whether the path has the pattern's form, segment by segment. A `{name}` takes exactly one segment that is not empty.
std::optional<Captures> match(std::string_view pattern, std::string_view path);

}  // namespace mentorkorps::http
