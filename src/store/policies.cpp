#include "store/policies.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql select_texts = "select id, from_date, toml from policy_version where programme_id = $1 order by id";

std::vector<PolicyText> policy_texts(db::Read& tx, ProgrammeId programme) {
    return tx.all(
        select_texts,
        [](const db::Row& row) {
            return PolicyText{row.get<PolicyVersionId>(0), row.get<Date>(1), row.get<std::string>(2)};
        },
        programme);
}

constexpr db::Sql select_versions =
    "select v.id, v.from_date, v.why, p.name, v.at from policy_version v left join account a on a.id = v.account_id "
    "left join person p on p.id = a.person_id where v.programme_id = $1 order by v.id desc";

std::vector<PolicyVersion> policy_versions(db::Read& tx, ProgrammeId programme) {
    return tx.all(
        select_versions,
        [](const db::Row& row) {
            return PolicyVersion{row.get<PolicyVersionId>(0), row.get<Date>(1), row.get<std::string>(2),
                                 row.get<std::optional<std::string>>(3), row.get<Instant>(4)};
        },
        programme);
}

constexpr db::Sql hold_programme = "update programme set id = id where id = $1";

void hold(db::Write& tx, ProgrammeId programme) { tx.run(hold_programme, programme); }

constexpr db::Sql insert_version =
    "insert into policy_version (programme_id, from_date, toml, why, account_id, at) values ($1, $2, $3, $4, $5, $6) "
    "returning id";

PolicyVersionId add(db::Write& tx, ProgrammeId programme, const PolicyText& text, std::string_view why,
                    const Written& written) {
    return tx.value<PolicyVersionId>(insert_version, programme, text.from, text.toml, std::string(why), written.by,
                                     written.at);
}

}  // namespace mentorkorps::store
