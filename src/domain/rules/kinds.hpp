#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "domain/people/words.hpp"
#include "domain/rules/retention.hpp"
#include "domain/rules/terms.hpp"

/// All that a programme may demand: a closed set, one file a kind. `read` takes parameters from a policy. In Danish,
/// `sentence` says the rule and `explain` a verdict. `judge` adds verdicts on a match, `judge_whole` on the programme,
/// `require` what must be in place. Rules speak of who, when, how long and which kind; never of what was said.
namespace mentorkorps::domain {

struct Programme;
struct Rule;
struct Verdict;
class Parameters;
class Timeline;
struct ProgrammeFacts;
struct Observation;
using Observations = std::vector<Observation>;
using Verdicts = std::vector<Verdict>;
struct Requirement;
using Requirements = std::vector<Requirement>;

/// 1. A match lasts at least so long.
struct MinDuration {
    static constexpr std::string_view name = "min_duration";
    friend bool operator==(const MinDuration&, const MinDuration&) = default;
    int months = 0;
    ClockStart from = ClockStart::first_meeting;

    static MinDuration read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    /// Of a match that would begin on `start` with a mentor who can be one until then: why that is too short.
    std::optional<std::string> too_short(Date start, Date until) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 2. A match that ends before so long may do harm; it is closed with these steps.
struct EarlyEnd {
    static constexpr std::string_view name = "early_end";
    friend bool operator==(const EarlyEnd&, const EarlyEnd&) = default;
    int months = 0;
    std::vector<std::string> steps;  ///< as people say them: "et afslutningsmøde"
    bool stops_short_stay = false;   ///< a mentor who is known to leave before so long does not begin

    static EarlyEnd read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    /// The day from which its end does no such harm; nothing of a match that has not begun.
    std::optional<Date> safe_from(const Timeline& match) const;
    /// As of `MinDuration`.
    std::optional<std::string> too_short(Date start, Date until) const;
    void require(const Rule& rule, const Timeline& match, Requirements& found) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 3. How often they meet. A match's own agreement goes before it.
struct Frequency {
    static constexpr std::string_view name = "frequency";
    friend bool operator==(const Frequency&, const Frequency&) = default;
    int times_min = 0;
    std::optional<int> times_max = {};  ///< more is said, never refused
    Window window = Window::week;
    std::optional<int> days = {};             ///< of the window, when it is `Window::days`
    std::vector<ContactMode> modes = {};      ///< that count; none named: all
    int grace_days = 0;                       ///< after the window, before it is too late
    bool by_any_mentor = false;               ///< of the programme, and not of the match: an open door
    std::optional<int> agreed_days_max = {};  ///< what a match's own agreement may be at most; none: as they like

    static Frequency read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 4. How long a meeting lasts. A match's own agreement goes before it.
struct MinLength {
    static constexpr std::string_view name = "min_length";
    friend bool operator==(const MinLength&, const MinLength&) = default;
    int minutes = 0;
    std::optional<int> agreed_minutes_min = {};  ///< what a match's own agreement may be at least; none: as they like

    static MinLength read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 5. How many days may pass between two held contacts. A match's own agreement goes before it.
struct ContactGap {
    static constexpr std::string_view name = "contact_gap";
    friend bool operator==(const ContactGap&, const ContactGap&) = default;
    std::optional<int> days_max = {};         ///< none: only as they have agreed themselves
    std::optional<int> agreed_days_max = {};  ///< as of a frequency

    static ContactGap read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 6. Somebody is asked how it goes, so long after the match began, or after a need was seen.
struct FollowUp {
    static constexpr std::string_view name = "follow_up";
    friend bool operator==(const FollowUp&, const FollowUp&) = default;
    std::optional<int> after_days, after_months;  ///< one of the two is given
    std::vector<Party> parties;
    int tolerance_days = 0;
    std::string after_need = {};  ///< a code of the programme's needs that starts the clock; none: the match does

    static FollowUp read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 7. Each party is spoken with again and again, once a month for so many months.
struct CheckIn {
    static constexpr std::string_view name = "check_in";
    friend bool operator==(const CheckIn&, const CheckIn&) = default;
    int every_months = 1;
    std::optional<int> for_months;  ///< none: as long as the match lasts
    std::vector<Party> parties;
    std::optional<ContactMode> mode;  ///< at least so close
    std::string guardian_while = {};  ///< key of a basis: while it is in place, parents are asked also past 18

