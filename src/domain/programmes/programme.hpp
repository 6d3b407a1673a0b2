#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/names.hpp"

namespace mentorkorps::domain {

struct ProgrammeKind;
using ProgrammeId = Id<ProgrammeKind>;

/// One word of a controlled list.
struct Code {
    std::string key;                    ///< what is stored; never changes its meaning
    std::string label;                  ///< what people read
    std::vector<std::string> synonyms;  ///< what spreadsheets call it
};

struct CodeList {
    std::string key;
    std::string title;
    std::vector<Code> codes;

    const Code* by_key(std::string_view key) const;
    /// The code that a person means by `text`: its key, label or a synonym, read the Danish way (`folded`).
    const Code* meant_by(std::string_view text) const;
    /// "Offentlig, Privat": what may be written, for a refusal.
    std::string labels() const;
};

/// Both ends count. `years_max` absent: no upper end.
struct AgeBand {
    std::string key;
    std::string label;
    int years_min = 0;
    std::optional<int> years_max;
    bool holds(int years) const { return years >= years_min && (!years_max || years <= *years_max); }
};

struct Course {
    std::string key;
    std::string name;
    int sessions = 0;
    std::vector<std::string> topics;
};

/// A group of mentors that meets again and again.
struct Group {
    std::string key;
    std::string name;
    int count = 1;       ///< how many of them there are
    std::string rhythm;  ///< as people say it: "en gang om måneden, kl. 17.00–19.00"
};

/// What a broken rule does: refuses, warns, or only shows in reports.
enum class Severity { stop, warn, info };

/// The rule kinds in force so far, after the closed set of rule kinds in ARCHITECTURE.md.
struct AgeRange {
    int years_min = 0;
    int years_max = 0;
};
struct TrainingRequired {
    std::string course;
    int sessions_min = 0;
};
/// A mentor has no more young people at a time than the mentor's own declared capacity.
struct OwnCapacity {};
/// How many days may pass between two held contacts where a match has no agreement of its own.
struct ContactGap {
    int days_max = 0;
};
using RuleKind = std::variant<AgeRange, TrainingRequired, OwnCapacity, ContactGap>;

struct Rule {
    std::string key;
    Severity severity = Severity::warn;
    RuleKind kind;
    std::string source;          ///< document and place that it comes from
    bool is_assumption = false;  ///< ours, because the source does not say
};

/// A mentor programme as its policy file says it. Programmes differ only in this.
struct Programme {
    std::string key;
    std::string name;
    std::string unit;  ///< who runs it: "Jobcenter Middelfart"
    std::string about;
    bool asks_for_cpr = false;  ///< whether CPR numbers are kept, sealed; CPR-loven asks for a reason
    std::vector<Rule> rules;
    std::vector<CodeList> code_lists;
    std::vector<AgeBand> age_bands;
    std::vector<Course> courses;
    std::vector<Group> groups;

    /// Empty when the programme has no such list: then the field takes any text.
    const CodeList* list(std::string_view key) const;
    template <class Kind>
    const Kind* rule() const {
        for (const auto& each : rules)
            if (const auto* found = std::get_if<Kind>(&each.kind)) return found;
        return nullptr;
    }
    template <class Kind>
    const Rule* rule_of() const {
        for (const auto& each : rules)
            if (std::holds_alternative<Kind>(each.kind)) return &each;
        return nullptr;
    }
};

/// The lists that the program itself asks for; a policy file may leave any of them out.
namespace lists {
inline constexpr std::string_view sector = "sector", education = "education", channel = "recruitment_channel",
                                  benefit = "benefit", education_status = "education_status", need = "need",
                                  end_reason = "end_reason", outcome = "outcome";
inline constexpr std::array all{sector, education, channel, benefit, education_status, need, end_reason, outcome};
}  // namespace lists

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Severity> =
    std::array{mentorkorps::Named{mentorkorps::domain::Severity::stop, "stop"},
               mentorkorps::Named{mentorkorps::domain::Severity::warn, "warn"},
               mentorkorps::Named{mentorkorps::domain::Severity::info, "info"}};
