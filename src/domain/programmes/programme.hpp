#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "domain/matching/weights.hpp"
#include "domain/rules/rule.hpp"

namespace mentorkorps::domain {

struct ProgrammeKind;
using ProgrammeId = Id<ProgrammeKind>;

/// One word of a controlled list.
struct Code {
    std::string key;                    ///< what is stored; never changes its meaning
    std::string label;                  ///< what people read
    std::vector<std::string> synonyms;  ///< what spreadsheets call it
    bool is_offered = true;             ///< false: only rows of another version of the policy have it
    std::optional<Date> valid_to{};     ///< the last day that it can hold from: the law has done away with it since
    std::string instead{};              ///< the key of what to choose now; may be empty
    friend bool operator==(const Code&, const Code&) = default;
};

struct CodeList {
    std::string key;
    std::string title;
    std::vector<Code> codes;

    const Code* by_key(std::string_view key) const;
    /// Whether it may be chosen now.
    bool offers(std::string_view key) const;
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
    friend bool operator==(const AgeBand&, const AgeBand&) = default;
};

struct Course {
    std::string key;
    std::string name;
    int sessions = 0;
    std::vector<std::string> topics;
    bool is_offered = true;  ///< false: only another version of the policy has it
    friend bool operator==(const Course&, const Course&) = default;
};

/// A group of mentors that meets again and again.
struct Group {
    std::string key;
    std::string name;
    int count = 1;       ///< how many of them there are
    std::string rhythm;  ///< as people say it: "en gang om måneden, kl. 17.00–19.00"
    friend bool operator==(const Group&, const Group&) = default;
};

/// What a party is asked in a support talk.
struct TalkQuestion {
    std::string ask;
    std::vector<Party> parties;  ///< none: everybody
    friend bool operator==(const TalkQuestion&, const TalkQuestion&) = default;
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
    std::vector<CodeList> former_lists{};  ///< that only another version of the policy has: for the labels of its rows
    std::vector<AgeBand> age_bands;
    std::vector<Course> courses;
    std::vector<Group> groups;
    std::vector<TalkQuestion> talk_questions;   ///< none: those that every programme begins with
    std::vector<std::string> standards{};       ///< keys of the practice standards that it has adopted
    std::optional<MatchingWeights> matching{};  ///< nothing: it has not said what counts, and ours hold

    /// Empty when the programme has no such list: then the field takes any text.
    const CodeList* list(std::string_view key) const;
    /// Null when it has no such course.
    const Course* course(std::string_view key) const;
    /// What people read for a code of one of its lists; the code itself where the list has it not.
    std::string label_of(std::string_view list, std::string_view code) const;
    /// The rules of a kind that are in force on a day.
    template <class Kind>
    std::vector<const Rule*> rules_of(Date on) const {
        std::vector<const Rule*> found;
        for (const auto& each : rules)
            if (std::holds_alternative<Kind>(each.kind) && each.is_in_force(on)) found.push_back(&each);
        return found;
    }
    /// The first of them, for kinds that a programme has one of; null when there is none.
    template <class Kind>
    const Rule* rule_of(Date on) const {
        const auto found = rules_of<Kind>(on);
        return found.empty() ? nullptr : found.front();
    }
    template <class Kind>
    const Kind* rule(Date on) const {
        const auto* found = rule_of<Kind>(on);
        return found == nullptr ? nullptr : &std::get<Kind>(found->kind);
    }
};

/// The lists that the program itself asks for; a policy file may leave any of them out.
namespace lists {
inline constexpr std::string_view sector = "sector", education = "education", channel = "recruitment_channel",
                                  benefit = "benefit", education_status = "education_status", need = "need",
                                  area = "area", active_case = "active_case", end_reason = "end_reason",
                                  outcome = "outcome";
inline constexpr std::array all{sector, education, channel,     benefit,    education_status,
                                need,   area,      active_case, end_reason, outcome};
/// What is observed of young people.
inline constexpr std::array observed{benefit, education_status, need, area, active_case};
}  // namespace lists

}  // namespace mentorkorps::domain
