#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/people/kin.hpp"

/// The adults close to a young person, for who may `change_people` in a programme that they are in as one. Of somebody
/// who is protected, only for those who may read what is hidden.
namespace mentorkorps::app {

struct KinSheet {
    std::string name;  ///< of the young person
    bool is_hidden = false;
    bool is_grown_up = false;  ///< nobody decides for them any more
    std::vector<domain::Kin> kin;
};
/// Reading it is on record.
Result<KinSheet, NotFound> kin_sheet(const World& world, const domain::Viewer& viewer, domain::PersonId person);

using KinRefusal = std::variant<NotFound, FieldFaults>;
/// `id` of somebody who is on the sheet; none: somebody new.
Result<domain::PersonId, KinRefusal> write_kin(const World& world, const domain::Viewer& viewer,
                                               domain::PersonId person, domain::KinId id,
                                               const domain::KinDraft& draft);

/// Those who decide for somebody today, for a viewer who may change them; nobody where it is hidden.
std::vector<domain::Kin> guardians(db::Read& tx, const World& world, const domain::Viewer& viewer,
                                   const domain::Person& person);

}  // namespace mentorkorps::app
