#include "main/progress.hpp"

#include <chrono>

#include <fmt/format.h>

namespace mentorkorps::main {

using namespace std::chrono_literals;

Progress::Progress(Console& console, std::string what) : console_(console), what_(std::move(what)) {
    if (console_.err_is_terminal) teller_ = std::jthread([this](const std::stop_token& stop) { tell(stop); });
}

void Progress::tell(const std::stop_token& stop) {
    const auto begin = std::chrono::steady_clock::now();
    auto next = begin + 2s;
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        ended_.wait_until(lock, stop, next, [] { return false; });
        if (stop.stop_requested()) break;
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(next - begin);
        console_.err << fmt::format("\r{} … {} s", what_, seconds.count()) << std::flush;
        next += 1s;
    }
    constexpr auto erase_line = "\r\x1b[K";
    if (next > begin + 2s) console_.err << erase_line << std::flush;
}

}  // namespace mentorkorps::main
