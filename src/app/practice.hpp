#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/standards.hpp"
#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/practice/early_ends.hpp"
#include "domain/practice/plan.hpp"
#include "domain/practice/whole.hpp"

namespace mentorkorps::app {

/// What verdicts are about: a match, one of the young people who come by an open door, or the programme as a whole.
struct Subject {
    domain::MatchId match = {};  ///< of a visitor the first; 0: the programme
    std::optional<domain::PersonId> visitor = {};
    friend auto operator<=>(const Subject&, const Subject&) = default;
};
/// A verdict with all that it says, apart from the facts that it was made from.
struct SaidVerdict {
    Subject subject;
    const domain::Rule* rule = nullptr;
    domain::Outcome outcome = domain::Outcome::unknown;
    std::optional<Date> due{};
    std::optional<domain::Party> party{};
    std::optional<domain::PersonId> person{};  ///< of several of the party this one
    int ordinal = 0;
    std::string what{};  ///< must be in place, in the rule's words; "": it asks for no thing
    std::string explanation{};
    std::vector<domain::ContactFact> contacts{};    ///< that decided it, in the order of their days
    std::optional<domain::DecidedBy> decided_by{};  ///< another record that did
};
std::vector<SaidVerdict> verdicts_of(const domain::Programme& programme, const domain::MatchFacts& facts, Date as_of);

/// Something that is kept longer than a rule says, for who may `see_people`. Nothing here takes it away.
struct KeptTooLong {
    const domain::Rule* rule = nullptr;
    domain::EndedFact what{};
    std::vector<std::string> names{};  ///< who it is about
};

/// How well a programme's rules were kept.
struct Practice {
    const domain::Programme* policy = nullptr;
    Date as_of{};
    std::vector<SaidVerdict> verdicts{};  ///< of every match that had begun, then of visitors, then of the programme
    std::map<Subject, std::vector<std::string>> names{};  ///< for who may `see_people`
    domain::EarlyEnds early_ends{};
    std::vector<GradedStandard> standards{};
    std::vector<KeptTooLong> kept_too_long{};  ///< the longest first, rule by rule
    std::map<std::string, int> waived{};       ///< by the key of the rule: matches for which it was set aside
    int of(const domain::Rule& rule, domain::Outcome outcome) const;
};
/// As of a day, from what is on record today, for who may `see_figures` in the programme. On record.
Result<Practice, NotFound> practice(const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme,
                                    Date as_of);
/// The same for the command line, which acts as the system; without names.
Result<Practice, NotFound> practice(const World& world, const domain::audit::Actor& by, domain::ProgrammeId programme,
                                    Date as_of);

/// A talk that is to be had by a day, or should have been.
struct TaskToDo {
    domain::ProgrammeId programme;
    domain::MatchId match;
    domain::Task task;
};
std::vector<TaskToDo> tasks_to_do(const World& world, Date by_day);

}  // namespace mentorkorps::app
