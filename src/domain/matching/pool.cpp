#include "domain/matching/pool.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "domain/people/age.hpp"
#include "domain/people/guardian.hpp"
#include "domain/people/observations.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

/// How many both have; each is sorted.
int count_shared(const std::vector<int>& one, const std::vector<int>& other) {
    int found = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();)
        if (*a == *b)
            ++found, ++a, ++b;
        else
            *a < *b ? ++a : ++b;
    return found;
}

std::optional<std::int32_t> interests(const std::vector<int>& one, const std::vector<int>& other) {
    if (one.empty() || other.empty()) return std::nullopt;
    const int shared = std::min(count_shared(one, other), 20);
    return fits_wholly - (fits_wholly >> shared);  // each is worth half of what is left, up to a millionth
}

}  // namespace

/// Makes words into numbers, the same for both sides, and the wishes of each side into rows of answers.
class Pool::Reading {
  public:
    /// The wishes of one side, each once.
    struct Rows {
        std::map<std::pair<WishAbout, std::string>, std::size_t> row_of;
        std::vector<Wish> wishes;
    };

    Side side(const Person& person, const std::vector<std::string>& needs, const std::vector<WishList>& lists,
              Rows& rows) {
        Side side{.interests = numbers_of(person.interests), .languages = numbers_of(person.languages)};
        for (const auto& code : needs) side.needs.push_back(number(code));
        sort_once(side.needs);
        if (person.postcode) side.postcode = number(*person.postcode);
        for (const auto& list : lists)
            for (const auto& wish : list.wishes)
                if (wish.about != WishAbout::need) side.wishes.push_back(asked(wish, rows));
        return side;
    }
    /// What each of the people is to each wish.
    template <class Facts>
    Answers answers(const Rows& rows, const std::vector<Facts>& people, const std::vector<Side>& sides, Date today) {
        Answers found;
        for (const auto& wish : rows.wishes) {
            auto& row = found.emplace_back();
            for (std::size_t i = 0; i < people.size(); ++i)
                row.push_back(answer(wish, people[i].person, sides[i], today));
        }
        return found;
    }

  private:
    static void sort_once(std::vector<int>& numbers) {
        std::ranges::sort(numbers);
        const auto repeated = std::ranges::unique(numbers);
        numbers.erase(repeated.begin(), repeated.end());
    }
    static Answer as_answer(std::optional<bool> is) { return !is ? Answer::unknown : *is ? Answer::yes : Answer::no; }

    /// As `is_met` says it, with words that were read before.
    Answer answer(const Wish& wish, const Person& person, const Side& side, Date today) {
        const bool is_language = wish.about == WishAbout::language;
        if (!is_language && wish.about != WishAbout::interest) return as_answer(is_met(wish, {}, person, today));
        const auto& words = is_language ? side.languages : side.interests;
        if (words.empty()) return Answer::unknown;
        return as_answer(std::ranges::binary_search(words, number(folded(wish.value))));
    }
    std::vector<int> numbers_of(std::string_view list) {
        std::vector<int> found;
        for (const auto word : split(list, ','))
            if (const auto key = folded(trim(word)); !key.empty()) found.push_back(number(key));
        sort_once(found);
        return found;
    }
    int number(const std::string& word) {
        return numbers_.try_emplace(word, static_cast<int>(numbers_.size())).first->second;
    }
    static Asked asked(const Wish& wish, Rows& rows) {
        Asked asked{.is_must = wish.strength == Strength::must, .is_scored = wish.about != WishAbout::not_with};
        if (wish.about == WishAbout::near) return asked.row = by_postcode, asked;
        const auto [found, is_new] = rows.row_of.try_emplace({wish.about, folded(wish.value)}, rows.wishes.size());
        if (is_new) rows.wishes.push_back(wish);
        asked.row = found->second;
        return asked;
    }

    std::unordered_map<std::string, int> numbers_;
};

Pool::Pool(std::vector<YoungPersonFacts> young_people, std::vector<MentorFacts> mentors, const Programme& programme,
           Date today)
    : programme_(programme),
      today_(today),
      weighing_(programme, today),
      young_(std::move(young_people)),
      mentors_(std::move(mentors)) {
    for (auto& each : young_)
        if (!has_guardian(each.person.birth_date, today))
            std::erase_if(each.wishes, [](const WishList& list) { return list.by == Party::guardian; });
    Reading reading;
    Reading::Rows of_young_people, of_mentors;
    for (const auto& each : young_) {
        const auto needs = codes_now(each.observations, lists::need);
        young_sides_.push_back(reading.side(each.person, needs, each.wishes, of_young_people));
        young_sides_.back().week = each.week;
        young_sides_.back().is_stopped = stop(weighing_.of(each));
    }
    for (const auto& each : mentors_) {
        mentor_sides_.push_back(reading.side(each.person, abilities(each), each.wishes, of_mentors));
        mentor_sides_.back().week = each.week;
        mentor_sides_.back().is_stopped = stop(weighing_.of(each));
    }
    by_mentors_ = reading.answers(of_young_people, mentors_, mentor_sides_, today);
    by_young_people_ = reading.answers(of_mentors, young_, young_sides_, today);
    if (const auto* rule = programme.rule_of<AgeGap>(today); rule != nullptr && rule->severity == Severity::stop)
        years_apart_ = std::get<AgeGap>(rule->kind).years_min;
}

