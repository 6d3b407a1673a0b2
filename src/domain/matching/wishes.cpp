#include "domain/matching/wishes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/words.hpp"

namespace mentorkorps::domain {
namespace {

using enum WishAbout;

/// The words between commas, each once.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> found;
    for (const auto part : split(text, ',')) {
        const auto word = trim(part);
        const auto is_same = [&](const std::string& each) { return folded(each) == folded(word); };
        if (!word.empty() && std::ranges::none_of(found, is_same)) found.emplace_back(word);
    }
    return found;
}

std::optional<bool> holds(const std::string& list, std::string_view word) {
    const auto words = words_of(list);
    if (words.empty()) return std::nullopt;
    return std::ranges::any_of(words, [&](const std::string& each) { return folded(each) == folded(word); });
}

std::optional<bool> is_within(const Wish& wish, const Person& other, Date today) {
    const auto years = age(other, today);
    if (!years) return std::nullopt;
    const int bound = number_in<int>(wish.value).value_or(0);
    return wish.about == age_min ? *years >= bound : *years <= bound;
}

/// Reads the parts of a form one after the other, up to the first that cannot be read.
class Writing {
  public:
    explicit Writing(const WishFrame& frame) : frame_(frame) {}

    void sex_of(const WishDraft& draft) {
        if (draft.sex.empty()) return;
        if (!named<Sex>(draft.sex)) return refuse(WishFault::no_such_sex);
        add(sex, draft.sex_strength, draft.sex);
    }
    void ages_of(const WishDraft& draft) {
        const auto least = years(draft.age_min), most = years(draft.age_max);
        if (least && most && *least > *most) return refuse(WishFault::ages_crossed);
        if (least) add(age_min, draft.age_strength, std::to_string(*least));
        if (most) add(age_max, draft.age_strength, std::to_string(*most));
    }
    void words(WishAbout about, Strength strength, std::string_view text) {
        const auto found = words_of(text);
        if (found.size() > wish_words_max)
            return refuse(about == language ? WishFault::too_many_languages : WishFault::too_many_interests);
        for (const auto& word : found) {
            if (length(word) > wish_letters_max)
                return refuse(about == language ? WishFault::language_too_long : WishFault::interest_too_long);
            add(about, strength, word);
        }
    }
    void needs_of(const WishDraft& draft) {
        const auto* list = frame_.programme.list(lists::need);
        for (const auto& code : draft.needs) {
            if (list == nullptr || list->by_key(code) == nullptr) return refuse(WishFault::no_such_need);
            add(need, Strength::would_like, code);
        }
    }
    void not_with_of(const WishDraft& draft) {
        if (keep_away(draft.not_with)) return;
        for (const auto& name : words_of(draft.not_with))
            if (!keep_away(name)) return refuse(WishFault::no_such_person);
    }
    /// Whether it is the name of somebody: of several the one who was kept away before.
    bool keep_away(std::string_view name) {
        std::vector<std::string> called, kept;
        for (const auto& each : frame_.people) {
            if (folded(each.name) != folded(trim(name))) continue;
            called.push_back(std::to_string(each.person.value));
            const Wish wish{not_with, Strength::must, called.back()};
            if (std::ranges::find(frame_.before, wish) != frame_.before.end()) kept.push_back(called.back());
        }
        if (kept.empty() && called.size() != 1) return false;
        for (const auto& number : kept.empty() ? called : kept) add(not_with, Strength::must, number);
        return true;
    }
    void add(WishAbout about, Strength strength, std::string value) {
        Wish wish{about, strength, std::move(value)};
        if (std::ranges::find(wishes_, wish) == wishes_.end()) wishes_.push_back(std::move(wish));
    }
    Result<std::vector<Wish>, WishFault> all() && {
        if (fault_) return refused(*fault_);
        return std::move(wishes_);
    }

  private:
    void refuse(WishFault fault) { fault_ = fault_.value_or(fault); }
    std::optional<int> years(std::string_view text) {
        const auto written = trim(text);
        if (written.empty()) return std::nullopt;
        const auto found = number_in<int>(written);
        if (found && *found >= 0 && *found <= wish_years_max) return found;
        refuse(WishFault::age_unreadable);
        return std::nullopt;
    }

