#include <unistd.h>

#include <exception>
#include <iostream>

#include <fmt/format.h>

#include "main/cli.hpp"

using namespace mentorkorps;

int main(int count, char** words) {
    const SystemClock clock;
    SystemRandom random;
    main::Console console{std::cin, std::cout, std::cerr, ::isatty(STDERR_FILENO) == 1};
    try {
        return static_cast<int>(main::run_command_line({words + 1, words + count}, console, clock, random));
    } catch (const std::exception& broken) {
        console.err << fmt::format("mentorkorps: {}\n", broken.what());
        return static_cast<int>(main::Exit::refused);
    }
}
