#include "base/packed.hpp"

#include <charconv>

#include <fmt/format.h>

#include "base/check.hpp"

namespace mentorkorps {

std::string packed(const Fields& fields) {
    std::string text;
    for (const auto& each : fields) text += each ? fmt::format("{}:{}", each->size(), *each) : "-";
    return text;
}

Fields unpacked(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        if (text.front() == '-') {
            fields.emplace_back();
            text.remove_prefix(1);
            continue;
        }
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
        check(error == std::errc() && size <= text.size(), "packed fields are read as they were written");
        fields.emplace_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return fields;
}

}  // namespace mentorkorps
