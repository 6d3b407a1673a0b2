#include "domain/matching/best_whole.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

#include "base/check.hpp"
#include "domain/matching/choices.hpp"

namespace mentorkorps::domain {
namespace {

using Cost = std::int64_t;
using Index = std::int32_t;
constexpr Cost out_of_reach = std::numeric_limits<Cost>::max();
constexpr Index nobody = -1;

/// What it costs when a young person stays without a mentor: more than all that could be won on the scores of others.
std::vector<Cost> costs_of_waiting(const MatchingInstance& instance, Aim aim) {
    const Cost all_scores = std::ssize(instance.waited) * MatchingInstance::perfect + 1;
    std::vector<Cost> costs(instance.young_people(), all_scores);
    if (aim != Aim::most) return costs;
    Cost all_waits = 0;
    for (std::size_t young = 0; young < costs.size(); ++young) {
        costs[young] = std::clamp(instance.waited[young], 0, MatchingInstance::longest_wait) * all_scores;
        all_waits += costs[young];
    }
    for (auto& cost : costs) cost += all_waits + all_scores;
    return costs;
}

enum class Counted { scores, matches };

/// Takes in one young person after the other, and keeps the whole of them the best there is.
class Solver {
  public:
    /// Pairs that cost more than `dearest` are not made.
    Solver(Choices& choices, Counted counted, std::vector<Cost> waiting, std::int32_t dearest)
        : choices_(choices),
          counted_(counted),
          dearest_(dearest),
          waiting_(std::move(waiting)),
          mentor_of_(choices.instance().young_people(), nobody),
          people_of_(choices.instance().mentors()),
          price_(choices.instance().mentors(), 0),
          distance_(choices.instance().mentors(), out_of_reach),
          before_(choices.instance().mentors(), nobody),
          is_settled_(choices.instance().mentors(), false) {}

    /// First whose waiting costs most: who comes after them seldom takes their place.
    void take_in_all() {
        std::vector<Index> order(mentor_of_.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::greater{}, [&](Index young) { return waiting_[at(young)]; });
        for (const auto young : order) take_in(young);
    }
    /// Of wholes that are equally good the one that serves those who stand first.
    void serve_first_who_stand_first() {
        for (Index young = 0; young < static_cast<Index>(mentor_of_.size()); ++young)
            if (mentor_of_[at(young)] == nobody) serve_before_later(young);
    }
    std::size_t matched() const { return mentor_of_.size() - at(std::ranges::count(mentor_of_, nobody)); }
    BestWhole whole() && {
        BestWhole found{{}, std::move(price_), std::move(waiting_)};
        for (const auto each : mentor_of_)
            found.mentor_of.push_back(each == nobody ? std::nullopt : std::optional(at(each)));
        return found;
    }

  private:
    static std::size_t at(std::integral auto index) { return static_cast<std::size_t>(index); }

    Cost counted(std::int32_t cost) const { return counted_ == Counted::matches ? 0 : cost; }
    bool has_place(Index mentor) const {
        return std::ssize(people_of_[at(mentor)]) < choices_.instance().places[at(mentor)];
    }
    /// What a young person costs: no mentor is cheaper, at these prices.
    Cost worth(Index young) const {
        const auto mentor = mentor_of_[at(young)];
        if (mentor == nobody) return waiting_[at(young)];
        return counted(choices_.cost(at(young), at(mentor))) - price_[at(mentor)];
    }

    /// Of the way that is looked for: where it ends, and the mentors it may lead through.
    struct Way {
        using Stop = std::pair<Cost, Index>;
        Cost length = 0;          ///< of the shortest that is known
        Index mentor = nobody;    ///< who has a place left at its end
        Index left_out = nobody;  ///< or else the young person who stays without
        Cost highest_price = 0;   ///< no mentor is cheaper than by that
        std::priority_queue<Stop, std::vector<Stop>, std::greater<>> next{};
        std::vector<Index> seen{};  ///< whose distance is known
    };

    void take_in(Index young) {
        Way way{.length = waiting_[at(young)], .left_out = young, .highest_price = std::ranges::max(price_)};
        look_from(young, 0, way);
        std::vector<Index> passed;
        while (!way.next.empty() && way.next.top().first < way.length) {
            const auto [distance, mentor] = way.next.top();
            way.next.pop();
            if (distance != distance_[at(mentor)]) continue;
            passed.push_back(mentor);
            for (const auto each : people_of_[at(mentor)]) {
                const auto base = distance - worth(each);
                if (base + waiting_[at(each)] < way.length) {
                    way.length = base + waiting_[at(each)];
                    way.left_out = each;
                    way.mentor = nobody;
                }
                look_from(each, base, way);
            }
        }
        for (const auto mentor : passed)
            if (distance_[at(mentor)] < way.length) price_[at(mentor)] -= way.length - distance_[at(mentor)];
        go(young, way);
        for (const auto mentor : way.seen) distance_[at(mentor)] = out_of_reach;
    }

