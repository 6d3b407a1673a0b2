#include "domain/access/logins.hpp"

#include <algorithm>

namespace mentorkorps::domain {

bool may_give(const Viewer& viewer, const std::vector<Grant>& login) {
    const auto covers = [](const Grant& own, const Grant& given) {
        return allows(own.role, Right::change_people) && (!own.programme || own.programme == given.programme);
    };
    return !login.empty() && std::ranges::all_of(login, [&](const Grant& given) {
        return given.role == Role::mentor &&
               std::ranges::any_of(viewer.grants, [&](const Grant& own) { return covers(own, given); });
    });
}

}  // namespace mentorkorps::domain
