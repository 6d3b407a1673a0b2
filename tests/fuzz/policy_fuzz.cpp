#include <cstdint>

#include "base/check.hpp"
#include "domain/programmes/policy_file.hpp"

/// Any text as a programme's file: a programme, or problems that say what is wrong.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mentorkorps;
    const auto read = domain::read_policy({reinterpret_cast<const char*>(data), size}, "any.toml");
    if (read) return 0;
    check(!read.error().empty(), "a refusal says why");
    for (const auto& problem : read.error()) check(!domain::sentence(problem).empty(), "a problem has words");
    return 0;
}
