#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace mentorkorps {

void check(bool condition, const char* why, std::source_location where) {
    if (condition) return;
    std::fprintf(stderr, "bug: %s (%s:%u)\n", why, where.file_name(), where.line());
    std::abort();
}

}  // namespace mentorkorps
