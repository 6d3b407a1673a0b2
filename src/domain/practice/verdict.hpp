#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/practice/timeline.hpp"

namespace mentorkorps::domain {

enum class Outcome {
    kept,          ///< `due` says until when, where it has to be kept again
    coming,        ///< to be done by `due`
    late,          ///< was to be done by `due`, and still can be
    broken,        ///< and can no longer be mended
    not_relevant,  ///< on this day, or for these people
    unknown        ///< something that decides it is not on record
};
/// "Overholdt", "Ikke endnu", "For sent" …
std::string_view label(Outcome outcome);

/// A record that decided a verdict, where it was no contact: what it is of, and its day.
struct DecidedBy {
    enum class What {
        talk,      ///< that was had, or set aside
        in_place,  ///< a thing that a rule asks for
        training,
        employment,
        observation,  ///< the last of those that the rule speaks of
        grant,
        state,  ///< the match began, or ended
        waiver
    };
    What what = What::state;
    Date on{};
};
/// "Samtalen", "Skrevet på plads" …
std::string_view label(DecidedBy::What what);

/// What a rule says of a match on a day. Points into the rule and the facts that it was made from.
struct Verdict {
    const Rule* rule = nullptr;
    Outcome outcome = Outcome::unknown;
    std::optional<Date> due = {};
    std::optional<Party> party = {};      ///< with whom, or about whom
    std::optional<PersonId> person = {};  ///< of several of them this one
    int ordinal = 0;                      ///< which of its talks, as in `SettledFact`, or of a group's teams; 0: none
    int n = 0;                            ///< what was counted; what that is, its kind knows
    int most = 0;                         ///< that there may be, or was, of it: days between two contacts
    std::span<const ContactFact> contacts = {};  ///< that decided it
    const SettledFact* settled = nullptr;        ///< that decided it
    std::optional<DecidedBy> decided_by = {};    ///< the same of another record
    std::string_view what = {};                  ///< must be in place, in the rule's words; empty: it asks for no thing
    bool is_waived = false;                      ///< the rule was set aside for this match
};

/// The verdicts of all rules that are in force on the day and are about matches, in the order of the programme's rules.
/// The same programme, facts and day always give the same.
std::vector<Verdict> judge(const Programme& programme, const Timeline& match);
/// The same, added to `found`: for many matches in a row.
void judge(const Programme& programme, const Timeline& match, std::vector<Verdict>& found);
/// Why, in a sentence for a coordinator.
std::string explanation(const Verdict& verdict);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Outcome> = [] {
    using enum mentorkorps::domain::Outcome;
    using mentorkorps::Named;
    return std::array{Named{kept, "kept"},
                      Named{coming, "coming"},
                      Named{late, "late"},
                      Named{broken, "broken"},
                      Named{not_relevant, "not_relevant"},
                      Named{unknown, "unknown"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::DecidedBy::What> = [] {
    using enum mentorkorps::domain::DecidedBy::What;
    using mentorkorps::Named;
    return std::array{Named{talk, "talk"},
                      Named{in_place, "in_place"},
                      Named{training, "training"},
                      Named{employment, "employment"},
                      Named{observation, "observation"},
                      Named{grant, "grant"},
                      Named{state, "state"},
                      Named{waiver, "waiver"}};
}();
