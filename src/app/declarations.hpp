#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/world.hpp"
#include "base/result.hpp"
#include "domain/declarations/declaration.hpp"

/// What a programme asks people to read and say yes to: who writes it, and mentors who do it themselves.
namespace mentorkorps::app {

struct TextVersion {
    domain::DeclarationText text;
    std::string by;  ///< name
    Instant at{};
};
struct DeclarationPart {
    std::string name;                   ///< in the rule's words
    std::vector<TextVersion> versions;  ///< the last first
    domain::TextCount count{};
};
/// The declarations that a programme's rules ask for today, for who may `write_texts`. Names nobody whom they ask.
Result<std::vector<DeclarationPart>, NotFound> declarations(const World& world, const domain::Viewer& viewer,
                                                            domain::ProgrammeId programme);
using TextRefusal = std::variant<NotFound, domain::TextFault>;
Result<domain::DeclarationTextId, TextRefusal> publish_text(const World& world, const domain::Viewer& viewer,
                                                            domain::ProgrammeId programme,
                                                            const domain::TextWish& wish);

/// The text in force of a declaration that rules ask of the mentor who looks.
struct OwnText {
    domain::DeclarationText text;
    std::string programme;  ///< name
    domain::TextStand stand = domain::TextStand::never;
    bool keeps_out = false;             ///< until they say yes they see nothing of young people there
    std::optional<Date> accepted_on{};  ///< that version
};
std::vector<OwnText> own_texts(const World& world, const domain::Viewer& viewer);
/// By any version of its declaration: the one in force.
Result<OwnText, NotFound> own_text(const World& world, const domain::Viewer& viewer, domain::DeclarationTextId id);
enum class AcceptFault { newer_text };  ///< another version came while they read this one
using AcceptRefusal = std::variant<NotFound, AcceptFault>;
/// Said yes to once, however often the button is pressed.
Result<domain::DeclarationTextId, AcceptRefusal> accept_text(const World& world, const domain::Viewer& viewer,
                                                             domain::DeclarationTextId id);

/// A mentor has to say yes before anything of young people in the programme is shown or done.
struct DeclarationFirst {};
std::string sentence(DeclarationFirst refusal);
/// Whether it is so: of who has no business there but as a mentor, and has never said yes to what is asked.
bool is_kept_out(db::Read& tx, const World& world, const domain::Viewer& viewer, domain::ProgrammeId programme);

}  // namespace mentorkorps::app
