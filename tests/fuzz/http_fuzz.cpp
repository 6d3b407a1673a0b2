#include <cstdint>

#include "base/check.hpp"
#include "base/text.hpp"
#include "http/cookies.hpp"
#include "http/encoding.hpp"
#include "http/multipart.hpp"
#include "http/percent.hpp"
#include "http/request.hpp"
#include "http/syntax.hpp"

/// Any bytes as what a client sends, behind the framing: `METHOD TARGET`, headers, an empty line, the body.
namespace {

using namespace mentorkorps;
using namespace mentorkorps::http;

std::string_view line(std::string_view& rest) {
    const auto end = rest.find('\n');
    const auto found = rest.substr(0, end);
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    return found;
}

Incoming incoming(std::string_view bytes) {
    Incoming incoming;
    const auto first = line(bytes);
    const auto space = first.find(' ');
    incoming.method = first.substr(0, space);
    if (space != first.npos) incoming.target = first.substr(space + 1);
    for (auto header = line(bytes); !header.empty(); header = line(bytes)) {
        const auto colon = header.find(':');
        if (colon != header.npos)
            incoming.headers.add(lower_ascii(header.substr(0, colon)), std::string(trim(header.substr(colon + 1))));
    }
    incoming.body = bytes;
    return incoming;
}

void check_text(const Fields& fields) {
    for (const auto& [name, value] : fields) check(is_utf8(name) && is_utf8(value), "a field is UTF-8");
}

void decode_request(std::string_view bytes) {
    const auto request = decoded(incoming(bytes), 16 * 1024, {});
    if (!request) return check(request.error().status >= 400, "a refusal has a status");
    check(request->path.starts_with('/') && is_utf8(request->path), "a path begins with / and is UTF-8");
    check_text(request->query);
    check_text(request->form);
    check_text(request->cookies);
}

void decode_parts(std::string_view bytes) {
    if (const auto text = percent_decoded(bytes))
        check(percent_decoded(percent_encoded(*text)) == text, "what is escaped reads back the same");
    if (const auto fields = parse_urlencoded(bytes)) check_text(*fields);
    if (const auto form = parse_multipart(bytes, "b")) check_text(form->form);
    check_text(parse_cookies(bytes));
    parse_parameterised(bytes);
    accepts(bytes, "gzip");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    decode_request(bytes);
    decode_parts(bytes);
    return 0;
}
