#include "domain/matching/ties.hpp"

#include <algorithm>
#include <utility>

#include "domain/matching/below.hpp"
#include "domain/matching/bits.hpp"

namespace mentorkorps::domain {
namespace {

std::size_t at(Index index) { return static_cast<std::size_t>(index); }

/// Every best whole is made of exact pairs, which cost just what their two are worth, and leaves places only where they
/// cost nothing; whichever prices prove it. So going from one to another is people moving on over exact pairs. They can
/// do so by way of `spare`, which stands behind the mentors: somebody takes a place that is left there, and where a
/// place costs nothing one is left instead.
class Ties {
  public:
    explicit Ties(Seekers& seekers)
        : seekers_(seekers),
          people_(static_cast<Index>(seekers.assignment().instance.young_people())),
          spare_(seekers.assignment().instance.mentors()),
          exact_(at(people_), Bits(spare_ + 1)),
          only_spare_(spare_ + 1),
          without_cost_(spare_ + 1),
          passed_(spare_ + 1),
          before_(spare_ + 1) {
        auto above_prices = seekers.prices();
        for (auto& each : above_prices) ++each;
        for (Index young = 0; young < people_; ++young) find_exact(young, above_prices);
        only_spare_.add(spare_);
        for (Node mentor = 0; mentor < spare_; ++mentor)
            if (seekers.prices()[mentor] == 0 && seekers.assignment().instance.places[mentor] > 0)
                without_cost_.add(mentor);
    }

    void serve_first_who_stand_first() {
        for (Index young = 0; young < people_; ++young)
            if (seekers_.mentor_of(young) == nobody) serve_before_later(young);
    }

    void give_first_mentors_to_first() {
        find_rings();
        for (Index young = 0; young < people_; ++young)
            if (seekers_.mentor_of(young) != nobody) give_first_mentor(young);
    }

  private:
    using Node = std::size_t;  ///< a mentor, or `spare_`
    struct Before {
        Index young = nobody;  ///< who comes; nobody comes to `spare_` and from it
        Node from = 0;
    };

    void find_exact(Index young, const std::vector<Cost>& above_prices) {
        const auto* scores = seekers_.assignment().instance.scores.data() + at(young) * spare_;
        const auto sought = MatchingInstance::perfect - seekers_.worth(young);
        each_below(scores, 1, sought, above_prices, [&](Index mentor, std::int32_t score) {  // nothing costs less
            if (seekers_.assignment().is_possible(score)) exact_[at(young)].add(at(mentor));
        });
    }

    /// Somebody without a mentor takes the place of whoever stands last of those behind them who could do without.
    void serve_before_later(Index young) {
        const auto passed_before = passed_;
        std::vector<Index> reached{young};
        Index last = nobody;
        for (std::size_t next = 0; next < reached.size(); ++next) {
            const auto each = reached[next];
            if (each > young && seekers_.could_do_without(each)) last = std::max(last, each);
            const auto& mentors = exact_[at(each)];
            for (auto to = mentors.first_not_in(passed_); to != Bits::none; to = mentors.first_not_in(passed_, to)) {
                passed_.add(to);
                before_[to] = {each, 0};
                const auto people = seekers_.people_of(static_cast<Index>(to));
                reached.insert(reached.end(), people.begin(), people.end());
            }
        }
        if (last == nobody) return;  // and nobody who comes later reaches anybody by these mentors
        auto left = seekers_.mentor_of(last);
        seekers_.move(last, nobody);
        for (auto each = nobody; each != young;) {
            each = before_[at(left)].young;
            const auto to = std::exchange(left, seekers_.mentor_of(each));
            seekers_.move(each, to);
        }
        passed_ = passed_before;
    }

