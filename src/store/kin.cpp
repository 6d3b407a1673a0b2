#include "store/kin.hpp"

#include <fmt/format.h>

namespace mentorkorps::store {
namespace {

using namespace domain;

/// What a box is bound to: moved to another person or moment it does not open.
std::string bound_to(KinId id, PersonId person, Instant at) {
    return fmt::format("kin {} of {} at {}", id.value, person.value, at.time_since_epoch().count());
}

}  // namespace

constexpr db::Sql insert_kin = "insert into kin (person_id) values ($1) returning id";
constexpr db::Sql insert_state =
    "insert into kin_state (kin_id, kind, from_date, until_date, account_id, at, box) "
    "values ($1, $2, $3, $4, $5, $6, $7)";

KinId put(db::Write& tx, const Sealing& sealing, PersonId person, const Kin& kin, const Written& written) {
    const auto id = kin.id == KinId{} ? tx.value<KinId>(insert_kin, person) : kin.id;
    const auto box =
        sealed(person_key(tx, sealing, person), packed(kin), bound_to(id, person, written.at), sealing.random);
    tx.run(insert_state, id, kin.kind, kin.from, kin.until, written.by, written.at, db::Bytes{box});
    return id;
}

constexpr db::Sql select_kin =
    "select k.id, s.kind, s.from_date, s.until_date, s.at, s.box from kin k join kin_state s on s.id = "
    "(select max(l.id) from kin_state l where l.kin_id = k.id) where k.person_id = $1 order by k.id";

std::vector<Kin> kin_of(db::Read& tx, const Key& persons, PersonId person) {
    const auto key = person_key(tx, persons, person);
    if (!key) return {};
    return tx.all(
        select_kin,
        [&](const db::Row& row) {
            Kin kin{.id = row.get<KinId>(0),
                    .kind = row.get<KinKind>(1),
                    .from = row.get<Date>(2),
                    .until = row.get<std::optional<Date>>(3)};
            const auto text = opened(*key, row.bytes(5), bound_to(kin.id, person, row.get<Instant>(4)));
            if (!text || !unpack(*text, kin))
                throw Broken("what is known of an adult does not open: the row has been changed from outside");
            return kin;
        },
        person);
}

}  // namespace mentorkorps::store
