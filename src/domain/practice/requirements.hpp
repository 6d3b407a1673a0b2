#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/practice/verdict.hpp"

/// What rules ask to have in place before a step of a match, thing by thing: a talk that was held, a certificate that
/// was seen, a declaration that was accepted, an answer that was given.
namespace mentorkorps::domain {

struct Requirement {
    const Rule* rule = nullptr;
    std::string_view what{};  ///< in the rule's words: "jobsamtale"
    std::optional<Party> from{};
    std::optional<PersonId> person{};  ///< whom it is about; none: the match
    Step before = Step::activation;
    int within_days = 0;              ///< after the step, and not before it
    std::optional<Date> on{};         ///< in place since; nothing: it is not
    std::optional<Date> until{};      ///< from this day it has to be renewed
    bool is_known_by_itself = false;  ///< the program sees it; nobody writes it down
    bool is_refused = false;          ///< the last that was said of it: not approved
    bool is_over = false;             ///< it was asked for on the day of the step, and is not any more

    bool is_in_place(Date day) const { return on && (!until || day < *until); }
    RequirementKey key() const { return {rule->key, std::string(what), from, person}; }
};
/// "jobsamtale med den unge, mentoren og koordinatoren", "ønsker til matchet fra den unge"
std::string label(const Requirement& requirement);

/// What rules ask for, in their order: of a step that was taken the rules of that day, else those of the day looked at.
/// Of somebody who is in no match yet, the facts hold that one member, and what is about them is answered.
Requirements requirements(const Programme& programme, const Timeline& match);

/// What rules in force on a day ask of some mentor or some young person, whoever it is: each thing once, about nobody.
/// A spreadsheet may say of them that they were in place, so no consents are among them.
Requirements asked_of_some(const Programme& programme, Party party, Date on);

/// How a kind says what it asks for.
struct Asked {
    std::vector<std::string_view> what;
    std::vector<Party> from = {};  ///< of each of them; none: it is asked for once
    About about = About::match;
    Step before = Step::activation;
    int within_days = 0;
    std::optional<int> valid_months = {};
    std::function<bool(const MemberFact&)> fits = {};  ///< of what is about people: of whom it is asked; none: of all
    bool has_versions = false;                         ///< what is in place may be so until another text is in force
    bool has_period = false;                           ///< what is in place may be so until a day that was said of it
};
/// Nothing when it has not been taken, or nobody knows when.
std::optional<Date> taken_on(Step step, const Timeline& match);
/// The day that the step was taken; until then the day that is looked at.
Date day_of(Step step, const Timeline& match);
void require(const Rule& rule, const Timeline& match, const Asked& asked, Requirements& found);

/// A verdict for each thing: whether it was in place in time, by the rule that held on the day of the step. What was
/// due before anybody wrote such things down is unknown; a thing that has run out is late; a rule that was set aside
/// was broken.
void judge_required(const Rule& rule, const Timeline& match, const Requirements& asked, Verdicts& found);
std::string explain_required(const Verdict& verdict);

/// Whether the step is one that a match takes to begin: everything but its end, and what is told to others.
bool is_before_start(Step step);
/// The step of a mentor's screening that decides whether it is in place; none: it is not about that.
std::optional<ScreeningKind> step_that_decides(const Requirement& thing);
/// Whether somebody may say that it is in place without more: not of a consent, and what was not approved has to be
/// looked at again.
bool may_be_ticked(const Requirement& thing);
/// What a form sends for a thing that somebody ticks.
std::string token(const Requirement& thing);
/// The things whose tokens were sent, as in place since a day.
std::vector<Fulfilment> ticked(const Requirements& asked, const std::vector<std::string>& tokens, Date on);

/// What a rule of severity stop has against a step.
struct Obstacle {
    const Rule* rule = nullptr;
    std::string sentence{};
};
/// What is not in place on a day, of what rules of severity stop ask for before the step itself.
std::vector<Obstacle> obstacles(const Requirements& asked, Date on);

/// The rules stop a step.
struct Stopped {
    enum class Why { missing, law, reason_too_long, nothing_to_waive };
    std::vector<Obstacle> obstacles{};
    Why why = Why::missing;  ///< missing: it may be done all the same by somebody who writes why
};
/// In Danish, with the way out.
std::string sentence(const Stopped& stopped);
/// The keys of the rules that are set aside when the step is taken all the same; none when nothing is in the way.
/// Refused without a reason, for a rule that the wish does not name, and whatever the reason where a rule is law.
Result<std::vector<std::string>, Stopped> pass(std::vector<Obstacle> obstacles, const WaiverWish& wish);
inline constexpr std::size_t waiver_letters_max = 2'000;

/// A rule that was set aside for a match, as it was written down, and by whom.
struct WrittenWaiver {
    std::string rule{};
    Date on{};
    std::string author{};
    std::string reason{};
};

}  // namespace mentorkorps::domain
