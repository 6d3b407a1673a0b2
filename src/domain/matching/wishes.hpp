#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/names.hpp"
#include "base/result.hpp"
#include "domain/people/named_person.hpp"
#include "domain/rules/terms.hpp"

/// What the parties of a match say matters to them about the other. Only what somebody wishes for takes part of what
/// the law otherwise keeps out of a choice of people: sex, age, language.
namespace mentorkorps::domain {

enum class WishAbout {
    sex,       ///< `value` is the word of a `Sex`
    age_min,   ///< whole years
    age_max,   ///< whole years, this one too
    language,  ///< one, as written
    interest,  ///< one, as written
    near,      ///< lives in the same postcode; without a value
    need,      ///< of a mentor: can help with this code of the programme's list of needs
    not_with   ///< `value` is the number of a person
};
/// What does not matter is not written down.
enum class Strength { would_like, must };

struct Wish {
    WishAbout about = WishAbout::near;
    Strength strength = Strength::would_like;
    std::string value{};
    friend bool operator==(const Wish&, const Wish&) = default;
};

/// All that one party wished for on a day. None at all: they were asked, and nothing matters.
struct WishList {
    Party by = Party::young_person;  ///< or their guardian, or the mentor
    Date on{};
    std::vector<Wish> wishes{};
};

/// Whether somebody is what the wish asks for; nothing when it is not known. `wisher` is where "near" is near to.
std::optional<bool> is_met(const Wish& wish, const Person& wisher, const Person& other, Date today);
/// "en kvinde", "en, der taler arabisk", "en, der bor i nærheden"; nothing of `need` and `not_with`
std::string in_words(const Wish& wish);

/// What a form of one party says.
struct WishDraft {
    std::string sex{};  ///< the word of a `Sex`; empty: no matter, as below
    Strength sex_strength = Strength::would_like;
    std::string age_min{}, age_max{};
    Strength age_strength = Strength::would_like;
    std::string languages{};  ///< between commas
    Strength language_strength = Strength::would_like;
    std::string interests{};  ///< between commas
    Strength interest_strength = Strength::would_like;
    std::optional<Strength> near{};
    std::vector<std::string> needs{};  ///< codes
    std::string not_with{};            ///< names between commas
};

enum class WishFault {
    no_such_sex,
    age_unreadable,
    ages_crossed,
    too_many_languages,
    too_many_interests,
    language_too_long,
    interest_too_long,
    no_such_need,
    no_such_person  ///< or more than one of that name
};
/// In Danish, with the way out.
std::string sentence(WishFault fault);
inline constexpr std::size_t wish_words_max = 10, wish_letters_max = 60;
inline constexpr int wish_years_max = 110;

/// What is on the programme's list, who is in the programme, and what the party wished for before.
struct WishFrame {
    const Programme& programme;
    const std::vector<NamedPerson>& people;
    std::vector<Wish> before{};  ///< whom it kept away stays kept away, though another gets the same name
};
WishDraft draft_of(const WishList& list, const WishFrame& frame);
Result<std::vector<Wish>, WishFault> written(const WishDraft& draft, const WishFrame& frame);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::WishAbout> = [] {
    using enum mentorkorps::domain::WishAbout;
    using mentorkorps::Named;
    return std::array{Named{sex, "sex"},           Named{age_min, "age_min"},   Named{age_max, "age_max"},
                      Named{language, "language"}, Named{interest, "interest"}, Named{near, "near"},
                      Named{need, "need"},         Named{not_with, "not_with"}};
}();

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Strength> =
    std::array{mentorkorps::Named{mentorkorps::domain::Strength::would_like, "would_like"},
               mentorkorps::Named{mentorkorps::domain::Strength::must, "must"}};
