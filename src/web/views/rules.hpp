#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/shell.hpp"
#include "web/views/standards.hpp"

namespace mentorkorps::web::views {

/// What a programme demands, rule by rule.
struct Rules {
    struct Rule {
        std::string key;
        std::string sentence;
        std::string severity;
        std::string source;
        bool is_assumption = false;
        std::string validity;              ///< "Fra 1. januar 2015", or nothing
        std::vector<std::string> missing;  ///< what the source leaves out
    };
    Shell shell{};
    std::string programme{};
    std::string unit{};
    std::string about{};
    std::vector<StandardLines> standards{};   ///< that the programme has adopted
    std::vector<Rule> rules{};                ///< that hold now, or will
    std::vector<Rule> past{};                 ///< that held once
    std::optional<html::Url> adjust{};        ///< for who may change them
    std::optional<html::Url> declarations{};  ///< for who writes what is said yes to
};

}  // namespace mentorkorps::web::views
