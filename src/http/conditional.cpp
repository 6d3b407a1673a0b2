#include "http/conditional.hpp"

#include <algorithm>

#include "base/crypto.hpp"
#include "base/text.hpp"

namespace mentorkorps::http {

namespace {

std::string_view strong(std::string_view tag) {
    tag = trim(tag);
    return tag.starts_with("W/") ? tag.substr(2) : tag;
}

}  // namespace

bool names_tag(std::string_view if_none_match, std::string_view tag) {
    return std::ranges::any_of(split(if_none_match, ','), [tag](std::string_view each) {
        return trim(each) == "*" || strong(each) == strong(tag);
    });
}

Response unless_known(const Request& request, Response response) {
    if (request.verb != Verb::get || response.status != 200) return response;
    const auto tag = "W/\"" + hex(digest(response.body)).substr(0, 32) + "\"";
    response.with("ETag", tag).with("Cache-Control", "private, no-cache");
    if (!names_tag(request.headers.get("if-none-match"), tag)) return response;
    response.status = 304;
    response.body.clear();
    return response;
}

}  // namespace mentorkorps::http
