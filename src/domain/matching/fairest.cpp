#include "domain/matching/fairest.hpp"

#include "domain/matching/bits.hpp"

namespace mentorkorps::domain {
namespace {

/// As many pairs of `lowest` or better as there can be: each young person takes a place that is left, or has others
/// move on until one is (Kuhn 1955).
class MostMatched {
  public:
    MostMatched(const MatchingInstance& instance, std::int32_t lowest)
        : instance_(instance),
          possible_(instance.young_people(), Bits(instance.mentors())),
          free_(instance.mentors()),
          passed_(instance.mentors()),
          people_of_(instance.mentors()),
          before_(instance.mentors()) {
        for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor)
            if (instance.places[mentor] > 0) free_.add(mentor);
        for (std::size_t young = 0; young < instance.young_people(); ++young) {
            const auto* scores = instance.scores.data() + young * instance.mentors();
            for (std::size_t mentor = 0; mentor < instance.mentors(); ++mentor)
                if (scores[mentor] >= lowest && instance.places[mentor] > 0) possible_[young].add(mentor);
        }
    }

    std::size_t count() {
        std::size_t matched = 0;
        for (std::size_t young = 0; young < instance_.young_people(); ++young) matched += take_in(young) ? 1U : 0U;
        return matched;
    }

  private:
    struct Before {
        std::size_t young, mentor;  ///< who would come, and from whom
    };

    bool take_in(std::size_t young) {
        const auto before = passed_;
        reached_ = {{young, Bits::none}};
        for (std::size_t next = 0; next < reached_.size(); ++next) {
            const auto each = reached_[next];
            if (const auto found = possible_[each.young].first_in(free_); found != Bits::none) {
                go(each, found);
                passed_ = before;
                return true;
            }
            const auto& row = possible_[each.young];
            for (auto mentor = row.first_not_in(passed_); mentor != Bits::none;
                 mentor = row.first_not_in(passed_, mentor)) {
                passed_.add(mentor);
                before_[mentor] = each;
                for (const auto person : people_of_[mentor]) reached_.push_back({person, mentor});
            }
        }
        return false;  // and nobody who comes later gets a place by way of those who were passed
    }

    void go(Before each, std::size_t to) {
        people_of_[to].push_back(each.young);
        if (std::ssize(people_of_[to]) == instance_.places[to]) free_.remove(to);
        while (each.mentor != Bits::none) {
            const auto left = each.mentor;
            std::erase(people_of_[left], each.young);
            each = before_[left];
            people_of_[left].push_back(each.young);
        }
    }

    const MatchingInstance& instance_;
    std::vector<Bits> possible_;
    Bits free_, passed_;
    std::vector<std::vector<std::size_t>> people_of_;
    std::vector<Before> before_, reached_;
};

}  // namespace

std::int32_t fairest_score(const MatchingInstance& instance) {
    const auto matched = [&](std::int32_t lowest) { return MostMatched(instance, lowest).count(); };
    const auto most = matched(0);
    std::int32_t reached = 0, missed = MatchingInstance::perfect + 1;
    while (missed - reached > 1) {
        const auto tried = reached + (missed - reached) / 2;
        (matched(tried) == most ? reached : missed) = tried;
    }
    return reached;
}

}  // namespace mentorkorps::domain
