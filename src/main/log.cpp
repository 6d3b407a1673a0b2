#include "main/log.hpp"

#include <algorithm>

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace mentorkorps::main {
namespace {

spdlog::level::level_enum level_of(LogLevel level) {
    switch (level) {
        case LogLevel::debug: return spdlog::level::debug;
        case LogLevel::info: return spdlog::level::info;
        case LogLevel::warning: return spdlog::level::warn;
        case LogLevel::error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

bool is_plain(char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '=' && c != '\\' && c != '\x7f';
}

/// As logfmt wants it: in quotes where it is not one plain word.
std::string quoted(std::string_view text) {
    if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += static_cast<unsigned char>(c) < ' ' || c == '\x7f' ? ' ' : c;
    }
    return result + '"';
}

}  // namespace

struct Log::Lines {
    spdlog::logger logger{"mentorkorps", std::make_unique<spdlog::sinks::stderr_sink_mt>()};
};

Log::Log(LogLevel least) : lines_(std::make_unique<Lines>()) {
    lines_->logger.set_level(level_of(least));
    lines_->logger.set_pattern("time=%Y-%m-%dT%H:%M:%S.%eZ level=%l %v", spdlog::pattern_time_type::utc);
}

Log::~Log() = default;

void Log::write(LogLevel level, std::string_view event, const Fields& fields) {
    if (!lines_->logger.should_log(level_of(level))) return;
    auto line = "event=" + quoted(event);
    for (const auto& [name, value] : fields) line.append(" ").append(name).append("=").append(quoted(value));
    lines_->logger.log(level_of(level), "{}", line);
}

}  // namespace mentorkorps::main
