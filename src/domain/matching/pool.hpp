#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/matching/best_whole.hpp"
#include "domain/matching/fit.hpp"
#include "domain/matching/reasons.hpp"

namespace mentorkorps::domain {

/// Young people and mentors, prepared so that everybody can be compared with everybody: texts are read once, and a pair
/// is numbers. Keeps a reference to the programme.
class Pool {
  public:
    static constexpr int places_max = 30;

    Pool(std::vector<YoungPersonFacts> young_people, std::vector<MentorFacts> mentors, const Programme& programme,
         Date today);

    const std::vector<YoungPersonFacts>& young_people() const { return young_; }
    const std::vector<MentorFacts>& mentors() const { return mentors_; }
    /// For how many the mentor has a place: by the rules; where none says, by their own word; else for one. Whom they
    /// are proposed to has one of them. None where something stops the mentor.
    int places(std::size_t mentor) const;

    /// Whether nothing stops the two: the same as that no reason does.
    bool is_possible(std::size_t young, std::size_t mentor) const;
    FitValues values(std::size_t young, std::size_t mentor) const;
    /// All scores, and `forbidden` where something stops. The same pairs score the same as by `fit`.
    MatchingInstance instance(const MatchingWeights& weights) const;

    /// Of one pair with sentences.
    Fit fit(std::size_t young, std::size_t mentor, const MatchingWeights& weights) const;
    /// The mentor's, the young person's, and those of the two together.
    Reasons reasons(std::size_t young, std::size_t mentor) const;

  private:
    enum class Answer : std::uint8_t { unknown, yes, no };
    struct Asked {
        std::size_t row = 0;  ///< of the answers; `by_postcode` has none
        bool is_must = false;
        bool is_scored = true;
    };
    static constexpr auto by_postcode = static_cast<std::size_t>(-1);
    /// What a pair needs to know of one of them, words as numbers.
    struct Side {
        std::vector<int> interests{};  ///< sorted; here and below
        std::vector<int> languages{};
        std::vector<int> needs{};  ///< of a young person what they need, of a mentor what they can help with
        std::vector<Asked> wishes{};
        std::optional<int> postcode{};
        std::optional<Week> week{};
        bool is_stopped = false;  ///< whoever the other is
    };
    using Answers = std::vector<std::vector<Answer>>;  ///< by row, then by person
    class Reading;

    Answer answer(const Asked& asked, const Answers& answers, std::size_t young, std::size_t mentor) const;
    bool has_the_years_between(std::size_t young, std::size_t mentor) const;
    std::optional<std::int32_t> needs(const Side& young, const Side& mentor) const;
    std::optional<std::int32_t> wishes(std::size_t young, std::size_t mentor) const;

    const Programme& programme_;
    Date today_;
    Weighing weighing_;
    std::vector<YoungPersonFacts> young_;
    std::vector<MentorFacts> mentors_;
    std::vector<Side> young_sides_, mentor_sides_;
    Answers by_mentors_, by_young_people_;  ///< what they are to the wishes of the others
    int years_apart_ = 0;                   ///< that a rule of severity stop asks for
};

}  // namespace mentorkorps::domain
