#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "domain/programmes/policy_file.hpp"

namespace mentorkorps::tests {

/// One of the product's own programmes, by its key.
inline domain::Programme programme_file(const std::string& key) {
    std::ifstream in(PROGRAMMES_FOLDER "/" + key + ".toml");
    std::ostringstream text;
    text << in.rdbuf();
    auto found = domain::read_policy(text.str(), key + ".toml");
    EXPECT_TRUE(found.has_value()) << key;
    return found ? std::move(*found) : domain::Programme{};
}

}  // namespace mentorkorps::tests
