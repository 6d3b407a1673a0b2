#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/people.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/credentials/credential.hpp"

/// Mentors' certificates: who needs one, the list that they are asked for with, and what came of it.
namespace mentorkorps::app {

/// A certificate that rules ask of a mentor, and where it stands.
struct MentorCredential {
    domain::CredentialRequired::Which credential{};
    std::string name;  ///< in the rule's words
    domain::CredentialStand stand{};
    std::optional<Date> next{};  ///< when it has to be looked at again
};
std::vector<MentorCredential> credentials_of(db::Read& tx, domain::CommitmentId mentor,
                                             const domain::Requirements& asked);

using CredentialRefusal = std::variant<NotFound, domain::CredentialFault>;
/// Writes down what happened to a mentor's certificate, for who may `change_people` in the programme. What came of it
/// the rule reads; it is in the log that somebody looked, not what they found.
Result<domain::PersonId, CredentialRefusal> note_credential(const World& world, const domain::Viewer& viewer,
                                                            const Somebody& who, const domain::CredentialWish& wish);

/// A mentor who needs one, or will before long.
struct CredentialLine {
    domain::CommitmentId id{};
    domain::PersonId person{};
    std::string name;
    domain::CredentialNeed need;
    domain::CredentialStand stand{};
    bool has_cpr = false;
    bool is_ready() const { return has_cpr && stand.has_consented(); }
};
struct CredentialDesk {
    bool keeps_cpr = false;             ///< the programme asks for the numbers
    bool is_asked_for = false;          ///< rules ask for some certificate
    std::vector<CredentialLine> lines;  ///< in Danish order of their names, each certificate by itself
};
/// For who may `change_people` in the programme; on record as a list.
Result<CredentialDesk, NotFound> credentials_needed(const World& world, const domain::Viewer& viewer,
                                                    domain::ProgrammeId programme);

struct Order {
    std::optional<domain::CredentialRequired::Which> credential;
    std::vector<domain::CommitmentId> mentors;
};
using OrderRefusal = std::variant<NotFound, domain::OrderFault>;
/// Names and CPR numbers for the organisation's own request to the police, as a spreadsheet. That they are asked for is
/// written down of each, and that their number was told is on record of each, in one transaction.
Result<std::string, OrderRefusal> order(const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme,
                                        const Order& wish);

}  // namespace mentorkorps::app
