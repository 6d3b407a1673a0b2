#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "domain/programmes/policy_file.hpp"

namespace mentorkorps::tests {

/// The text of one of the product's own programmes, by its key.
inline std::string programme_text(const std::string& key) {
    std::ifstream in(PROGRAMMES_FOLDER "/" + key + ".toml");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

inline domain::Programme programme_in(const std::string& text, const std::string& key) {
    auto found = domain::read_policy(text, key + ".toml");
    EXPECT_TRUE(found.has_value()) << key;
    return found ? std::move(*found) : domain::Programme{};
}

inline domain::Programme programme_file(const std::string& key) { return programme_in(programme_text(key), key); }

}  // namespace mentorkorps::tests
