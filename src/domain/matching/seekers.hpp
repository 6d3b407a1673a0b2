#pragma once

#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "domain/matching/offers.hpp"

namespace mentorkorps::domain {

enum class Sought { all, too_long };

/// Young people and mentors, each with what they are worth, and who has whom. Whoever lacks somebody seeks, until
/// nobody could do better: the shortest augmenting path (Jonker and Volgenant 1987), for mentors with many places, and
/// from either side.
///
/// Always: no possible pair costs less than its two are worth together, a pair that is made costs just that, and nobody
/// is worth more than it costs that they stay without. Once all have sought, whoever is without is worth just that; and
/// then no whole costs less (the duality of linear programmes).
class Seekers {
  public:
    /// Keeps a reference to the assignment.
    Seekers(const Assignment& assignment, Offers offers);

    /// Everybody who lacks somebody seeks. Then this is a best whole; unless it took as many looks over somebody's
    /// scores as `looks_max`.
    Sought seek_all(std::size_t looks_max = std::numeric_limits<std::size_t>::max());

    const Assignment& assignment() const { return assignment_; }
    Index mentor_of(Index young) const { return mentor_of_[at(young)]; }
    std::span<const Index> people_of(Index mentor) const { return people_of_[at(mentor)]; }
    bool has_place(Index mentor) const {
        return std::ssize(people_of_[at(mentor)]) < assignment_.instance.places[at(mentor)];
    }
    /// What a young person costs at these prices: no possible mentor is cheaper.
    Cost worth(Index young) const { return young_.worth[at(young)]; }
    const std::vector<Cost>& prices() const { return mentors_.worth; }
    Cost price(Index mentor) const { return prices()[at(mentor)]; }
    bool could_do_without(Index young) const { return worth(young) == assignment_.waiting[at(young)]; }

    BestWhole whole() const;

    /// To another mentor or to `nobody`.
    void move(Index young, Index to);

    /// The assignment has changed just so. Then everybody who lacks somebody has to seek again.
    void pair_changed(Index young, Index mentor);
    void places_changed(Index mentor);
    void young_person_added(Index young);
    void young_person_removed(Index young);
    void mentor_added(Index mentor);
    void mentor_removed(Index mentor);

  private:
    static std::size_t at(Index index) { return static_cast<std::size_t>(index); }

    /// The young people or the mentors, so that either can seek the other.
    struct Side {
        std::vector<Cost> out;    ///< what it costs that a person is without a mentor, or that a place is left
        std::vector<Cost> worth;  ///< of a person; of a place: its price
        std::ptrdiff_t step;      ///< from one's score to that of the next
        std::vector<Index> free{};
    };
    using Stop = std::pair<Cost, Index>;
    struct Way {
        Cost length = 0;     ///< of the shortest that is known
        Index end = nobody;  ///< who is free on the other side
        Index out = nobody;  ///< or else who is left without on the own
    };

    bool is_free(const Side& side, Index each) const {
        return &side == &young_ ? mentor_of(each) == nobody : has_place(each);
    }
    std::span<const Index> partners(const Side& side, Index each) const {
        if (&side == &mentors_) return people_of(each);
        return {&mentor_of_[at(each)], mentor_of(each) == nobody ? 0U : 1U};
    }
    void find_worth(Index young);
    void find_price(Index mentor);
    void renumber(Index first, Index by);
    Cost least_cost(const Side& own, const Side& other, Index each) const;
    void find_free(Side& side);
    void seek(Side& own, Side& other, Index start);
    void leave_a_place();
    void begin(const Side& own, const Side& other, Cost length);
    void change_worth(Side& own, Side& other, Cost length);
    Way shortest_way(const Side& own, const Side& other, Index start, Way way);
    Way first_way(const Side& own, const Side& other, Index start);
    Stop nearest(Cost length);
    void look_from(Stop stop, const Side& own, const Side& other, Way& way);
    void reach(Index each, Cost bound, const Side& other, Way& way);
    void go(const Side& own, Index start, const Way& way);

    const Assignment& assignment_;
    Side young_, mentors_;
    std::vector<Index> mentor_of_;
    std::vector<std::vector<Index>> people_of_;

    // While somebody seeks. Of the other side: what a way must be shorter than, with the worth; who stands before on
    // it; where in `open_`. Of the own: by whom they were reached.
    std::vector<Cost> bound_;
    std::vector<Index> before_, place_, by_;
    std::vector<Stop> open_, settled_, looked_;
    std::size_t looks_left_ = 0;
};

/// From nothing to a best whole, by whichever bids are quicker.
Seekers all_sought(const Assignment& assignment);

}  // namespace mentorkorps::domain
