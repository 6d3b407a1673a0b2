#include "http/multipart.hpp"

#include <string>

#include "base/text.hpp"
#include "http/syntax.hpp"

namespace mentorkorps::http {

namespace {

constexpr std::size_t part_header_bytes_max = 8 * 1024;

/// The form-data disposition among a part's header lines.
std::optional<Parameterised> disposition(std::string_view head) {
    while (!head.empty()) {
        const auto line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(line.size() + 2, head.size()));
        const auto colon = line.find(':');
        if (colon == line.npos) return std::nullopt;
        if (lower_ascii(line.substr(0, colon)) != "content-disposition") continue;
        auto parsed = parse_parameterised(trim(line.substr(colon + 1)));
        if (!parsed || parsed->value != "form-data" || !parsed->parameters.find("name")) return std::nullopt;
        return parsed;
    }
    return std::nullopt;
}

bool readable(std::string_view text) { return text.find('\0') == text.npos && is_utf8(text); }

bool add_part(Multipart& parsed, std::string_view part) {
    const auto head_end = part.find("\r\n\r\n");
    if (head_end == part.npos || head_end > part_header_bytes_max) return false;
    const auto about = disposition(part.substr(0, head_end));
    if (!about) return false;
    const auto content = part.substr(head_end + 4);
    std::string field(about->parameters.get("name"));
    if (!readable(field)) return false;

    if (const auto file_name = about->parameters.find("filename")) {
        if (!readable(*file_name)) return false;
        const auto bare = file_name->substr(file_name->find_last_of("/\\") + 1);  // npos + 1 is the beginning
        if (!bare.empty() || !content.empty())
            parsed.uploads.push_back({std::move(field), std::string(bare), std::string(content)});
        return true;
    }
    if (!readable(content)) return false;
    parsed.form.add(std::move(field), std::string(content));
    return true;
}

}  // namespace

std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary, std::size_t parts_max) {
    if (boundary.empty() || boundary.size() > 70) return std::nullopt;
    const auto first = "--" + std::string(boundary);
    const auto delimiter = "\r\n" + first;
    if (!body.starts_with(first)) return std::nullopt;
    body.remove_prefix(first.size());

    Multipart parsed;
    for (std::size_t parts = 0; !body.starts_with("--"); ++parts) {
        if (parts == parts_max || !body.starts_with("\r\n")) return std::nullopt;
        body.remove_prefix(2);
        const auto end = body.find(delimiter);
        if (end == body.npos || !add_part(parsed, body.substr(0, end))) return std::nullopt;
        body.remove_prefix(end + delimiter.size());
    }
    return parsed;
}

}  // namespace mentorkorps::http
