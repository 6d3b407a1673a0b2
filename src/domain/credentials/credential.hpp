#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/practice/requirements.hpp"

/// Certificates that rules ask for (`CredentialRequired`). Of each is kept that the mentor said yes to it, when it was
/// asked for, and what came of it; nothing that stands in it, and never the certificate.
namespace mentorkorps::domain {

/// What somebody writes down of a mentor's certificate.
enum class CredentialStep { consented, not_consented, asked, approved, not_approved };
std::string_view label(CredentialStep step);
/// Whether it says what came of it.
bool is_outcome(CredentialStep step);

struct CredentialNote {
    std::string credential{};  ///< in the rule's words
    CredentialStep step = CredentialStep::asked;
    Date on{};
    std::string by{};  ///< name
};
/// Where a mentor's certificate stands.
struct CredentialStand {
    std::optional<CredentialNote> consent{};  ///< the last said
    std::optional<CredentialNote> asked{};
    std::optional<CredentialNote> outcome{};
    bool has_consented() const { return consent && consent->step == CredentialStep::consented; }
    /// Asked for, and nothing came of it since.
    bool is_awaited() const { return asked && (!outcome || outcome->on < asked->on); }
};
/// `notes` in the order in which they were written.
CredentialStand stand_of(const std::vector<CredentialNote>& notes, std::string_view credential);

enum class CredentialFault { not_asked, step_missing, day_missing, day_ahead };
/// In Danish, with the way out.
std::string_view sentence(CredentialFault fault);
struct CredentialWish {
    std::optional<CredentialRequired::Which> credential{};
    std::optional<CredentialStep> step{};
    std::optional<Date> on{};
};
/// The certificate that a thing is; nothing when it is none.
std::optional<CredentialRequired::Which> certificate(const Requirement& thing);
/// `asked`: of the mentor. Answers the things that it is about.
Result<Requirements, CredentialFault> things_of(const CredentialWish& wish, const Requirements& asked, Date today);

/// How long before a certificate runs out it is on the list of those to ask for.
inline constexpr std::chrono::days asked_ahead{60};
/// Why a mentor needs one: somebody so young, somebody whose age nobody knows, nobody yet, or everybody does.
struct CredentialNeed {
    Requirement thing;
    enum class Why { young_person, age_unknown, nobody_yet, everybody } why = Why::everybody;
    int youngest_years = 0;
};
/// What is not in place about a mentor, or not for long. The facts hold the mentor and all young people they are with
/// now.
std::vector<CredentialNeed> credentials_needed(const Programme& programme, const MatchFacts& mentor, Date today);

/// The police take no more at a time.
inline constexpr std::size_t ordered_at_once_max = 50;
enum class OrderFault { nobody, too_many, not_ready };
std::string_view sentence(OrderFault fault);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::CredentialStep> = [] {
    using enum mentorkorps::domain::CredentialStep;
    using mentorkorps::Named;
    return std::array{Named{consented, "consented"}, Named{not_consented, "not_consented"}, Named{asked, "asked"},
                      Named{approved, "approved"}, Named{not_approved, "not_approved"}};
}();