    /// All mentors of a young person that could make the way shorter, from the cheapest on.
    void look_from(Index young, Cost base, Way& way) {
        for (std::size_t place = 0;; ++place) {
            const auto* choice = choices_.at(at(young), place);
            if (choice == nullptr || choice->cost > dearest_) return;
            const auto reached = base + counted(choice->cost);
            if (reached - way.highest_price >= way.length) return;
            const auto mentor = choice->mentor;
            const auto distance = reached - price_[at(mentor)];
            if (distance >= way.length || distance >= distance_[at(mentor)]) continue;
            if (distance_[at(mentor)] == out_of_reach) way.seen.push_back(mentor);
            distance_[at(mentor)] = distance;
            before_[at(mentor)] = young;
            if (has_place(mentor)) {
                way.length = distance;
                way.mentor = mentor;
                way.left_out = nobody;
            } else {
                way.next.emplace(distance, mentor);
            }
        }
    }

    /// Everybody on the way moves on by one mentor.
    void go(Index start, const Way& way) {
        auto mentor = way.mentor;
        if (way.left_out != nobody) {
            mentor = mentor_of_[at(way.left_out)];
            move(way.left_out, nobody);
        }
        while (mentor != nobody) {
            const auto young = before_[at(mentor)];
            const auto left = mentor_of_[at(young)];
            move(young, mentor);
            if (young == start) return;
            mentor = left;
        }
    }

    void move(Index young, Index to) {
        auto& from = mentor_of_[at(young)];
        if (from != nobody) std::erase(people_of_[at(from)], young);
        if (to != nobody) people_of_[at(to)].push_back(young);
        from = to;
    }

    /// Over pairs that cost a young person just what they are worth, somebody without a mentor reaches whoever stands
    /// last of those behind them who could do without at no cost, and takes their place.
    void serve_before_later(Index young) {
        std::vector<Index> reached{young}, seen;
        Index last = nobody;
        for (std::size_t next = 0; next < reached.size(); ++next) {
            const auto each = reached[next];
            if (each > young && worth(each) == waiting_[at(each)]) last = std::max(last, each);
            reach_from(each, reached, seen);
        }
        if (last == nobody) return;  // and nobody who comes later reaches anybody by these mentors
        go(young, {.left_out = last});
        for (const auto mentor : seen) is_settled_[at(mentor)] = false;
    }

    void reach_from(Index young, std::vector<Index>& reached, std::vector<Index>& seen) {
        const auto worth_of_them = worth(young);
        const auto highest_price = std::ranges::max(price_);
        for (std::size_t place = 0;; ++place) {
            const auto* choice = choices_.at(at(young), place);
            if (choice == nullptr || choice->cost > dearest_) return;
            const auto cost = counted(choice->cost);
            if (cost - highest_price > worth_of_them) return;
            const auto mentor = choice->mentor;
            if (is_settled_[at(mentor)] || cost - price_[at(mentor)] != worth_of_them) continue;
            is_settled_[at(mentor)] = true;
            before_[at(mentor)] = young;
            seen.push_back(mentor);
            reached.insert(reached.end(), people_of_[at(mentor)].begin(), people_of_[at(mentor)].end());
        }
    }

    Choices& choices_;
    Counted counted_;
    std::int32_t dearest_;
    std::vector<Cost> waiting_;
    std::vector<Index> mentor_of_;
    std::vector<std::vector<Index>> people_of_;
    std::vector<Cost> price_;  ///< of a mentor's place: 0 or less, and 0 while one is left
    std::vector<Cost> distance_;
    std::vector<Index> before_;     ///< on the shortest way to a mentor the young person before them
    std::vector<bool> is_settled_;  ///< by way of this mentor nobody is reached who could do without
};

/// The highest cost that the worst pair must have when as many as possible are matched.
std::int32_t cost_of_worst(Choices& choices) {
    auto all = choices.instance().scores;
    std::erase(all, MatchingInstance::forbidden);
    std::ranges::sort(all, std::greater{});
    all.erase(std::ranges::unique(all).begin(), all.end());
    const auto matched = [&](std::int32_t dearest) {
        Solver solver(choices, Counted::matches, costs_of_waiting(choices.instance(), Aim::fair), dearest);
        solver.take_in_all();
        return solver.matched();
    };
    const auto most = matched(MatchingInstance::perfect);
    const auto worst = std::ranges::partition_point(
        all, [&](std::int32_t lowest) { return matched(MatchingInstance::perfect - lowest) < most; });
    return MatchingInstance::perfect - (worst == all.end() ? 0 : *worst);
}

}  // namespace

std::size_t BestWhole::matched() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(mentor_of, [](const auto& each) { return each.has_value(); }));
}

std::int64_t BestWhole::sum(const MatchingInstance& instance) const {
    std::int64_t sum = 0;
    for (std::size_t young = 0; young < mentor_of.size(); ++young)
        if (mentor_of[young]) sum += instance.score(young, *mentor_of[young]);
    return sum;
}

BestWhole best_whole(const MatchingInstance& instance, Aim aim) {
    check(instance.scores.size() == instance.young_people() * instance.mentors(), "a score for each pair");
    if (instance.mentors() == 0) {
        BestWhole none;
        none.mentor_of.resize(instance.young_people());
        none.unmatched = costs_of_waiting(instance, aim);
        return none;
    }
    Choices choices(instance);
    const auto dearest = aim == Aim::fair ? cost_of_worst(choices) : MatchingInstance::perfect;
    Solver solver(choices, Counted::scores, costs_of_waiting(instance, aim), dearest);
    solver.take_in_all();
    solver.serve_first_who_stand_first();
    return std::move(solver).whole();
}

}  // namespace mentorkorps::domain
