#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/people/protection.hpp"
#include "domain/today/deputies.hpp"
#include "store/protection.hpp"

/// Protection of name and address. Anybody who may `change_people` in a programme of the person may protect them, and
/// is then one of the few who read what is hidden; only those change or lift it, and say who else reads it.
namespace mentorkorps::app {

struct ProtectionSheet {
    domain::Person person{};  ///< as everybody sees them
    std::optional<domain::Protection> now{};
    domain::Colleagues readers{};
    bool reads = false;                              ///< the viewer is one of them
    domain::Colleagues others{};                     ///< for who reads: coordinators who do not
    std::optional<domain::HiddenDetails> details{};  ///< for who reads; then it is on record
};
Result<ProtectionSheet, NotFound> protection_sheet(const World& world, const domain::Viewer& viewer,
                                                   domain::PersonId person);

using ProtectionRefusal = std::variant<NotFound, FieldFaults>;
/// Protects somebody, or says anew what holds.
Result<domain::PersonId, ProtectionRefusal> protect(const World& world, const domain::Viewer& viewer,
                                                    domain::PersonId person, const domain::ProtectionDraft& draft);
Result<domain::PersonId, NotFound> lift_protection(const World& world, const domain::Viewer& viewer,
                                                   domain::PersonId person);

enum class ReaderFault { nobody_left, no_colleague };
std::string_view sentence(ReaderFault fault);
using ReaderRefusal = std::variant<NotFound, ReaderFault>;
/// Where nobody who reads can sign in any more, a colleague may let themselves in.
Result<domain::PersonId, ReaderRefusal> change_reader(const World& world, const domain::Viewer& viewer,
                                                      domain::PersonId person, domain::AccountId reader,
                                                      domain::MayRead may);

/// Whether something is hidden of one of them that the viewer, who is none of them, may not read: then nothing is shown
/// that would tell it.
bool is_hidden_from(db::Read& tx, const domain::Viewer& viewer, const std::vector<domain::PersonId>& people);

/// Those that run out within a month, or have, for who may `see_people` in the programme.
std::vector<domain::EndingProtection> protections_ending(const World& world, const domain::Viewer& viewer,
                                                         domain::ProgrammeId programme);

}  // namespace mentorkorps::app