    void give_first_mentor(Index young) {
        const auto own = at(seekers_.mentor_of(young));
        const auto& mentors = exact_[at(young)];
        passed_ = Bits(spare_ + 1);
        for (auto to = mentors.first_not_in(passed_); to < own; to = mentors.first_not_in(passed_, to + 1)) {
            if (ring_of_[to] != ring_of_[own] || !can_move_on(to, own, young)) continue;
            for (auto node = own; node != to; node = before_[node].from)
                if (before_[node].young != nobody) seekers_.move(before_[node].young, static_cast<Index>(node));
            seekers_.move(young, static_cast<Index>(to));
            return;
        }
    }

    /// From one mentor to the other, without those who have got theirs; `before_` says by which way.
    bool can_move_on(Node start, Node end, Index later_than) {
        reached_ = {start};
        passed_.add(start);
        const auto reach = [&](const Bits& nodes, Before before) {
            for (auto to = nodes.first_not_in(passed_); to != Bits::none; to = nodes.first_not_in(passed_, to)) {
                passed_.add(to);
                before_[to] = before;
                reached_.push_back(to);
            }
        };
        for (std::size_t next = 0; next < reached_.size() && !passed_.has(end); ++next) {
            const auto node = reached_[next];
            if (node == spare_) {
                reach(without_cost_, {nobody, spare_});
                continue;
            }
            if (seekers_.has_place(static_cast<Index>(node))) reach(only_spare_, {nobody, node});
            for (const auto each : seekers_.people_of(static_cast<Index>(node)))
                if (each > later_than) reach(exact_[at(each)], {each, node});
        }
        return passed_.has(end);
    }

    /// Mentors whose young people can change places with each other all around (Tarjan 1972: strongly connected
    /// components); which they are is the same for all best wholes, and mostly each is alone.
    void find_rings() {
        std::vector<std::size_t> number(spare_ + 1, 0), lowest(spare_ + 1, 0);
        std::vector<Node> open;
        std::vector<std::pair<Node, Node>> path;  // and how far each has been looked from
        Bits closed(spare_ + 1);
        std::size_t numbers = 0;
        const auto enter = [&](Node node) {
            number[node] = lowest[node] = ++numbers;
            open.push_back(node);
            path.emplace_back(node, 0);
        };
        const auto nodes_after = all_nodes_after();
        ring_of_.assign(spare_ + 1, 0);
        for (Node root = 0; root <= spare_; ++root) {
            if (number[root] == 0) enter(root);
            while (!path.empty()) {
                auto& [node, from] = path.back();
                const auto to = nodes_after[node].first_not_in(closed, from);
                if (to != Bits::none) {
                    from = to + 1;
                    if (number[to] == 0)
                        enter(to);
                    else
                        lowest[node] = std::min(lowest[node], number[to]);
                    continue;
                }
                const auto done = node;
                path.pop_back();
                if (!path.empty()) lowest[path.back().first] = std::min(lowest[path.back().first], lowest[done]);
                if (lowest[done] < number[done]) continue;
                for (auto last = Bits::none; last != done;) {
                    last = open.back();
                    open.pop_back();
                    closed.add(last);
                    ring_of_[last] = number[done];
                }
            }
        }
    }

    std::vector<Bits> all_nodes_after() const {
        std::vector<Bits> after(spare_ + 1, Bits(spare_ + 1));
        for (Node mentor = 0; mentor < spare_; ++mentor) {
            for (const auto each : seekers_.people_of(static_cast<Index>(mentor)))
                after[mentor].add_all_of(exact_[at(each)]);
            if (seekers_.has_place(static_cast<Index>(mentor))) after[mentor].add(spare_);
        }
        after[spare_] = without_cost_;
        return after;
    }

    Seekers& seekers_;
    Index people_;
    Node spare_;
    std::vector<Bits> exact_;
    Bits only_spare_, without_cost_;
    Bits passed_;
    std::vector<Before> before_;
    std::vector<Node> reached_;
    std::vector<std::size_t> ring_of_;
};

}  // namespace

void decide_ties(Seekers& seekers) {
    Ties ties(seekers);
    ties.serve_first_who_stand_first();
    ties.give_first_mentors_to_first();
}

}  // namespace mentorkorps::domain
