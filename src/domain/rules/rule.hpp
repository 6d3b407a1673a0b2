#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/rules/kinds.hpp"

namespace mentorkorps::domain {

/// What a broken rule does: refuses, warns, or only shows in reports.
enum class Severity { stop, warn, info };
/// "Stop", "Advarsel", "Oplysning"
std::string_view label(Severity severity);

struct Rule {
    std::string key;
    Severity severity = Severity::warn;
    RuleKind kind;
    std::string source;                   ///< document and place that it comes from
    bool is_assumption = false;           ///< ours, because the source does not say
    bool is_law = false;                  ///< nobody may set it aside
    bool is_screening = false;            ///< part of how the programme screens its mentors
    std::vector<std::string> open = {};   ///< parameters that the source leaves out: not in force until they are given
    std::optional<Date> valid_from = {};  ///< both days count
    std::optional<Date> valid_to = {};

    bool is_in_force(Date on) const;
};

/// The rule in a sentence: "Den unge er 15–32 år ved henvisningen."
std::string sentence(const Rule& rule, const Programme& programme);
/// The kind by its name in a policy file with its parameters; nothing when there is no such kind.
std::optional<RuleKind> read_kind(std::string_view name, Parameters& given);
/// The names of all kinds.
std::vector<std::string_view> kind_names();
std::string_view kind_name(const RuleKind& kind);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Severity> =
    std::array{mentorkorps::Named{mentorkorps::domain::Severity::stop, "stop"},
               mentorkorps::Named{mentorkorps::domain::Severity::warn, "warn"},
               mentorkorps::Named{mentorkorps::domain::Severity::info, "info"}};
