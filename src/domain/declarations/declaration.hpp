#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/practice/requirements.hpp"

/// What people read and say yes to because a rule asks for it (`DeclarationRequired`): texts, each version from a day.
/// A yes holds for the version that was in force on its day, until another version is.
namespace mentorkorps::domain {

struct DeclarationTextKind;
using DeclarationTextId = Id<DeclarationTextKind>;

/// A version. The last one whose day has come is in force; each begins no earlier than the one before it.
struct DeclarationText {
    DeclarationTextId id{};
    ProgrammeId programme{};
    std::string declaration{};  ///< in the rule's words
    Date from{};
    std::string body{};
};
/// How somebody said yes: read it here, or signed a paper that a coordinator has seen.
enum class AcceptedOn { phone, paper };

/// The declarations that the rules of a day ask for, each once, in their order.
std::vector<std::string> declarations_asked(const Programme& programme, Date on);

struct TextWish {
    std::string declaration{};
    std::optional<Date> from{};
    std::string body{};
};
inline constexpr std::size_t declaration_letters_max = 20'000;
enum class TextFault { not_asked, body_missing, body_long, unchanged, day_missing, day_past, day_before_last };
/// In Danish, with the way out.
std::string_view sentence(TextFault fault);
/// A new version, after the last one. No day that has gone by is judged by another text afterwards.
Result<DeclarationText, TextFault> new_text(const TextWish& wish, const std::vector<std::string>& asked,
                                            const std::optional<DeclarationText>& last, Date today);

/// How somebody stands with the version in force. `earlier`: they have said yes, but to another one.
enum class TextStand { never, earlier, accepted };
TextStand stand_of(const Requirement& thing, Date today);
/// What a mentor is asked to say yes to themselves before a match begins: about them alone, of what is asked of them.
Requirements own_declarations(const Requirements& asked);
/// Whether nothing about young people is shown to a mentor before the thing was ever said yes to. A rule that only
/// informs keeps nobody out.
bool keeps_out(const Requirement& thing, Date today);

/// A mentor whom a new version asks.
struct AskedMentor {
    PersonId person{};
    Engagement engagement = Engagement::volunteer;
    bool has_login = false;
    std::vector<Fulfilment> papers{};
};
/// How many are asked for a declaration, and how far they are.
struct TextCount {
    int asked = 0;
    int accepted = 0;  ///< of them, the version in force
    int on_paper = 0;  ///< of them, who cannot read it here
    friend bool operator==(const TextCount&, const TextCount&) = default;
};
TextCount count_asked(const Programme& programme, std::string_view declaration, const std::vector<AskedMentor>& mentors,
                      Date today);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::AcceptedOn> =
    std::array{mentorkorps::Named{mentorkorps::domain::AcceptedOn::phone, "phone"},
               mentorkorps::Named{mentorkorps::domain::AcceptedOn::paper, "paper"}};
