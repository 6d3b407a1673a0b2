#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "main/console.hpp"

namespace mentorkorps::main {

/// While it lives, a line on the terminal tells what takes so long and for how long it has: from two seconds on, and
/// only when errors go to a terminal. Gone when it goes.
class Progress {
  public:
    Progress(Console& console, std::string what);

  private:
    void tell(const std::stop_token& stop);

    Console& console_;
    std::string what_;
    std::mutex mutex_;
    std::condition_variable_any ended_;
    std::jthread teller_;  // last: it must end before the rest goes
};

}  // namespace mentorkorps::main
