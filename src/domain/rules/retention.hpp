#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/time.hpp"

/// The last of the rule kinds (`kinds.hpp`): it is about data.
namespace mentorkorps::domain {

struct Programme;
struct Rule;
struct Verdict;
class Parameters;
struct ProgrammeFacts;
struct EndedFact;
using Verdicts = std::vector<Verdict>;

/// 23. What becomes of data so long after something ended.
struct Retention {
    static constexpr std::string_view name = "retention";
    friend bool operator==(const Retention&, const Retention&) = default;
    enum class Act { erase, anonymise };
    enum class After { enrolment_closed, commitment_left, match_closed, refusal };
    After after = After::enrolment_closed;
    int months = 0;
    Act act = Act::erase;

    static Retention read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    /// Whether the rule is about it, and it is kept too long on a day; of what nobody knows the end of, it is not.
    bool is_passed(const EndedFact& ended, Date on) const;
    void judge_whole(const Rule& rule, const Programme& programme, const ProgrammeFacts& facts, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Retention::Act> = [] {
    using enum mentorkorps::domain::Retention::Act;
    using mentorkorps::Named;
    return std::array{Named{erase, "erase"}, Named{anonymise, "anonymise"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Retention::After> = [] {
    using enum mentorkorps::domain::Retention::After;
    using mentorkorps::Named;
    return std::array{Named{enrolment_closed, "enrolment_closed"}, Named{commitment_left, "commitment_left"},
                      Named{match_closed, "match_closed"}, Named{refusal, "refusal"}};
}();
