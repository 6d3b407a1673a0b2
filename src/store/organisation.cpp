#include "store/organisation.hpp"

namespace mentorkorps::store {

constexpr db::Sql insert_organisation =
    "insert into organisation (id, slug, name, wrapped_key, created_at) values (1, $1, $2, $3, $4)";
constexpr db::Sql insert_audit_head = "insert into audit_head (id, seq, print) values (1, 0, $1)";

void add(db::Write& tx, const Organisation& organisation) {
    tx.run(insert_organisation, organisation.slug, organisation.name, organisation.wrapped_key,
           organisation.created_at);
    tx.run(insert_audit_head, db::Bytes{});
}

constexpr db::Sql select_organisation = "select slug, name, wrapped_key, created_at from organisation";

std::optional<Organisation> organisation(db::Read& tx) {
    return tx.one(select_organisation, [](const db::Row& row) {
        return Organisation{row.get<std::string>(0), row.get<std::string>(1), row.get<db::Bytes>(2),
                            row.get<Instant>(3)};
    });
}

constexpr db::Sql select_programmes =
    "select p.id, p.key, coalesce(max(v.id), 0) from programme p left join policy_version v on v.programme_id = p.id "
    "group by p.id, p.key order by p.id";

std::vector<OpenProgramme> programmes(db::Read& tx) {
    return tx.all(select_programmes, [](const db::Row& row) {
        return OpenProgramme{row.get<domain::ProgrammeId>(0), row.get<std::string>(1), row.get<std::int64_t>(2)};
    });
}

constexpr db::Sql select_programme = "select id from programme where key = $1";

std::optional<domain::ProgrammeId> programme(db::Read& tx, std::string_view key) {
    return tx.one(select_programme, [](const db::Row& row) { return row.get<domain::ProgrammeId>(0); }, key);
}

constexpr db::Sql insert_programme =
    "insert into programme (key, opened_on) values ($1, $2) on conflict (key) do nothing";

domain::ProgrammeId open_programme(db::Write& tx, std::string_view key, Date day) {
    tx.run(insert_programme, key, day);
    return *programme(tx, key);
}

}  // namespace mentorkorps::store
