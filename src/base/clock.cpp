#include "base/clock.hpp"

namespace mentorkorps {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

}  // namespace mentorkorps
