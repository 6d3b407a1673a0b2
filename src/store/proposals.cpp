#include "store/proposals.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "domain/matches/making.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_proposal =
    "insert into proposal (programme_id, enrolment_id, commitment_id, on_date, answer_by, score, weights, "
    "policy_version_id, person_id, box, account_id, at, asks_guardian) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
    "returning id";
constexpr db::Sql insert_answer =
    "insert into proposal_answer (proposal_id, party, answer, on_date, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6)";
constexpr db::Sql insert_end =
    "insert into proposal_end (proposal_id, how, pairing_id, on_date, account_id, at) values ($1, $2, $3, $4, $5, $6)";
constexpr db::Sql insert_meeting =
    "insert into first_meeting (proposal_id, on_date, at_minute, person_id, box, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

namespace {

/// What a box is bound to: moved elsewhere it does not open.
std::string place_of_basis(EnrolmentId young, CommitmentId mentor, Instant at) {
    return fmt::format("proposal of {} to {} at {}", mentor.value, young.value, at.time_since_epoch().count());
}
std::string place_of_meeting(ProposalId id, Instant at) {
    return fmt::format("first meeting of proposal {} at {}", id.value, at.time_since_epoch().count());
}

}  // namespace

ProposalId add(db::Write& tx, const Sealing& sealing, const MatchProposal& proposal, const Basis& basis,
               const Written& written) {
    const auto box = sealed(person_key(tx, sealing, proposal.young.person), basis.sentences,
                            place_of_basis(proposal.enrolment, proposal.commitment, written.at), sealing.random);
    return tx.value<ProposalId>(insert_proposal, proposal.programme, proposal.enrolment, proposal.commitment,
                                proposal.on, proposal.answer_by, basis.score, basis.weights, basis.version,
                                proposal.young.person, db::Bytes{box}, written.by, written.at,
                                std::ranges::count(proposal.asked, Party::guardian));
}

void add(db::Write& tx, ProposalId id, const PartyAnswer& answer, const Written& written) {
    tx.run(insert_answer, id, answer.party, answer.answer, answer.on, written.by, written.at);
}

void withdraw(db::Write& tx, ProposalId id, Date on, const Written& written) {
    tx.run(insert_end, id, ProposalEnd::withdrawn, std::optional<MatchId>{}, on, written.by, written.at);
}

void end(db::Write& tx, ProposalId id, MatchId match, Date on, const Written& written) {
    tx.run(insert_end, id, ProposalEnd::matched, match, on, written.by, written.at);
}

void add(db::Write& tx, const Sealing& sealing, const MatchProposal& proposal, const FirstMeeting& meeting,
         const Written& written) {
    const auto box = sealed(person_key(tx, sealing, proposal.young.person), meeting.place,
                            place_of_meeting(proposal.id, written.at), sealing.random);
    tx.run(insert_meeting, proposal.id, meeting.on, meeting.at, proposal.young.person, db::Bytes{box}, written.by,
           written.at);
}

constexpr db::Sql select_proposals =
    "select p.id, p.programme_id, p.enrolment_id, p.commitment_id, y.id, y.name, m.id, m.name, "
    "p.asks_guardian, p.on_date, p.answer_by, f.how, f.on_date, p.account_id, "
    "(select s.state from commitment_state s where s.commitment_id = c.id order by s.from_date desc, s.id desc limit "
    "1), "
    "(select s.state from enrolment_state s where s.enrolment_id = e.id order by s.from_date desc, s.id desc limit 1) "
    "from proposal p join enrolment e on e.id = p.enrolment_id "
    "join person y on y.id = e.person_id join commitment c on c.id = p.commitment_id "
    "join person m on m.id = c.person_id left join proposal_end f on f.proposal_id = p.id "
    "where ($1 = 0 or p.id = $1) and ($2 = 0 or p.programme_id = $2) and ($3 = 0 or c.person_id = $3) "
    "order by p.id desc";
constexpr db::Sql select_answers =
    "select a.proposal_id, a.party, a.answer, a.on_date from proposal p "
    "join commitment c on c.id = p.commitment_id join proposal_answer a on a.proposal_id = p.id "
    "where ($1 = 0 or p.id = $1) and ($2 = 0 or p.programme_id = $2) and ($3 = 0 or c.person_id = $3) order by a.id";

