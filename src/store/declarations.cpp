#include "store/declarations.hpp"

namespace mentorkorps::store {

using namespace domain;

constexpr db::Sql insert_text =
    "insert into declaration_text (programme_id, declaration, from_date, body, account_id, at) "
    "values ($1, $2, $3, $4, $5, $6) returning id";

DeclarationTextId add(db::Write& tx, const DeclarationText& text, AccountId by, Instant at) {
    return tx.value<DeclarationTextId>(insert_text, text.programme, text.declaration, text.from, text.body, by, at);
}

namespace {

DeclarationText read_text(const db::Row& row) {
    return {row.get<DeclarationTextId>(0), row.get<ProgrammeId>(1), row.get<std::string>(2), row.get<Date>(3),
            row.get<std::string>(4)};
}

}  // namespace

constexpr db::Sql select_texts =
    "select t.id, t.programme_id, t.declaration, t.from_date, t.body, p.name, t.at from declaration_text t "
    "join account a on a.id = t.account_id join person p on p.id = a.person_id where t.programme_id = $1 order by t.id";
constexpr db::Sql select_text =
    "select id, programme_id, declaration, from_date, body from declaration_text where id = $1";
constexpr db::Sql select_text_on =
    "select id, programme_id, declaration, from_date, body from declaration_text "
    "where programme_id = $1 and declaration = $2 and from_date <= $3 order by id desc limit 1";
constexpr db::Sql select_last_text =
    "select id, programme_id, declaration, from_date, body from declaration_text "
    "where programme_id = $1 and declaration = $2 order by id desc limit 1";

std::vector<SignedText> declaration_texts(db::Read& tx, ProgrammeId programme) {
    return tx.all(
        select_texts,
        [](const db::Row& row) { return SignedText{read_text(row), row.get<std::string>(5), row.get<Instant>(6)}; },
        programme);
}

std::optional<DeclarationText> declaration_text(db::Read& tx, DeclarationTextId id) {
    return tx.one(select_text, read_text, id);
}

std::optional<DeclarationText> declaration_text(db::Read& tx, ProgrammeId programme, std::string_view declaration,
                                                Date on) {
    return tx.one(select_text_on, read_text, programme, declaration, on);
}

std::optional<DeclarationText> last_declaration_text(db::Read& tx, ProgrammeId programme,
                                                     std::string_view declaration) {
    return tx.one(select_last_text, read_text, programme, declaration);
}

constexpr db::Sql select_asked =
    "select c.person_id, c.engagement, case when exists (select 1 from account a where a.person_id = c.person_id "
    "  and a.closed_at is null) then 1 else 0 end from commitment c "
    "join commitment_state s on s.id = (select l.id from commitment_state l where l.commitment_id = c.id "
    "  and l.from_date <= $2 order by l.from_date desc, l.id desc limit 1) "
    "where c.programme_id = $1 and s.state not in ('left', 'rejected') order by c.id";

std::vector<AskedMentor> asked_mentors(db::Read& tx, ProgrammeId programme, Date on) {
    return tx.all(
        select_asked,
        [](const db::Row& row) {
            return AskedMentor{.person = row.get<PersonId>(0),
                               .engagement = row.get<Engagement>(1),
                               .has_login = row.get<int>(2) != 0};
        },
        programme, on);
}

}  // namespace mentorkorps::store
