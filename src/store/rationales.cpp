#include "store/rationales.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another match or author it does not open.
std::string place(MatchId match, const Written& written) {
    return fmt::format("rationale of match {} by {} at {}", match.value, written.by.value_or(AccountId{}).value,
                       written.at.time_since_epoch().count());
}

struct RationaleRow {
    WrittenRationale written;
    std::optional<AccountId> by;
    std::optional<PersonId> about;  ///< nobody: the text is not sealed
    std::string box;
};

RationaleRow read_row(const db::Row& row) {
    RationaleRow found{{row.get<std::optional<std::string>>(5).value_or(""),
                        row.get<std::optional<std::string>>(1).value_or(""), row.get<Instant>(2)},
                       row.get<std::optional<AccountId>>(0),
                       row.get<std::optional<PersonId>>(3),
                       {}};
    if (found.about) found.box = row.bytes(4);
    return found;
}

}  // namespace

constexpr db::Sql insert_rationale =
    "insert into rationale (pairing_id, from_date, person_id, account_id, at, box) values ($1, $2, $3, $4, $5, $6)";

void add(db::Write& tx, const Sealing& sealing, const NewRationale& rationale) {
    const auto box = sealed(person_key(tx, sealing, rationale.about), rationale.text,
                            place(rationale.match, rationale.written), sealing.random);
    tx.run(insert_rationale, rationale.match, rationale.from, rationale.about, rationale.written.by,
           rationale.written.at, db::Bytes{box});
}

constexpr db::Sql select_rationales =
    "select r.account_id, p.name, r.at, r.person_id, r.box, r.plain from rationale r "
    "left join account a on a.id = r.account_id left join person p on p.id = a.person_id where r.pairing_id = $1 "
    "order by r.id desc";

std::vector<WrittenRationale> rationales(db::Read& tx, const Key& persons, MatchId match) {
    std::vector<WrittenRationale> found;
    for (auto& [written, by, about, box] : tx.all(select_rationales, read_row, match)) {
        if (const auto key = about ? person_key(tx, persons, *about) : std::nullopt) {
            auto text = opened(*key, box, place(match, {by, written.at}));
            if (!text) throw Broken("a rationale does not open: the row has been changed from outside");
            written.text = *std::move(text);
        }
        found.push_back(std::move(written));
    }
    return found;
}

}  // namespace mentorkorps::store
