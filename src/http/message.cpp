#include "http/message.hpp"

#include <algorithm>

namespace mentorkorps::http {

std::optional<std::string_view> Fields::find(std::string_view name) const {
    const auto at = std::ranges::find(fields_, name, [](const auto& each) { return std::string_view(each.first); });
    if (at == fields_.end()) return std::nullopt;
    return at->second;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [each, value] : fields_)
        if (each == name) values.emplace_back(value);
    return values;
}

Response html(std::string body, int status) {
    return {.status = status, .headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = std::move(body)};
}

Response text(std::string body, int status) {
    return {.status = status, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = std::move(body)};
}

Response see_other(std::string location) { return {.status = 303, .headers = {{"Location", std::move(location)}}}; }

Response download(std::string name, std::string type, std::string body) {
    std::erase_if(name, [](unsigned char each) { return each < 0x20 || each > 0x7e || each == '"' || each == '\\'; });
    return {.status = 200,
            .headers = {{"Content-Type", std::move(type)},
                        {"Content-Disposition", "attachment; filename=\"" + name + "\""}},
            .body = std::move(body)};
}

}  // namespace mentorkorps::http
