#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "domain/declarations/declaration.hpp"
#include "store/states.hpp"

/// What a programme asks people to read and say yes to.
namespace mentorkorps::store {

domain::DeclarationTextId add(db::Write& tx, const domain::DeclarationText& text, domain::AccountId by, Instant at);

struct SignedText {
    domain::DeclarationText text;
    std::string by;  ///< name
    Instant at;
};
/// All versions in a programme, the first first.
std::vector<SignedText> declaration_texts(db::Read& tx, domain::ProgrammeId programme);
std::optional<domain::DeclarationText> declaration_text(db::Read& tx, domain::DeclarationTextId id);
/// The version of a declaration that is in force on a day.
std::optional<domain::DeclarationText> declaration_text(db::Read& tx, domain::ProgrammeId programme,
                                                        std::string_view declaration, Date on);
/// The version written last, whatever its day.
std::optional<domain::DeclarationText> last_declaration_text(db::Read& tx, domain::ProgrammeId programme,
                                                             std::string_view declaration);
/// Who is a mentor in a programme on a day, has neither left nor been turned away; without what is in place.
std::vector<domain::AskedMentor> asked_mentors(db::Read& tx, domain::ProgrammeId programme, Date on);

}  // namespace mentorkorps::store
