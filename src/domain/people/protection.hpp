#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "domain/imports/person_form.hpp"
#include "domain/people/person.hpp"

/// Protection of name and address (CPR-loven § 28). What tells where somebody is, is taken out of where everybody
/// reads, and kept for a few who are named. So lists, figures, matching and spreadsheets have nothing to hide.
namespace mentorkorps::domain {

enum class Hides {
    address,  ///< phone, address, postcode, town and place of work
    name,     ///< those, the e-mail and the name: another stands in its place
};
std::string_view label(Hides hides);
enum class MayRead { no, yes };

struct Protection {
    Hides hides = Hides::address;
    /// The last day that somebody has said; it goes on after that, until it is renewed or lifted.
    Date until{};
    friend bool operator==(const Protection&, const Protection&) = default;
};
/// From this many days before it is said that the protection runs out.
inline constexpr int protection_notice_days = 30;

/// Somebody whose protection runs out by a day, or has.
struct EndingProtection {
    PersonId person{};
    std::string name{};
    Date until{};
};

struct HiddenDetails {
    std::string name{};                  ///< "" when it is not hidden
    std::optional<std::string> email{};  ///< hidden along with the name
    std::optional<std::string> phone{}, address{}, postcode{}, city{};
    std::vector<std::pair<CommitmentId, std::string>> workplaces{};
    friend bool operator==(const HiddenDetails&, const HiddenDetails&) = default;
};
/// What is to be taken out of somebody who stands open.
HiddenDetails to_hide(const Person& person, const std::vector<Commitment>& commitments, Hides hides);
/// The person as they are, for who may know.
Person with(const HiddenDetails& hidden, Person person);
/// A change leaves alone what is hidden: nothing of it comes back by a form or a spreadsheet.
void keep_hidden(Person& changed, const Person& before, Hides hides);

/// As one text, and back; nothing when it was not written by `packed`.
std::string packed(const HiddenDetails& hidden);
std::optional<HiddenDetails> unpacked_details(std::string_view text);

/// What somebody typed.
struct ProtectionDraft {
    struct Details {
        std::string name{}, phone{}, address{}, postcode{}, city{};
    };
    std::string hides{}, until{};
    std::string alias{};               ///< what stands in the place of a hidden name
    std::optional<Details> details{};  ///< nothing when the form did not show them: they stay as they are
};
struct WantedProtection {
    Protection protection{};
    std::string alias{};  ///< "" when the name is not hidden
    Person person{};      ///< with the details, as they are
};
/// A day after `today` is needed, at most ten years ahead, and a name in the place of a hidden one.
Result<WantedProtection, std::vector<FieldFault>> written(const ProtectionDraft& draft, const Person& person,
                                                          Date today);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Hides> =
    std::array{mentorkorps::Named{mentorkorps::domain::Hides::address, "address"},
               mentorkorps::Named{mentorkorps::domain::Hides::name, "name"}};