    static CheckIn read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 8. Something must have been held, with these people, before a step.
struct RequiredEvent {
    static constexpr std::string_view name = "required_event";
    friend bool operator==(const RequiredEvent&, const RequiredEvent&) = default;
    std::string event;  ///< as people call it: "jobsamtale"
    std::vector<Party> attended_by;
    Step before = Step::activation;
    std::vector<std::string> except_reasons = {};  ///< codes of end reasons: a match that ends so is closed without
    About about = About::match;                    ///< person: once for all matches of the young person

    static RequiredEvent read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void require(const Rule& rule, const Timeline& match, Requirements& found) const;
};

/// 9. A group of the programme meets again and again. Without `times` it meets as agreed, and only the agenda is asked.
struct RecurringMeeting {
    static constexpr std::string_view name = "recurring_meeting";
    friend bool operator==(const RecurringMeeting&, const RecurringMeeting&) = default;
    std::string group = {};  ///< a key of the programme's groups
    std::optional<int> times = {};
    Window window = Window::month;
    int window_count = 1;                    ///< months or weeks: a quarter is 3 months
    std::optional<Weekday> weekday = {};     ///< the day it always is
    std::vector<std::string> agenda = {};    ///< what every meeting has on it
    std::optional<int> attendance_min = {};  ///< how many of `times` a member comes to; none: not asked

