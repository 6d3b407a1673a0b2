#include "store/deferrals.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a reason is bound to: moved to another line, programme or author it does not open.
std::string place(ProgrammeId programme, const TodayLine& line, AccountId by, Instant at) {
    return fmt::format("deferral of {} of match {} and person {} in {} by {} at {}", line.what,
                       line.match.value_or(MatchId{}).value, line.person.value_or(PersonId{}).value, programme.value,
                       by.value, at.time_since_epoch().count());
}

Deferral read_deferral(const db::Row& row) {
    return {.id = row.get<DeferralId>(0),
            .line = {.match = row.get<std::optional<MatchId>>(1),
                     .person = row.get<std::optional<PersonId>>(2),
                     .what = row.get<std::string>(3)},
            .until = row.get<std::optional<Date>>(4)};
}

struct SealedDeferral {
    WrittenDeferral written;
    AccountId account;
    std::string box;
};

SealedDeferral read_sealed(const db::Row& row) {
    return {{read_deferral(row), row.get<std::optional<PersonId>>(5), {}, row.get<std::string>(8), row.get<Instant>(7)},
            row.get<AccountId>(6),
            std::string(row.bytes(9))};
}

}  // namespace

constexpr db::Sql insert_deferral =
    "insert into deferral (programme_id, pairing_id, person_id, what, until_date, sealed_for, account_id, at, box) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id";

DeferralId add(db::Write& tx, const Sealing& sealing, const NewDeferral& deferral) {
    const auto key = deferral.sealed_for ? person_key(tx, sealing, *deferral.sealed_for) : sealing.persons;
    const auto box = sealed(key, deferral.reason, place(deferral.programme, deferral.line, deferral.by, deferral.at),
                            sealing.random);
    return tx.value<DeferralId>(insert_deferral, deferral.programme, deferral.line.match, deferral.line.person,
                                deferral.line.what, deferral.until, deferral.sealed_for, deferral.by, deferral.at,
                                db::Bytes{box});
}

constexpr db::Sql insert_end = "insert into deferral_end (deferral_id, account_id, at) values ($1, $2, $3)";

void end(db::Write& tx, DeferralId id, const Written& written) { tx.run(insert_end, id, written.by, written.at); }

constexpr db::Sql select_deferrals =
    "select d.id, d.pairing_id, d.person_id, d.what, d.until_date from deferral d where d.programme_id = $1 "
    "and (d.until_date is null or d.until_date > $2) "
    "and not exists (select 1 from deferral_end e where e.deferral_id = d.id) order by d.id";

Deferrals deferrals(db::Read& tx, ProgrammeId programme, Date today) {
    return tx.all(select_deferrals, read_deferral, programme, today);
}

constexpr db::Sql select_written =
    "select d.id, d.pairing_id, d.person_id, d.what, d.until_date, d.sealed_for, d.account_id, d.at, p.name, d.box "
    "from deferral d join account a on a.id = d.account_id join person p on p.id = a.person_id "
    "where d.programme_id = $1 and (d.until_date is null or d.until_date > $2) "
    "and not exists (select 1 from deferral_end e where e.deferral_id = d.id) order by d.id";

std::vector<WrittenDeferral> written_deferrals(db::Read& tx, const Key& persons, ProgrammeId programme, Date today) {
    std::vector<WrittenDeferral> found;
    for (auto& [written, account, box] : tx.all(select_written, read_sealed, programme, today)) {
        if (const auto key = written.about ? person_key(tx, persons, *written.about) : std::optional(persons)) {
            const auto text = opened(*key, box, place(programme, written.deferral.line, account, written.at));
            if (!text) throw Broken("a deferral does not open: the row has been changed from outside");
            written.reason = *text;
        }
        found.push_back(std::move(written));
    }
    return found;
}

}  // namespace mentorkorps::store
