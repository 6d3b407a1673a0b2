#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/consents/basis.hpp"
#include "domain/people/kin.hpp"

/// What lets a programme tell others of a young person: a consent, or another basis. For who may `change_people` there.
namespace mentorkorps::app {

/// One purpose, and what was written down of it.
struct ConsentPart {
    std::string what;                     ///< in the rule's words, with to whom
    const domain::Rule* rule = nullptr;   ///< nothing: no rule asks for it any more, and it is taken back all the same
    std::vector<domain::Party> says_yes;  ///< of a consent that is given today
    std::string seen;                     ///< what stands there
    std::vector<domain::Basis> bases;     ///< the last first
};
struct ConsentSheet {
    std::string name;  ///< of the young person
    bool is_age_known = false;
    bool parents_may_have_said = false;   ///< yes, on a day that a consent may be of
    bool parents_may_take_back = false;   ///< today
    std::vector<domain::Kin> who_decide;  ///< with the young person, or for them
    std::vector<ConsentPart> parts;
};
/// Reading it is on record.
Result<ConsentSheet, NotFound> consents(const World& world, const domain::Viewer& viewer, const Somebody& who);

using BasisRefusal = std::variant<NotFound, domain::BasisFault>;
/// Written down once, however often the form is sent.
Result<domain::PersonId, BasisRefusal> write_basis(const World& world, const domain::Viewer& viewer,
                                                   const Somebody& who, const domain::BasisWish& wish);
/// From today on; once, however often it is sent. `by`: who takes a consent back, and with it all others for the same
/// purpose: the young person, or while they have a say the guardian. Nothing: it was a mistake, or is not so any more.
Result<domain::PersonId, NotFound> end_basis(const World& world, const domain::Viewer& viewer, const Somebody& who,
                                             domain::BasisId basis, std::optional<domain::Party> by);

/// For I dag: what runs out within a month, or has in the last, with nothing after it.
struct EndingConsent {
    domain::PersonId person{};
    std::string name;
    std::string purpose;
    Date last{};  ///< the last day that it holds
};
std::vector<EndingConsent> consents_ending(const World& world, const domain::Viewer& viewer,
                                           domain::ProgrammeId programme);

}  // namespace mentorkorps::app