    static RecurringMeeting read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge_whole(const Rule& rule, const Programme& programme, const ProgrammeFacts& facts, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 10. How many running matches somebody has at a time.
struct MaxConcurrent {
    static constexpr std::string_view name = "max_concurrent";
    friend bool operator==(const MaxConcurrent&, const MaxConcurrent&) = default;
    std::optional<int> matches_max;  ///< none: no more than the mentor's own wish
    Party of = Party::mentor;        ///< mentor or young_person

    static MaxConcurrent read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 11. What the programme has room for, or reaches for.
struct Capacity {
    static constexpr std::string_view name = "capacity";
    friend bool operator==(const Capacity&, const Capacity&) = default;
    enum class Of { mentors, matches, hours, cost_per_match };
    Of of = Of::mentors;
    int most = 0;
    std::optional<int> least;             ///< of hours
    Window window = Window::week;         ///< of hours
    std::string phase;                    ///< of hours: "i opstartsfasen"; empty: always
    bool a_year = false;                  ///< of matches: in a calendar year, and not at a time
    std::vector<Engagement> engagements;  ///< of matches: the mentors whose matches count; none named: all
    std::string currency;                 ///< of cost_per_match: "dollar"

    static Capacity read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge_whole(const Rule& rule, const Programme& programme, const ProgrammeFacts& facts, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 12. How old the young people are. Both ends count.
struct AgeRange {
    static constexpr std::string_view name = "age_range";
    friend bool operator==(const AgeRange&, const AgeRange&) = default;
    int years_min = 0;
    int years_max = 0;
    Moment at = Moment::referral;

    static AgeRange read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 13. How much older than the young person the mentor is.
struct AgeGap {
    static constexpr std::string_view name = "age_gap";
    friend bool operator==(const AgeGap&, const AgeGap&) = default;
    int years_min = 0;

    static AgeGap read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 14. How long the mentor has been at the workplace on the day that the match begins.
struct Tenure {
    static constexpr std::string_view name = "tenure";
    friend bool operator==(const Tenure&, const Tenure&) = default;
    int months_min = 0;

    static Tenure read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 15. Whom the programme is for: somebody of whom at least one of these is true.
struct Eligibility {
    static constexpr std::string_view name = "eligibility";
    friend bool operator==(const Eligibility&, const Eligibility&) = default;
    std::vector<Conditions> any;
    std::string says;  ///< the same in words

    static Eligibility read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    /// Whether it is for them; nothing when what would decide it is not on record.
    std::optional<bool> includes(const Observations& known, std::optional<Date> birth_date, Date on) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 16. Where they live: one of these codes of the programme's areas.
struct Area {
    static constexpr std::string_view name = "area";
    friend bool operator==(const Area&, const Area&) = default;
    std::vector<std::string> areas;
    Party of = Party::young_person;

    static Area read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    /// Nothing when nobody has written where they live.
    std::optional<bool> includes(const Observations& known, Date on) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 17. A course, and how many of its sessions, before a step.
struct TrainingRequired {
    static constexpr std::string_view name = "training_required";
    friend bool operator==(const TrainingRequired&, const TrainingRequired&) = default;
    std::string course;  ///< a key of the programme's courses
    int sessions_min = 0;
    std::optional<int> valid_months;
    Step before = Step::proposal;

    static TrainingRequired read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

/// 18. A certificate about the mentor that is valid: only its outcome is kept.
struct CredentialRequired {
    static constexpr std::string_view name = "credential_required";
    friend bool operator==(const CredentialRequired&, const CredentialRequired&) = default;
    enum class Which { children, criminal };  ///< børneattest, straffeattest
    Which credential = Which::children;
    std::optional<int> participant_under_years;  ///< only for those who are with somebody younger
    std::optional<int> valid_months;
    Step before = Step::activation;

    static CredentialRequired read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void require(const Rule& rule, const Timeline& match, Requirements& found) const;
};

/// 19. Something that is read and accepted before a step, in the version in force.
struct DeclarationRequired {
    static constexpr std::string_view name = "declaration_required";
    friend bool operator==(const DeclarationRequired&, const DeclarationRequired&) = default;
    std::string declaration;  ///< as people call it: "tavshedserklæring"
    std::vector<Party> by;
    Step before = Step::activation;
    std::vector<Engagement> engagements = {};  ///< of mentors whom it is asked of; none named: all

    static DeclarationRequired read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void require(const Rule& rule, const Timeline& match, Requirements& found) const;
};

/// 20. A consent, or another basis in law, for what is told of somebody: for one purpose, to those named, for a time.
struct BasisRequired {
    static constexpr std::string_view name = "basis_required";
    friend bool operator==(const BasisRequired&, const BasisRequired&) = default;
    std::string purpose;
    std::vector<std::string> recipients = {};
    std::vector<Party> under_18 = {};  ///< who says yes of a young person who is not 18: one of them, or both
    int months = 12;                   ///< how long at most
    std::optional<int> participant_from_years = {};  ///< only of young people who are at least so old
    std::string thing = {};  ///< the consent or other basis, as it is written down that it is there

    static BasisRequired read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void require(const Rule& rule, const Timeline& match, Requirements& found) const;
};

/// 21. What must be known, or done, before a step.
struct RequiredFacts {
    static constexpr std::string_view name = "required_facts";
    friend bool operator==(const RequiredFacts&, const RequiredFacts&) = default;
    std::vector<std::string> facts;       ///< as people say them: "begrundelse for matchet"
    std::vector<Party> from;              ///< who says it; none: the coordinator writes it
    std::vector<Engagement> engagements;  ///< of mentors whom it is asked for; none named: all
    Step before = Step::proposal;
    int within_days = 0;                         ///< after the step, and not before it
    std::optional<int> participant_from_years;   ///< only for young people who are at least so old
    std::optional<int> participant_under_years;  ///< only for those who are younger
    About about = About::match;
    std::optional<KnownFact> known;   ///< nobody need say it: the program knows
    std::optional<ScreeningKind> by;  ///< nobody ticks it: such a step of the mentor's screening puts it in place

    static RequiredFacts read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    void require(const Rule& rule, const Timeline& match, Requirements& found) const;
};

/// 22. How long a mentor may be granted at a time.
struct GrantPeriod {
    static constexpr std::string_view name = "grant_period";
    friend bool operator==(const GrantPeriod&, const GrantPeriod&) = default;
    int months_max = 0;
    bool is_renewable = false;

    static GrantPeriod read(Parameters& given);
    std::string sentence(const Programme& programme) const;
    /// The last day of a period that is not too long.
    Date last_day(Date from) const;
    void judge(const Rule& rule, const Timeline& match, Verdicts& found) const;
    std::string explain(const Verdict& verdict) const;
};

using RuleKind = std::variant<MinDuration, EarlyEnd, Frequency, MinLength, ContactGap, FollowUp, CheckIn, RequiredEvent,
                              RecurringMeeting, MaxConcurrent, Capacity, AgeRange, AgeGap, Tenure, Eligibility, Area,
                              TrainingRequired, CredentialRequired, DeclarationRequired, BasisRequired, RequiredFacts,
                              GrantPeriod, Retention>;

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Capacity::Of> = [] {
    using enum mentorkorps::domain::Capacity::Of;
    using mentorkorps::Named;
    return std::array{Named{mentors, "mentors"}, Named{matches, "matches"}, Named{hours, "hours"},
                      Named{cost_per_match, "cost_per_match"}};
}();
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::CredentialRequired::Which> = [] {
    using enum mentorkorps::domain::CredentialRequired::Which;
    using mentorkorps::Named;
    return std::array{Named{children, "boerneattest"}, Named{criminal, "straffeattest"}};
}();
