#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "domain/programmes/policy_file.hpp"
#include "domain/standards/standard_file.hpp"

namespace mentorkorps::tests {

inline std::string text_of(const std::string& file) {
    std::ifstream in(file);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// The text of one of the product's own programmes, by its key.
inline std::string programme_text(const std::string& key) { return text_of(PROGRAMMES_FOLDER "/" + key + ".toml"); }

inline domain::Programme programme_in(const std::string& text, const std::string& key) {
    auto found = domain::read_policy(text, key + ".toml");
    EXPECT_TRUE(found.has_value()) << key;
    return found ? std::move(*found) : domain::Programme{};
}

inline domain::Programme programme_file(const std::string& key) { return programme_in(programme_text(key), key); }

/// One of the product's own standards, by its key.
inline domain::Standard standard_file(const std::string& key) {
    auto found = domain::read_standard(text_of(STANDARDS_FOLDER "/" + key + ".toml"), key + ".toml");
    EXPECT_TRUE(found.has_value()) << (found ? key : sentence(found.error().front()));
    return found ? std::move(*found) : domain::Standard{};
}

}  // namespace mentorkorps::tests