namespace {

MatchProposal read_proposal(const db::Row& row) {
    MatchProposal found{
        .id = row.get<ProposalId>(0),
        .programme = row.get<ProgrammeId>(1),
        .enrolment = row.get<EnrolmentId>(2),
        .commitment = row.get<CommitmentId>(3),
        .young = {row.get<PersonId>(4), row.get<std::string>(5)},
        .mentor = {row.get<PersonId>(6), row.get<std::string>(7)},
        .asked = {Party::mentor, Party::young_person},
        .on = row.get<Date>(9),
        .answer_by = row.get<Date>(10),
        .end = row.get<std::optional<ProposalEnd>>(11),
        .ended_on = row.get<std::optional<Date>>(12).value_or(Date{}),
        .can_be_matched = is_ready(row.get<CommitmentState>(14)) && can_be_matched(row.get<EnrolmentState>(15)),
        .by = row.get<std::optional<AccountId>>(13)};
    if (row.get<int>(8) > 0) found.asked.push_back(Party::guardian);
    return found;
}

std::vector<MatchProposal> read(db::Read& tx, ProposalId only, ProgrammeId programme, PersonId mentor) {
    auto found = tx.all(select_proposals, read_proposal, only, programme, mentor);
    tx.each(
        select_answers,
        [&](const db::Row& row) {
            const auto each =
                std::ranges::lower_bound(found, row.get<ProposalId>(0), std::greater{}, &MatchProposal::id);
            if (each != found.end() && each->id == row.get<ProposalId>(0))
                each->answers.push_back({row.get<Party>(1), row.get<Answer>(2), row.get<Date>(3)});
        },
        only, programme, mentor);
    return found;
}

}  // namespace

std::optional<MatchProposal> proposal(db::Read& tx, ProposalId id) {
    if (!id) return std::nullopt;
    auto found = read(tx, id, {}, {});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<MatchProposal> proposals(db::Read& tx, ProgrammeId programme) { return read(tx, {}, programme, {}); }
std::vector<MatchProposal> proposals_to(db::Read& tx, PersonId mentor) { return read(tx, {}, {}, mentor); }

constexpr db::Sql select_basis =
    "select score, weights, policy_version_id, person_id, box, enrolment_id, commitment_id, at from proposal "
    "where id = $1";
constexpr db::Sql select_of_match = "select proposal_id from proposal_end where pairing_id = $1";
constexpr db::Sql select_meeting =
    "select on_date, at_minute, person_id, box, at from first_meeting where proposal_id = $1 order by id desc limit 1";

namespace {

/// What is sealed under the key of a person; empty when the key has been destroyed.
std::string unsealed(db::Read& tx, const Key& persons, PersonId person, std::string_view box,
                     const std::string& place) {
    const auto key = person_key(tx, persons, person);
    if (!key) return {};
    auto text = opened(*key, box, place);
    if (!text) throw Broken("what is kept of a proposal does not open: the row has been changed from outside");
    return *std::move(text);
}

struct Boxed {
    PersonId person;
    std::string box;
    std::string place;
};

}  // namespace

Basis basis(db::Read& tx, const Key& persons, ProposalId id) {
    Basis found;
    Boxed boxed;
    tx.each(
        select_basis,
        [&](const db::Row& row) {
            found.score = row.get<std::int32_t>(0);
            found.weights = row.get<std::string>(1);
            found.version = row.get<std::optional<PolicyVersionId>>(2);
            boxed = {row.get<PersonId>(3), std::string(row.bytes(4)),
                     place_of_basis(row.get<EnrolmentId>(5), row.get<CommitmentId>(6), row.get<Instant>(7))};
        },
        id);
    if (boxed.person) found.sentences = unsealed(tx, persons, boxed.person, boxed.box, boxed.place);
    return found;
}

std::optional<ProposalId> proposal_of(db::Read& tx, MatchId match) {
    return tx.one(select_of_match, [](const db::Row& row) { return row.get<ProposalId>(0); }, match);
}

std::optional<FirstMeeting> first_meeting(db::Read& tx, const Key& persons, ProposalId id) {
    Boxed boxed;
    auto found = tx.one(
        select_meeting,
        [&](const db::Row& row) {
            boxed = {row.get<PersonId>(2), std::string(row.bytes(3)), place_of_meeting(id, row.get<Instant>(4))};
            return FirstMeeting{row.get<Date>(0), row.get<std::optional<TimeOfDay>>(1), {}};
        },
        id);
    if (found) found->place = unsealed(tx, persons, boxed.person, boxed.box, boxed.place);
    return found;
}

}  // namespace mentorkorps::store
