#pragma once

#include <span>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "main/console.hpp"

namespace mentorkorps::main {

/// Reads the command line (without the program's name), runs the command that it names and says how that ended. What is
/// no command is told on the console, with the way to the help.
Exit run_command_line(std::span<const char* const> words, Console& console, const Clock& clock, Random& random);

}  // namespace mentorkorps::main
