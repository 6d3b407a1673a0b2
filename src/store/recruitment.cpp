#include "store/recruitment.hpp"

namespace mentorkorps::store {

using namespace domain;

namespace {

RecruitmentRound read_round(const db::Row& row) {
    return {.id = row.get<RoundId>(0),
            .programme = row.get<ProgrammeId>(1),
            .name = row.get<std::string>(2),
            .channel = row.get<std::optional<std::string>>(3),
            .from = row.get<Date>(4),
            .to = row.get<std::optional<Date>>(5),
            .cohort = row.get<std::optional<std::string>>(6),
            .is_closed = row.get<bool>(7)};
}

}  // namespace

constexpr db::Sql insert_round =
    "insert into recruitment_round (programme_id, account_id, at) values ($1, $2, $3) returning id";

RoundId add(db::Write& tx, const RecruitmentRound& round, const Written& written) {
    auto made = round;
    made.id = tx.value<RoundId>(insert_round, round.programme, written.by, written.at);
    say(tx, made, written);
    return made.id;
}

constexpr db::Sql insert_terms =
    "insert into round_terms (round_id, name, channel, from_date, to_date, cohort, is_closed, account_id, at) values "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9)";

void say(db::Write& tx, const RecruitmentRound& round, const Written& written) {
    tx.run(insert_terms, round.id, round.name, round.channel, round.from, round.to, round.cohort, round.is_closed,
           written.by, written.at);
}

constexpr db::Sql select_rounds =
    "select r.id, r.programme_id, t.name, t.channel, t.from_date, t.to_date, t.cohort, t.is_closed "
    "from recruitment_round r join round_terms t on t.round_id = r.id and t.id = "
    "(select max(l.id) from round_terms l where l.round_id = r.id) "
    "where r.programme_id = $1 order by t.from_date desc, r.id desc";

std::vector<RecruitmentRound> rounds(db::Read& tx, ProgrammeId programme) {
    return tx.all(select_rounds, read_round, programme);
}

constexpr db::Sql select_round =
    "select r.id, r.programme_id, t.name, t.channel, t.from_date, t.to_date, t.cohort, t.is_closed "
    "from recruitment_round r join round_terms t on t.round_id = r.id "
    "where r.programme_id = $1 and r.id = $2 order by t.id desc limit 1";

std::optional<RecruitmentRound> round(db::Read& tx, ProgrammeId programme, RoundId id) {
    return tx.one(select_round, read_round, programme, id);
}

}  // namespace mentorkorps::store
