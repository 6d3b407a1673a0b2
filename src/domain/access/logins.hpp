#pragma once

#include <vector>

#include "domain/access/access.hpp"

namespace mentorkorps::domain {

/// Whether somebody who may change people may make and renew such a login: a mentor's and nothing else, in no programme
/// but those where they may.
bool may_give(const Viewer& viewer, const std::vector<Grant>& login);

}  // namespace mentorkorps::domain
