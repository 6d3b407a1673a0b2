#include "http/connections.hpp"

#include <gtest/gtest.h>

namespace mentorkorps::http {
namespace {

using namespace std::chrono_literals;

TEST(Connections, close_also_when_a_sweep_was_due_in_the_same_moment) {
    asio::io_context io{1};
    auto& connections = asio::use_service<Connections>(io);
    connections.begin({.request_time_max = 40ms, .idle_time_max = 40ms, .refusal = {}, .on_empty = {}});
    const auto due = std::chrono::steady_clock::now() + 6ms;
    asio::post(io, [&] {
        while (std::chrono::steady_clock::now() < due) continue;
        // Runs after the timer has been found due, and before what waits for it: too late to cancel that.
        asio::post(io, [&] { connections.close_all(); });
    });
    io.run_for(2s);
    EXPECT_TRUE(io.stopped()) << "a sweep set itself again";
}

}  // namespace
}  // namespace mentorkorps::http