int Pool::places(std::size_t mentor) const {
    const auto& facts = mentors_[mentor];
    if (mentor_sides_[mentor].is_stopped) return 0;
    const int by_own_word = facts.commitment.capacity ? *facts.commitment.capacity - facts.young_people_now : 1;
    const int proposed = static_cast<int>(facts.proposed_to.size());
    return std::clamp(weighing_.places(facts).value_or(by_own_word) - proposed, 0, places_max);
}

Pool::Answer Pool::answer(const Asked& asked, const Answers& answers, std::size_t young, std::size_t mentor) const {
    if (asked.row != by_postcode) return answers[asked.row][&answers == &by_mentors_ ? mentor : young];
    const auto &one = young_sides_[young].postcode, &other = mentor_sides_[mentor].postcode;
    return !one || !other ? Answer::unknown : one == other ? Answer::yes : Answer::no;
}

bool Pool::has_the_years_between(std::size_t young, std::size_t mentor) const {
    const auto &one = mentors_[mentor].person.birth_date, &other = young_[young].person.birth_date;
    return years_apart_ == 0 || !one || !other || turns(*one, years_apart_) <= *other;
}

bool Pool::is_possible(std::size_t young, std::size_t mentor) const {
    const auto &one = young_sides_[young], &other = mentor_sides_[mentor];
    if (one.is_stopped || other.is_stopped || !has_the_years_between(young, mentor)) return false;
    const auto& now = young_[young].mentors_now;
    const auto person = mentors_[mentor].person.id;
    if (person == young_[young].person.id || std::ranges::find(now, person) != now.end()) return false;
    const auto is_refused = [&](const Answers& answers) {
        return [&](const Asked& asked) { return asked.is_must && answer(asked, answers, young, mentor) == Answer::no; };
    };
    return std::ranges::none_of(one.wishes, is_refused(by_mentors_)) &&
           std::ranges::none_of(other.wishes, is_refused(by_young_people_));
}

std::optional<std::int32_t> Pool::needs(const Side& young, const Side& mentor) const {
    if (young.needs.empty() || mentor.needs.empty()) return std::nullopt;
    return std::int32_t{fits_wholly} * count_shared(young.needs, mentor.needs) / static_cast<int>(young.needs.size());
}

/// Of those whose answer is known.
std::optional<std::int32_t> Pool::wishes(std::size_t young, std::size_t mentor) const {
    int met = 0, known = 0;
    const auto count = [&](const std::vector<Asked>& wishes, const Answers& answers) {
        for (const auto& asked : wishes) {
            if (!asked.is_scored) continue;
            const auto found = answer(asked, answers, young, mentor);
            known += found == Answer::unknown ? 0 : 1;
            met += found == Answer::yes ? 1 : 0;
        }
    };
    count(young_sides_[young].wishes, by_mentors_);
    count(mentor_sides_[mentor].wishes, by_young_people_);
    return known == 0 ? std::nullopt : std::optional(fits_wholly * met / known);
}

FitValues Pool::values(std::size_t young, std::size_t mentor) const {
    const auto &one = young_sides_[young], &other = mentor_sides_[mentor];
    FitValues values;
    const auto set = [&](FitPart part, std::optional<std::int32_t> value) {
        values[static_cast<std::size_t>(part)] = value;
    };
    set(FitPart::needs, needs(one, other));
    set(FitPart::wishes, wishes(young, mentor));
    set(FitPart::interests, interests(one.interests, other.interests));
    set(FitPart::time, room_to_meet(one.week, other.week));
    if (one.postcode && other.postcode) set(FitPart::near, one.postcode == other.postcode ? fits_wholly : 0);
    set(FitPart::free, fits_wholly / (1 + mentors_[mentor].young_people_now));
    return values;
}

MatchingInstance Pool::instance(const MatchingWeights& weights) const {
    MatchingInstance found;
    found.scores.reserve(young_.size() * mentors_.size());
    for (std::size_t young = 0; young < young_.size(); ++young) {
        found.waited.push_back(waited(young_[young], today_));
        for (std::size_t mentor = 0; mentor < mentors_.size(); ++mentor)
            found.scores.push_back(is_possible(young, mentor) ? score_of(values(young, mentor), weights)
                                                              : MatchingInstance::forbidden);
    }
    for (std::size_t mentor = 0; mentor < mentors_.size(); ++mentor) found.places.push_back(places(mentor));
    return found;
}

Fit Pool::fit(std::size_t young, std::size_t mentor, const MatchingWeights& weights) const {
    auto fit = fit_of(values(young, mentor), weights);
    for (auto& each : fit.shares)
        each.sentence = sentence(each.part, young_[young], mentors_[mentor], programme_, today_);
    return fit;
}

Reasons Pool::reasons(std::size_t young, std::size_t mentor) const {
    auto reasons = weighing_.of(mentors_[mentor]);
    for (auto& more : {weighing_.of(young_[young]), weighing_.of(young_[young], mentors_[mentor])})
        reasons.insert(reasons.end(), more.begin(), more.end());
    return reasons;
}

}  // namespace mentorkorps::domain
