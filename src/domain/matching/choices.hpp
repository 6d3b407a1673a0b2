#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/matching/best_whole.hpp"

namespace mentorkorps::domain {

/// Each young person's possible mentors from the cheapest on, made no further than somebody looks: of thousands the
/// first few decide. What a pair costs is what it lacks of a perfect score. Keeps a reference to the instance.
class Choices {
  public:
    struct Choice {
        std::int32_t cost;
        std::int32_t mentor;
        friend auto operator<=>(const Choice&, const Choice&) = default;
    };

    explicit Choices(const MatchingInstance& instance) : instance_(instance), made_(instance.young_people()) {}

    const MatchingInstance& instance() const { return instance_; }
    bool is_possible(std::size_t young, std::size_t mentor) const {
        return instance_.places[mentor] > 0 && instance_.score(young, mentor) != MatchingInstance::forbidden;
    }
    std::int32_t cost(std::size_t young, std::size_t mentor) const {
        return MatchingInstance::perfect - instance_.score(young, mentor);
    }
    /// Of equal cost the mentor who stands first. Null behind the last.
    const Choice* at(std::size_t young, std::size_t place) {
        auto& made = made_[young];
        if (place >= made.choices.size() && !made.are_all) make_more(young);
        return place < made.choices.size() ? &made.choices[place] : nullptr;
    }

  private:
    struct Made {
        std::vector<Choice> choices;
        bool are_all = false;
    };

    void make_more(std::size_t young);

    const MatchingInstance& instance_;
    std::vector<Made> made_;
};

}  // namespace mentorkorps::domain
