#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.hpp"

namespace mentorkorps::main {

enum class LogLevel { debug, info, warning, error };

/// The server's log, on standard error, one line an event: `time=… level=info event=answered status=200 ms=3`. Values
/// with spaces stand in quotes; nothing that anybody sends can begin a new line. Names, addresses and texts of people
/// never stand in it: the caller answers for that. Any thread.
class Log {
  public:
    using Fields = std::vector<std::pair<std::string_view, std::string>>;

    explicit Log(LogLevel least);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void write(LogLevel level, std::string_view event, const Fields& fields = {});

  private:
    struct Lines;
    std::unique_ptr<Lines> lines_;
};

}  // namespace mentorkorps::main

template <>
inline constexpr auto mentorkorps::names<mentorkorps::main::LogLevel> =
    std::array{mentorkorps::Named{mentorkorps::main::LogLevel::debug, "debug"},
               mentorkorps::Named{mentorkorps::main::LogLevel::info, "info"},
               mentorkorps::Named{mentorkorps::main::LogLevel::warning, "warning"},
               mentorkorps::Named{mentorkorps::main::LogLevel::error, "error"}};
