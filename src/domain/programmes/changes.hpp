#pragma once

#include <string>
#include <vector>

#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {

/// What differs between two policies, for whoever is to publish the second. In Danish.
struct PolicyChange {
    enum class What { added, changed, ended, worded, other };
    What what = What::other;
    std::string rule{};     ///< its key; empty for `other`
    std::string was{};      ///< empty where there was nothing
    std::string becomes{};  ///< empty where nothing comes; of `other` the whole sentence
    std::string source{};   ///< of a rule that comes or changes
};
/// "Ny regel", "Ændret" …
std::string_view label(PolicyChange::What what);

/// From that day on: the rules in the order of the second, those that end, and then lists, courses and all else.
std::vector<PolicyChange> changes(const Programme& held, const Programme& next, Date from);

}  // namespace mentorkorps::domain
