#include "store/talks.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another match, party, day or author it does not open.
std::string place(MatchId match, Party party, Date on, std::optional<AccountId> by, Instant at) {
    return fmt::format("talk about match {} with {} on {} by {} at {}", match.value, name_of(party), iso(on),
                       by.value_or(AccountId{}).value, at.time_since_epoch().count());
}

}  // namespace

constexpr db::Sql insert_talk =
    "insert into talk (pairing_id, task_id, party, on_date, assessment, person_id, account_id, at, box, support, mode) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";

void add(db::Write& tx, const Sealing& sealing, const NewTalk& talk) {
    const auto& held = talk.talk;
    const auto key = person_key(tx, sealing, talk.about);
    const auto box =
        sealed(key, packed(held.answers), place(talk.match, held.party, held.on, talk.by, talk.at), sealing.random);
    tx.run(insert_talk, talk.match, talk.task, held.party, held.on, held.assessment, talk.about, talk.by, talk.at,
           db::Bytes{box}, held.support, held.mode);
}

constexpr db::Sql select_talks =
    "select t.party, t.on_date, t.assessment, t.person_id, t.account_id, t.at, t.box, p.name, t.support, t.mode from "
    "talk t "
    "left join account a on a.id = t.account_id left join person p on p.id = a.person_id where t.pairing_id = $1 "
    "order by t.on_date desc, t.id desc";

namespace {

struct TalkRow {
    WrittenTalk written;
    std::optional<AccountId> by;
    std::string box;
};

TalkRow read_row(const db::Row& row) {
    return {{{row.get<Party>(0),
              row.get<Date>(1),
              row.get<std::optional<Assessment>>(2),
              {},
              row.get<std::optional<Support>>(8),
              row.get<std::optional<ContactMode>>(9)},
             row.get<std::optional<std::string>>(7).value_or(""),
             row.get<Instant>(5),
             row.get<PersonId>(3)},
            row.get<std::optional<AccountId>>(4),
            std::string(row.bytes(6))};
}

}  // namespace

std::vector<WrittenTalk> talks(db::Read& tx, const Key& persons, MatchId match) {
    std::vector<WrittenTalk> found;
    for (auto& [written, by, box] : tx.all(select_talks, read_row, match)) {
        auto& talk = written.talk;
        if (const auto key = person_key(tx, persons, written.about)) {
            const auto text = opened(*key, box, place(match, talk.party, talk.on, by, written.at));
            if (!text) throw Broken("a talk does not open: the row has been changed from outside");
            talk.answers = unpacked(*text);
        }
        found.push_back(std::move(written));
    }
    return found;
}

}  // namespace mentorkorps::store
