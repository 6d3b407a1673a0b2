#pragma once

#include <optional>
#include <span>

#include "domain/matching/seekers.hpp"

namespace mentorkorps::domain {

/// The best whole of an instance that changes a little at a time: who is not concerned keeps what they have, and only
/// those seek who lack somebody by the change. The same pairs that `best_whole` finds in the changed instance; the
/// prices may be others, and prove it too. With `fair` it is found anew each time.
///
/// Two who shall be together: the young person is removed, and the mentor has a place less.
class ChangingWhole {
  public:
    ChangingWhole(MatchingInstance instance, Aim aim);
    ChangingWhole(const ChangingWhole&) = delete;
    ChangingWhole& operator=(const ChangingWhole&) = delete;

    const MatchingInstance& instance() const { return instance_; }
    /// By all changes until now.
    const BestWhole& whole();

    /// `MatchingInstance::forbidden`: the two cannot be matched.
    void change_score(std::size_t young, std::size_t mentor, std::int32_t score);
    void change_places(std::size_t mentor, int places);

    /// In front of whoever has this number now, or behind the last. A score with each mentor.
    void add_young_person(std::size_t young, int waited, std::span<const std::int32_t> scores);
    void remove_young_person(std::size_t young);
    /// A score with each young person.
    void add_mentor(std::size_t mentor, int places, std::span<const std::int32_t> scores);
    void remove_mentor(std::size_t mentor);

  private:
    static std::ptrdiff_t index(std::size_t each) { return static_cast<std::ptrdiff_t>(each); }
    /// Where what is known can be kept, `tell` says what has changed.
    template <typename Tell>
    void changed(const Tell& tell);

    MatchingInstance instance_;
    Aim aim_;
    Assignment assignment_;
    std::optional<Seekers> seekers_;  ///< none: to be found anew
    std::optional<BestWhole> whole_;  ///< none: something has changed
};

}  // namespace mentorkorps::domain
