#include "domain/matching/offers.hpp"

#include <algorithm>
#include <numeric>

namespace mentorkorps::domain {
namespace {

constexpr Cost perfect = MatchingInstance::perfect;

std::size_t at(Index index) { return static_cast<std::size_t>(index); }

class Bidding {
  public:
    explicit Bidding(const Assignment& assignment)
        : assignment_(assignment),
          prices_(assignment.instance.mentors(), 0),
          bids_(assignment.waiting.size(), 0),
          mentor_of_(assignment.waiting.size(), nobody),
          people_of_(assignment.instance.mentors()) {
        const auto& places = assignment.instance.places;
        for (std::size_t each = 0; each < places.size(); ++each)
            if (places[each] <= 0) prices_[each] = -too_dear;
        start_as_the_best_of_each();
    }

    /// Everybody anew, at the prices there are; each bid by `step` more than it would have to be.
    void bid(Cost step) {
        if (offered_.empty()) return;
        level_prices();
        std::ranges::fill(mentor_of_, nobody);
        for (auto& each : people_of_) each.clear();
        std::vector<Index> without(bids_.size()), later;
        std::iota(without.begin(), without.end(), 0);
        // Two who want one place can bid for long, and people for whom there is no place as long as we let them.
        constexpr int idle_rounds = 8, bids_of_each = 10;
        auto left = bids_of_each * std::ssize(bids_);
        for (int idle = 0; !without.empty() && idle < idle_rounds && left > 0; std::swap(without, later)) {
            later.clear();
            for (const auto young : without) {
                const auto found = wish(young, assignment_.waiting[at(young)]);
                if (found.mentor != nobody) seat(young, found, step, later);
            }
            left -= std::ssize(without);
            idle = later.size() < without.size() ? 0 : idle + 1;
        }
    }
    Offers offers() && { return {std::move(prices_), std::move(mentor_of_)}; }

  private:
    struct Wish {
        Cost cost, second;
        Index mentor;
    };

    /// What makes a mentor better than others for everybody is in the price then; people bid on the rest.
    void start_as_the_best_of_each() {
        const auto& instance = assignment_.instance;
        std::vector<std::int32_t> highest(instance.mentors(), MatchingInstance::forbidden);
        for (std::size_t young = 0; young < instance.young_people(); ++young) {
            const auto* scores = instance.scores.data() + young * instance.mentors();
            for (std::size_t each = 0; each < highest.size(); ++each)
                highest[each] = std::max(highest[each], scores[each]);
        }
        for (std::size_t each = 0; each < highest.size(); ++each) {
            if (!assignment_.is_possible(highest[each]) || instance.places[each] <= 0) continue;
            prices_[each] = perfect - highest[each];
            places_ += instance.places[each];
            offered_.push_back(static_cast<Index>(each));
        }
    }

    /// Up or down by the same: just as many want a place as can get one, and what costs nothing are just the places
    /// that will be left. Where that is wrong, those who lack somebody seek longer, no more.
    void level_prices() {
        const auto price = [&](Index mentor) { return prices_[at(mentor)]; };
        const auto spare = places_ - std::ssize(bids_);
        Cost level = 0;
        if (spare >= 0) {
            std::ranges::sort(offered_, std::greater{}, price);
            Cost seen = 0;
            for (const auto each : offered_) {
                level = price(each);
                seen += assignment_.instance.places[at(each)];
                if (seen > spare) break;
            }
        } else {
            std::vector<Cost> gains;
            for (Index young = 0; young < std::ssize(bids_); ++young)
                gains.push_back(assignment_.waiting[at(young)] - wish(young, too_dear).cost);
            std::ranges::nth_element(gains, gains.begin() + places_ - 1, std::greater{});
            level = gains[static_cast<std::size_t>(places_ - 1)];
        }
        for (const auto each : offered_) prices_[at(each)] = std::min<Cost>(0, price(each) - level);
    }

    /// The cheapest mentor, where one costs less than `cost`, and what the next best costs. Of two as cheap one with a
    /// place left.
    Wish wish(Index young, Cost cost) const {
        const auto mentors = prices_.size();
        const auto* scores = assignment_.instance.scores.data() + at(young) * mentors;
        Wish found{cost, too_dear, nobody};
        auto least = perfect - found.second;
        for (std::size_t each = 0; each < mentors; ++each) {
            if (scores[each] + prices_[each] < least || !assignment_.is_possible(scores[each])) continue;
            const auto its = perfect - scores[each] - prices_[each];
            const auto mentor = static_cast<Index>(each);
            if (its < found.cost)
                found = {its, found.cost, mentor};
            else if (its == found.cost && found.mentor != nobody && !has_place(found.mentor) && has_place(mentor))
                found = {its, its, mentor};
            else
                found.second = std::min(found.second, its);
            least = perfect - found.second;
        }
        return found;
    }
    bool has_place(Index mentor) const {
        return std::ssize(people_of_[at(mentor)]) < assignment_.instance.places[at(mentor)];
    }

    /// A full mentor's place costs what the lowest bid for one was: who made it gives way.
    void seat(Index young, const Wish& wish, Cost step, std::vector<Index>& later) {
        auto& people = people_of_[at(wish.mentor)];
        auto& price = prices_[at(wish.mentor)];
        const auto bid = price - (wish.second - wish.cost) - step;
        const auto by_bid = [&](Index each) { return bids_[at(each)]; };
        if (has_place(wish.mentor)) {
            people.push_back(young);
        } else {
            if (bid == price) return later.push_back(young);
            auto& lowest = *std::ranges::max_element(people, {}, by_bid);
            mentor_of_[at(lowest)] = nobody;
            later.push_back(lowest);
            lowest = young;
        }
        mentor_of_[at(young)] = wish.mentor;
        bids_[at(young)] = bid;
        if (!has_place(wish.mentor)) price = by_bid(std::ranges::max(people, {}, by_bid));
    }

    const Assignment& assignment_;
    std::vector<Cost> prices_;
    std::vector<Cost> bids_;  ///< at what price each young person would leave their mentor
    std::vector<Index> offered_, mentor_of_;
    std::vector<std::vector<Index>> people_of_;
    Cost places_ = 0;
};

}  // namespace

Offers first_offers(const Assignment& assignment, Bids bids) {
    Bidding bidding(assignment);
    if (bids == Bids::in_steps) {
        // The last step is small beside what a score differs from the next best one, so that little is left to seek.
        constexpr Cost smaller = 8, at_last = 50;
        for (auto step = perfect / smaller; step * std::ssize(assignment.waiting) * at_last > perfect; step /= smaller)
            bidding.bid(step);
    }
    bidding.bid(0);
    return std::move(bidding).offers();
}

}  // namespace mentorkorps::domain
