#include "store/notes.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a note is bound to: moved to another person, programme or author it does not open.
struct Place {
    PersonId person;
    ProgrammeId programme;
    AccountId by;
    Instant at;
};
std::string about(const Place& place) {
    return fmt::format("note on {} in {} by {} at {}", place.person.value, place.programme.value, place.by.value,
                       place.at.time_since_epoch().count());
}

}  // namespace

constexpr db::Sql insert_note =
    "insert into note (person_id, programme_id, account_id, at, box) values ($1, $2, $3, $4, $5)";

void add(db::Write& tx, const Sealing& sealing, const NewNote& note) {
    const auto key = person_key(tx, sealing, note.person);
    const auto box = sealed(key, note.text, about({note.person, note.programme, note.by, note.at}), sealing.random);
    tx.run(insert_note, note.person, note.programme, note.by, note.at, db::Bytes{box});
}

constexpr db::Sql select_notes =
    "select n.at, n.account_id, p.name, n.box from note n join account a on a.id = n.account_id "
    "join person p on p.id = a.person_id where n.person_id = $1 and n.programme_id = $2 order by n.at desc, n.id desc";

std::vector<Note> notes(db::Read& tx, const Key& persons, PersonId person, ProgrammeId programme) {
    const auto key = person_key(tx, persons, person);
    if (!key) return {};
    return tx.all(
        select_notes,
        [&](const db::Row& row) {
            const Place place{person, programme, row.get<AccountId>(1), row.get<Instant>(0)};
            auto text = opened(*key, row.bytes(3), about(place));
            if (!text) throw Broken("a note does not open: the row has been changed from outside");
            return Note{place.at, row.get<std::string>(2), *std::move(text)};
        },
        person, programme);
}

constexpr db::Sql count_of_notes = "select count(*) from note where person_id = $1 and programme_id = $2";

std::int64_t count_notes(db::Read& tx, PersonId person, ProgrammeId programme) {
    return tx.value<std::int64_t>(count_of_notes, person, programme);
}

}  // namespace mentorkorps::store
