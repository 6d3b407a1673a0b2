#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/contacts/contact.hpp"
#include "domain/matches/match.hpp"
#include "domain/rules/terms.hpp"

/// What rules may know of a match: who, when, how long, which kind, and whether somebody came. Nothing that anybody
/// wrote is among it, so no rule can read it.
namespace mentorkorps::domain {

struct ContactFact {
    ContactId id{};
    Date on{};
    std::optional<int> minutes{};
    ContactMode mode = ContactMode::meeting;
    ContactOutcome outcome = ContactOutcome::held;
};

struct MemberFact {
    PersonId person{};
    Party party = Party::young_person;  ///< mentor or young_person
    std::optional<Date> birth_date{};
    Engagement engagement = Engagement::volunteer;  ///< of a mentor
    std::optional<Date> referred_on{};              ///< of a young person
    std::optional<Date> employed_since{};  ///< of a mentor: at the workplace that they had when the match began
    std::optional<Date> in_corps_since{};  ///< of a mentor: approved, or active without that
    std::optional<int> wish{};             ///< of a mentor: young people at a time
    int matched_with = 0;  ///< in running matches of the programme: a mentor's young people, a young person's mentors
    std::vector<TrainingRecord> training{};   ///< of a mentor
    std::vector<Observation> observations{};  ///< of a young person
    std::vector<GrantedTime> granted{};       ///< to a young person, in the order of their days
};

/// A talk that a rule asked for has been had, or was set aside by somebody who gave a reason.
struct SettledFact {
    enum class How { done, set_aside };
    std::string rule;  ///< its key
    int ordinal = 1;   ///< which of its talks: of a check-in the months since the match began
    Party party = Party::mentor;
    How how = How::done;
    Date on{};
    std::optional<ContactMode> mode{};  ///< of one that was had; none: nobody wrote it
};

/// What the young person answers when asked whether the mentor is somebody to trust, who supports them.
enum class Support { yes, partly, no };
/// A support talk was had with a party. What was said in it is not here, but for that one answer.
struct TalkFact {
    Party party = Party::mentor;
    Date on{};
    std::optional<Support> support{};
    PersonId about{};  ///< a young person of the match
};

/// Which of the things that rules ask to have in place: in the policy's own words, so the same through all its
/// versions.
struct RequirementKey {
    std::string rule{};
    std::string what{};
    std::optional<Party> from{};       ///< who says or does it; none: nobody in particular
    std::optional<PersonId> person{};  ///< whom it is about; none: the match
    friend auto operator<=>(const RequirementKey&, const RequirementKey&) = default;
};
/// Somebody has written down that it is in place since a day.
struct Fulfilment {
    RequirementKey key{};
    Date on{};
    /// From this day another text has to be said yes to, or the consent holds no more.
    std::optional<Date> until{};
    /// It was looked at that day and not approved: what was in place before it is so no more.
    bool is_refused = false;
};
/// A rule was set aside for this match by somebody who wrote why.
struct WaivedFact {
    std::string rule{};
    Date on{};
};

/// Stands, agreements, contacts, talks and observations in the order of their days. What lies after the day of an
/// evaluation is not looked at.
struct MatchFacts {
    MatchId match{};
    std::vector<Stand<MatchState>> stands{};
    std::vector<MeetingAgreement> agreements{};
    std::vector<ContactFact> contacts{};
    std::vector<SettledFact> settled{};
    std::vector<MemberFact> members{};
    std::vector<Fulfilment> fulfilled{};  ///< about the match and its members, as they were written down
    std::vector<WaivedFact> waived{};
    std::vector<TalkFact> talks{};
    std::optional<Date> reasoned_since{};  ///< it is written why these were matched; since_ever: all along
    Date on_record_since = since_ever;     ///< of what was due before this day nobody may have written that it was done
    /// The same of the things that rules ask to have in place. A match that a spreadsheet brings is on record from that
    /// day on, and still has to have in place what the programme asks for since it runs here.
    Date asked_since = since_ever;
};

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::SettledFact::How> =
    std::array{mentorkorps::Named{mentorkorps::domain::SettledFact::How::done, "done"},
               mentorkorps::Named{mentorkorps::domain::SettledFact::How::set_aside, "set_aside"}};
template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Support> =
    std::array{mentorkorps::Named{mentorkorps::domain::Support::yes, "yes"},
               mentorkorps::Named{mentorkorps::domain::Support::partly, "partly"},
               mentorkorps::Named{mentorkorps::domain::Support::no, "no"}};
