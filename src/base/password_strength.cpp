#include "base/password_strength.hpp"

#include <string>

#include <zxcvbn.h>

namespace mentorkorps {

double password_bits(std::string_view password, const std::vector<std::string_view>& known) {
    const std::vector<std::string> words(known.begin(), known.end());
    std::vector<const char*> list;
    for (const auto& word : words) list.push_back(word.c_str());
    list.push_back(nullptr);
    return ZxcvbnMatch(std::string(password).c_str(), list.data(), nullptr);
}

}  // namespace mentorkorps
