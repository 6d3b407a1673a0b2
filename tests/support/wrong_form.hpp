#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/visitor.hpp"

namespace mentorkorps::tests {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A form that somebody sends, and the fields that are wrong in it. Who has no login sends it without.
struct WrongForm {
    std::string_view pattern;
    std::string path;
    Login by;
    Fields fields;
    std::vector<std::string> wrong;
};

/// Sends it, and expects that these fields are marked, and that what was typed is there still.
void expect_marked(const TestInstallation& installation, const WrongForm& form);

/// Those of referrals.
std::vector<WrongForm> about_referrals(const TestInstallation& installation, const Cast& cast);
/// Those of proposals: Sara and Lone have said yes to each other; Bent has not said whether he wants Mia.
std::vector<WrongForm> about_proposals(const TestInstallation& installation, const Cast& cast);
/// Those of courses.
std::vector<WrongForm> about_training(const TestInstallation& installation, const Cast& cast);
/// Those of rounds, of the public page and of applications. A minute goes by.
std::vector<WrongForm> wrong_in_recruitment(TestInstallation& installation, const Cast& cast);

}  // namespace mentorkorps::tests
