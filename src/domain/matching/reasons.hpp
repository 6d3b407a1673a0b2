#pragma once

#include <string>
#include <vector>

#include "domain/matching/facts.hpp"

/// What a programme's rules, the mentor's word and the parties' wishes say against, or for, a match.
namespace mentorkorps::domain {

struct Reason {
    enum class Weight { for_it, against, stops };
    Weight weight;
    std::string sentence;        ///< in Danish
    const Rule* rule = nullptr;  ///< that says so; null: it lies in the matter
    friend bool operator==(const Reason&, const Reason&) = default;
};
using Reasons = std::vector<Reason>;
bool stop(const Reasons& reasons);

/// Weighs by the rules of a day: of two people each alone, and then the two together, so that of thousands of pairs
/// only the last is asked again and again. Keeps a reference to the programme.
class Weighing {
  public:
    Weighing(const Programme& programme, Date today);
    Reasons of(const MentorFacts& mentor) const;
    Reasons of(const YoungPersonFacts& young) const;
    Reasons of(const YoungPersonFacts& young, const MentorFacts& mentor) const;
    /// How many young people more the mentor may have by the rules, wishes among them; nothing: no rule says.
    std::optional<int> places(const MentorFacts& mentor) const;

  private:
    void weigh_capacity(const MentorFacts& mentor, Reasons& reasons) const;
    void weigh_training(const MentorFacts& mentor, Reasons& reasons) const;
    void weigh_tenure(const MentorFacts& mentor, Reasons& reasons) const;
    void weigh_availability(const MentorFacts& mentor, Reasons& reasons) const;
    void weigh_mentors_of(const YoungPersonFacts& young, Reasons& reasons) const;
    void weigh_age(const YoungPersonFacts& young, Reasons& reasons) const;
    void weigh_target_group(const YoungPersonFacts& young, Reasons& reasons) const;
    void weigh_age_gap(const YoungPersonFacts& young, const MentorFacts& mentor, Reasons& reasons) const;
    void weigh_wishes(const std::vector<WishList>& lists, const Person& wisher, const Person& other,
                      Reasons& reasons) const;

    Date today_;
    std::vector<const Rule*> limits_, offers_, areas_;
    const Rule* training_;
    const Rule* age_;
    const Rule* age_gap_;
    const Rule* tenure_;
    const Rule* early_end_;
    const Rule* duration_;
};

}  // namespace mentorkorps::domain
