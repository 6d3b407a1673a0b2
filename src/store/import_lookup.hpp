#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "db/database.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/imports/recognition.hpp"
#include "domain/matches/match.hpp"

/// What an import looks up for every row, read once for all rows.
namespace mentorkorps::store {

/// Everybody in the organisation, by person; with the sender's ids of the programme's mentors, or young people.
domain::KnownPeople people_as_mentors(db::Read& tx, domain::ProgrammeId programme);
domain::KnownPeople people_as_young(db::Read& tx, domain::ProgrammeId programme);

/// The mentors, or the young people, of a programme: who a cell of a match or a contact can mean, by person.
template <class ParticipationId>
struct Participants {
    domain::KnownPeople people;
    std::unordered_map<std::int64_t, ParticipationId> of;  ///< by person
};
Participants<domain::CommitmentId> mentors_in(db::Read& tx, domain::ProgrammeId programme);
Participants<domain::EnrolmentId> young_people_in(db::Read& tx, domain::ProgrammeId programme);

/// A match as far as spreadsheets speak of it.
struct KnownMatch {
    struct Member {
        std::int64_t row = 0;
        std::int64_t person = 0;
        domain::AttendeeRole role = domain::AttendeeRole::mentor;
        Date from;
        std::optional<Date> to;
    };
    struct State {
        std::int64_t row = 0;
        Date from;
        std::string reason;
    };
    domain::MatchId id;
    std::string external_id{};
    domain::MatchForm form = domain::MatchForm::individual;
    std::vector<Member> members{};
    std::optional<State> active{};  ///< the first
    std::optional<State> closed{};  ///< the last
    std::string outcome{};          ///< the last
    std::optional<Date> outcome_from{};
};
std::vector<KnownMatch> known_matches(db::Read& tx, domain::ProgrammeId programme);

/// All that a contact says, in one text: two contacts with the same text are one.
std::string contact_text(const domain::Contact& contact);

struct KnownContacts {
    struct Known {
        domain::ContactId id;
        std::string text;
    };
    std::unordered_map<std::string, Known> by_external_id;
    std::unordered_set<std::string> without_id;  ///< texts
};
/// The contacts of a programme; of those with an id only those in `wanted`.
KnownContacts known_contacts(db::Read& tx, domain::ProgrammeId programme,
                             const std::unordered_set<std::string_view>& wanted);

}  // namespace mentorkorps::store
