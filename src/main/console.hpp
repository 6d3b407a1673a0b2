#pragma once

#include <istream>
#include <ostream>

namespace mentorkorps::main {

/// How a command ends: what the shell sees.
enum class Exit { done = 0, refused = 1, wrong_use = 2 };

/// Where a command talks: answers on `out`, complaints and progress on `err`. All of it English.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool err_is_terminal = false;
};

}  // namespace mentorkorps::main
