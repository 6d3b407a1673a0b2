#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/people/person.hpp"

/// Adults who are close to a young person. What is known of them is the young person's: sealed and erased with it.
namespace mentorkorps::domain {

struct KinRow;
using KinId = Id<KinRow>;

enum class KinKind {
    custodian,    ///< has custody (forældremyndighed)
    parent,       ///< a parent without
    close_adult,  ///< somebody from their own network whom they count on
};
std::string_view label(KinKind kind);

struct Kin {
    KinId id{};
    KinKind kind = KinKind::custodian;
    std::string name{};
    std::string relation{};  ///< "mor", "moster", "træner"
    std::optional<std::string> phone{};
    std::optional<std::string> email{};
    std::string interpreter{};  ///< the language that one is needed for
    Date from{};
    std::optional<Date> until{};  ///< the first day that it is not so
    friend bool operator==(const Kin&, const Kin&) = default;
};
bool is_so(const Kin& kin, Date on);
/// Those who decide for the young person on a day: with custody, until they are 18, and while nobody knows their age.
std::vector<Kin> who_decide(const std::vector<Kin>& kin, const std::optional<Date>& birth_date, Date on);

/// What somebody typed.
struct KinDraft {
    std::string kind{}, name{}, relation{}, phone{}, email{}, interpreter{};
    std::string from{};
    std::string last{};  ///< the last day; empty: it is so still
};
KinDraft draft_of(const Kin& kin);
/// All that is wrong, field by field.
Result<Kin, std::vector<FieldFault>> written(const KinDraft& draft, Date today);

/// What is sealed, as one text.
std::string packed(const Kin& kin);
/// Fills it in; false when it was not written by `packed`.
bool unpack(std::string_view text, Kin& kin);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::KinKind> = [] {
    using enum mentorkorps::domain::KinKind;
    using mentorkorps::Named;
    return std::array{Named{custodian, "custodian"}, Named{parent, "parent"}, Named{close_adult, "close_adult"}};
}();
