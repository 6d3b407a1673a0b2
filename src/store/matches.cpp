#include "store/matches.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/contacts/contact.hpp"
#include "store/people.hpp"

namespace mentorkorps::store {
namespace {

using namespace domain;

MatchMember read_member(const db::Row& row) {
    return {row.get<PersonId>(1), row.get<std::string>(2), row.get<Date>(3), row.get<std::optional<Date>>(4)};
}

}  // namespace

constexpr db::Sql insert_pairing =
    "insert into pairing (programme_id, form, external_id, created_at) values ($1, $2, $3, $4) returning id";

MatchId add(db::Write& tx, const NewMatch& match, Instant at) {
    return tx.value<MatchId>(insert_pairing, match.programme, match.form, match.external_id, at);
}

constexpr db::Sql insert_mentor =
    "insert into pairing_member (pairing_id, commitment_id, from_date) values ($1, $2, $3)";
constexpr db::Sql insert_young = "insert into pairing_member (pairing_id, enrolment_id, from_date) values ($1, $2, $3)";
constexpr db::Sql end_all_members = "update pairing_member set to_date = $2 where pairing_id = $1 and to_date is null";

void add_mentor(db::Write& tx, MatchId id, CommitmentId mentor, Date from) { tx.run(insert_mentor, id, mentor, from); }
void add_young_person(db::Write& tx, MatchId id, EnrolmentId young, Date from) {
    tx.run(insert_young, id, young, from);
}
void end_members(db::Write& tx, MatchId id, Date on) { tx.run(end_all_members, id, on); }

constexpr db::Sql insert_agreement =
    "insert into meeting_agreement (pairing_id, every_days, minutes, from_date, person_id, box, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr db::Sql select_agreements =
    "select every_days, minutes, from_date, person_id, box, at from meeting_agreement where pairing_id = $1 "
    "order by from_date, id";

namespace {

/// What a box is bound to: moved to another match it does not open.
std::string bound_to(MatchId match, Instant at) {
    return fmt::format("place of match {} at {}", match.value, at.time_since_epoch().count());
}

}  // namespace

void add(db::Write& tx, const Sealing& sealing, const NewAgreement& agreement) {
    const auto& [match, about, agreed, written] = agreement;
    std::optional<PersonId> person;
    std::optional<std::string> box;
    if (!agreed.place.empty()) {
        person = about;
        box = sealed(person_key(tx, sealing, about), agreed.place, bound_to(match, written.at), sealing.random);
    }
    const auto bytes = box ? std::optional(db::Bytes{*box}) : std::nullopt;
    tx.run(insert_agreement, match, agreed.terms.every_days, agreed.terms.minutes, agreed.terms.from, person, bytes,
           written.by, written.at);
}

std::vector<TypedAgreement> agreements(db::Read& tx, const Key& persons, MatchId match) {
    struct Sealed {
        TypedAgreement agreed;
        std::optional<PersonId> about;  ///< nobody: no place is written
        std::string box;
        Instant at;
    };
    const auto read = [](const db::Row& row) {
        const auto about = row.get<std::optional<PersonId>>(3);
        return Sealed{{{row.get<int>(0), row.get<std::optional<int>>(1), row.get<Date>(2), about.has_value()}, {}},
                      about,
                      about ? std::string(row.bytes(4)) : std::string(),
                      row.get<Instant>(5)};
    };
    std::vector<TypedAgreement> found;
    for (auto& [agreed, about, box, at] : tx.all(select_agreements, read, match)) {
        if (const auto key = about ? person_key(tx, persons, *about) : std::nullopt) {
            auto text = opened(*key, box, bound_to(match, at));
            if (!text) throw Broken("an agreed place does not open: the row has been changed from outside");
            agreed.place = *std::move(text);
        }
        found.push_back(std::move(agreed));
    }
    return found;
}

constexpr db::Sql insert_outcome =
    "insert into pairing_outcome (pairing_id, code, from_date, account_id, at) values ($1, $2, $3, $4, $5)";

void add_outcome(db::Write& tx, MatchId id, std::string_view code, Date from, const Written& written) {
    tx.run(insert_outcome, id, code, from, written.by, written.at);
}

constexpr db::Sql select_pairing = "select programme_id, form from pairing where id = $1";
constexpr db::Sql select_members =
    "select case when m.commitment_id is null then 'young_person' else 'mentor' end, p.id, p.name, m.from_date, "
    "m.to_date "
    "from pairing_member m left join commitment c on c.id = m.commitment_id left join enrolment e on e.id = "
    "m.enrolment_id "
    "join person p on p.id = coalesce(c.person_id, e.person_id) where m.pairing_id = $1 order by p.name_sort, m.id";
constexpr db::Sql select_start =
    "select min(from_date) from pairing_state where pairing_id = $1 and state in ('introduced', 'active')";
constexpr db::Sql select_agreement =
    "select every_days, minutes, from_date, case when box is null then 0 else 1 end from meeting_agreement where "
    "pairing_id = $1 and from_date <= $2 "
    "order by from_date desc, id desc limit 1";
constexpr db::Sql select_outcome =
    "select code from pairing_outcome where pairing_id = $1 and from_date <= $2 order by from_date desc, id desc limit "
    "1";

std::optional<Match> match(db::Read& tx, MatchId id, Date on) {
    auto found = tx.one(
        select_pairing,
        [&](const db::Row& row) {
            return Match{.id = id,
                         .programme = row.get<ProgrammeId>(0),
                         .form = row.get<MatchForm>(1),
                         .mentors = {},
                         .young_people = {},
                         .stand = {MatchState::proposed, since_ever, {}},
                         .started = since_ever,
                         .agreement = {},
                         .outcome = {}};
        },
        id);
    if (!found) return found;
    tx.each(
        select_members,
        [&](const db::Row& row) {
            auto& members = row.get<AttendeeRole>(0) == AttendeeRole::mentor ? found->mentors : found->young_people;
            members.push_back(read_member(row));
        },
        id);
    if (const auto held = stand(tx, id, on)) found->stand = *held;
    const auto started = tx.one(select_start, [](const db::Row& row) { return row.get<std::optional<Date>>(0); }, id);
    found->started = started->value_or(found->stand.from);
    found->agreement = tx.one(
        select_agreement,
        [](const db::Row& row) {
            return MeetingAgreement{row.get<int>(0), row.get<std::optional<int>>(1), row.get<Date>(2),
                                    row.get<int>(3) == 1};
        },
        id, on);
    found->outcome = tx.one(select_outcome, [](const db::Row& row) { return row.get<std::string>(0); }, id, on);
    return found;
}

std::optional<Visible<Match>> match_seen_by(db::Read& tx, const Viewer& viewer, MatchId id, Date on) {
    auto found = match(tx, id, on);
    if (!found) return std::nullopt;
    std::vector<PersonId> mentors;
    for (const auto& mentor : found->mentors)
        if (is_mentor(*found, mentor.person, on)) mentors.push_back(mentor.person);
    const auto programme = found->programme;
    return Gate::match(viewer, programme, mentors, std::move(*found));
}

// Two halves, for a join on either would read every member of every match.
constexpr db::Sql select_matches_of =
    "select m.pairing_id from commitment c join pairing_member m on m.commitment_id = c.id where c.person_id = $1 "
    "union select m.pairing_id from enrolment e join pairing_member m on m.enrolment_id = e.id where e.person_id = $1 "
    "order by pairing_id desc";

std::vector<Match> matches_of(db::Read& tx, PersonId person, Date on) {
    std::vector<Match> found;
    for (const auto id : tx.all(select_matches_of, [](const db::Row& row) { return row.get<MatchId>(0); }, person))
        found.push_back(*match(tx, id, on));
    std::ranges::stable_sort(found, std::greater{}, &Match::started);
    return found;
}

// A change that changes nothing takes the row's lock; where only one writes at a time it is not needed, and does no
// harm.
constexpr db::Sql hold_enrolment = "update enrolment set person_id = person_id where id = $1";
constexpr db::Sql hold_commitment = "update commitment set person_id = person_id where id = $1";
constexpr db::Sql hold_pairing = "update pairing set form = form where id = $1";

void hold(db::Write& tx, EnrolmentId id) { tx.run(hold_enrolment, id); }
void hold(db::Write& tx, CommitmentId id) { tx.run(hold_commitment, id); }
void hold(db::Write& tx, MatchId id) { tx.run(hold_pairing, id); }

}  // namespace mentorkorps::store