    const WishFrame& frame_;
    std::vector<Wish> wishes_;
    std::optional<WishFault> fault_;
};

void append(std::string& list, const std::string& word) { list += (list.empty() ? "" : ", ") + word; }

}  // namespace

std::optional<bool> is_met(const Wish& wish, const Person& wisher, const Person& other, Date today) {
    switch (wish.about) {
        case sex: return other.sex ? std::optional(name_of(*other.sex) == wish.value) : std::nullopt;
        case age_min:
        case age_max: return is_within(wish, other, today);
        case language: return holds(other.languages, wish.value);
        case interest: return holds(other.interests, wish.value);
        case near:
            if (!wisher.postcode || !other.postcode) return std::nullopt;
            return *wisher.postcode == *other.postcode;
        case need: return std::nullopt;  // what a young person needs stands with them, not with the person
        case not_with: return number_in<std::int64_t>(wish.value) != other.id.value;
    }
    return std::nullopt;
}

std::string in_words(const Wish& wish) {
    switch (wish.about) {
        case sex:
            switch (named<Sex>(wish.value).value_or(Sex::other)) {
                case Sex::female: return "en kvinde";
                case Sex::male: return "en mand";
                case Sex::other: return "en af et andet køn";
            }
            return {};
        case age_min: return fmt::format("en på mindst {} år", wish.value);
        case age_max: return fmt::format("en på højst {} år", wish.value);
        case language: return fmt::format("en, der taler {}", wish.value);
        case interest: return fmt::format("en, der kan lide {}", wish.value);
        case near: return "en, der bor i nærheden";
        case need:
        case not_with: return {};
    }
    return {};
}

WishDraft draft_of(const WishList& list, const WishFrame& frame) {
    WishDraft draft;
    const auto name_of_person = [&](std::string_view number) {
        const PersonId id{number_in<std::int64_t>(number).value_or(0)};
        const auto found = std::ranges::find(frame.people, id, &NamedPerson::person);
        return found == frame.people.end() ? std::string() : found->name;
    };
    for (const auto& each : list.wishes) switch (each.about) {
            case sex: draft.sex = each.value, draft.sex_strength = each.strength; break;
            case age_min: draft.age_min = each.value, draft.age_strength = each.strength; break;
            case age_max: draft.age_max = each.value, draft.age_strength = each.strength; break;
            case language: append(draft.languages, each.value), draft.language_strength = each.strength; break;
            case interest: append(draft.interests, each.value), draft.interest_strength = each.strength; break;
            case near: draft.near = each.strength; break;
            case need: draft.needs.push_back(each.value); break;
            case not_with: append(draft.not_with, name_of_person(each.value)); break;
        }
    return draft;
}

std::string sentence(WishFault fault) {
    switch (fault) {
        case WishFault::no_such_sex: return "Vælg et af svarene, eller »Lige meget«.";
        case WishFault::age_unreadable:
            return fmt::format("Vi kan ikke læse alderen. Skriv den i hele år, fx 30, højst {}.", wish_years_max);
        case WishFault::ages_crossed:
            return "Alderen fra er højere end alderen til. Byt om på dem, eller lad en af dem stå tom.";
        case WishFault::too_many_languages:
        case WishFault::too_many_interests:
            return fmt::format("Skriv højst {}, med komma imellem. Tag det vigtigste med.", wish_words_max);
        case WishFault::language_too_long:
        case WishFault::interest_too_long:
            return fmt::format("Et af ordene er for langt. Skriv højst {} tegn til hvert, med komma imellem.",
                               wish_letters_max);
        case WishFault::no_such_need: return "Listen over behov er lavet om imens. Sæt kryds igen.";
        case WishFault::no_such_person:
            return "Ingen i programmet hedder sådan, eller også er der flere. Skriv hele navnet, som det står på "
                   "personens side, og komma mellem flere.";
    }
    return {};
}

Result<std::vector<Wish>, WishFault> written(const WishDraft& draft, const WishFrame& frame) {
    Writing form(frame);
    form.sex_of(draft);
    form.ages_of(draft);
    form.words(language, draft.language_strength, draft.languages);
    form.words(interest, draft.interest_strength, draft.interests);
    if (draft.near) form.add(near, *draft.near, {});
    form.needs_of(draft);
    form.not_with_of(draft);
    return std::move(form).all();
}

}  // namespace mentorkorps::domain
