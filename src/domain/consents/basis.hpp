#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/practice/requirements.hpp"

/// What lets somebody tell others of a young person (`BasisRequired`): for one purpose at a time, never for all at
/// once.
namespace mentorkorps::domain {

struct BasisRow;
/// Of the row that says that it is in place.
using BasisId = Id<BasisRow>;

/// Forvaltningslovens § 28, stk. 2: a consent, a law, or that it is of essential importance to what an authority does.
enum class BasisKind { consent, law, essential };
std::string_view label(BasisKind kind);

struct Basis {
    BasisId id{};
    RequirementKey key{};  ///< of which rule, for which purpose, to whom
    BasisKind kind = BasisKind::consent;
    std::vector<Party> given_by{};  ///< of a consent: the young person, the guardian, or both
    Date from{};
    Date until{};                     ///< the first day that it does not hold, as it was said
    std::optional<Date> ended_on{};   ///< taken back, or not so any more
    std::optional<Party> ended_by{};  ///< who took it back; nothing: it was a mistake, or is not so any more
    std::string words{};              ///< the law, the reason, or where the paper lies
    std::string by{};                 ///< name of who wrote it down
};
bool holds(const Basis& basis, Date on);
/// What somebody has seen who looks at all that was written down for a purpose: when it is another, more was written.
std::string seen(const std::vector<Basis>& bases, const RequirementKey& key);

/// Who has to say yes on a day, the young person first. Of somebody whose age nobody knows, as of somebody under 18.
std::vector<Party> who_says_yes(const BasisRequired& asked, const std::optional<Date>& birth_date, Date on);

/// What somebody typed.
struct BasisWish {
    std::string rule{};  ///< its key
    std::optional<BasisKind> kind{};
    std::vector<Party> given_by{};
    std::optional<Date> from{};
    std::optional<Date> last{};  ///< the last day that it holds; nothing: as long as the rule lets it
    std::string words{};
    std::string seen{};  ///< when the form was made
};
enum class BasisFault {
    not_asked,
    kind_missing,
    young_person_missing,
    guardian_missing,
    day_missing,
    day_ahead,
    last_unread,
    over_already,
    too_old,
    taken_back,
    changed_meanwhile,
    too_long,
    law_missing,
    reason_missing,
    words_too_long,
};
/// In Danish, with the way out.
std::string_view sentence(BasisFault fault);
inline constexpr std::size_t basis_letters_max = 1'000;
/// What a basis is written into: what is asked of the young person, who they are, and what stands there already.
struct BasisDesk {
    const Requirements& asked;
    const std::vector<Basis>& known;
    const std::optional<Date>& birth_date;
    Date today{};
};
/// A yes that only a guardian gave ends on the young person's 18th birthday. A yes from before one was taken back does
/// not come back. A wish that says what holds already is that one, with its id.
Result<Basis, BasisFault> written(const BasisWish& wish, const BasisDesk& desk);

/// From this many days before it is said that a basis runs out.
inline constexpr std::chrono::days basis_notice{30};

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::BasisKind> = [] {
    using enum mentorkorps::domain::BasisKind;
    using mentorkorps::Named;
    return std::array{Named{consent, "consent"}, Named{law, "law"}, Named{essential, "essential"}};
}();
