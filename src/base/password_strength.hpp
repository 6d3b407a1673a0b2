#pragma once

#include <string_view>
#include <vector>

namespace mentorkorps {

/// How many bits of guessing a password withstands, as zxcvbn estimates it: known breached passwords, words, names,
/// dates, keyboard rows and repeats count little. `known` are words that an attacker would try first: the login, the
/// name.
double password_bits(std::string_view password, const std::vector<std::string_view>& known);

}  // namespace mentorkorps
