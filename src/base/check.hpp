#pragma once

#include <source_location>
#include <stdexcept>

namespace mentorkorps {

/// Ends the process with `why` when `condition` does not hold: for what only a bug of ours can bring about. Always on.
void check(bool condition, const char* why, std::source_location where = std::source_location::current());

/// Disk, database or network failed. The text is for an administrator, in English, without personal data.
class Broken : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace mentorkorps
