#pragma once

#include "domain/recruitment/application.hpp"
#include "tests/support/cast.hpp"

namespace mentorkorps::tests {

/// A round of middelfart's that is open from today, with an information meeting today, and Mia Dahl, who has applied in
/// it. All three are number 1.
struct Recruited {
    domain::RoundId round;
    domain::ApplicationId application;
};
Recruited recruited(const TestInstallation& installation, const Cast& cast);

}  // namespace mentorkorps::tests
