#pragma once

#include <string>
#include <string_view>

#include "tests/support/cast.hpp"

namespace mentorkorps::tests {

/// A route's pattern with people of skovby's middelfart in the place of its names. A name that this does not know is a
/// failure: a new route has to say here whom it is asked about.
std::string address(std::string_view pattern, const Cast& cast);

}  // namespace mentorkorps::tests
