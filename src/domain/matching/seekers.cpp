#include "domain/matching/seekers.hpp"

#include <algorithm>

#include "domain/matching/below.hpp"

namespace mentorkorps::domain {
namespace {

constexpr Cost perfect = MatchingInstance::perfect;

}  // namespace

Seekers::Seekers(const Assignment& assignment, Offers offers)
    : assignment_(assignment),
      young_{.out = assignment.waiting, .worth = assignment.waiting, .step = std::ssize(assignment.instance.places)},
      mentors_{
          .out = std::vector<Cost>(assignment.instance.mentors(), 0), .worth = std::move(offers.prices), .step = 1},
      mentor_of_(assignment.instance.young_people(), nobody),
      people_of_(assignment.instance.mentors()) {
    for (Index young = 0; young < std::ssize(mentor_of_); ++young) {
        move(young, offers.mentor_of[at(young)]);
        find_worth(young);
    }
}

void Seekers::find_worth(Index young) {
    const auto mentor = mentor_of(young);
    if (mentor != nobody)
        young_.worth[at(young)] = perfect - assignment_.instance.score(at(young), at(mentor)) - price(mentor);
    else
        young_.worth[at(young)] = least_cost(young_, mentors_, young);
}

void Seekers::find_price(Index mentor) {
    const bool has_places = assignment_.instance.places[at(mentor)] > 0;
    mentors_.worth[at(mentor)] = has_places ? least_cost(mentors_, young_, mentor) : -too_dear;
}

Cost Seekers::least_cost(const Side& own, const Side& other, Index each) const {
    auto least = own.out[at(each)];
    const auto* score = assignment_.instance.scores.data() + each * own.step;
    for (const auto worth : other.worth) {
        if (perfect - *score - worth < least && assignment_.is_possible(*score)) least = perfect - *score - worth;
        score += other.step;
    }
    return least;
}

void Seekers::move(Index young, Index to) {
    auto& from = mentor_of_[at(young)];
    if (from != nobody) std::erase(people_of_[at(from)], young);
    if (to != nobody) people_of_[at(to)].push_back(young);
    from = to;
}

Sought Seekers::seek_all(std::size_t looks_max) {
    looks_left_ = looks_max;
    find_free(mentors_);
    for (Index young = 0; young < std::ssize(mentor_of_); ++young)
        if (mentor_of(young) == nobody && !could_do_without(young)) {
            if (looks_left_ == 0) return Sought::too_long;
            seek(young_, mentors_, young);
        }
    find_free(young_);
    for (Index mentor = 0; mentor < std::ssize(people_of_); ++mentor)
        while (has_place(mentor) && price(mentor) < 0) {
            if (looks_left_ == 0) return Sought::too_long;
            if (young_.free.empty())
                leave_a_place();
            else
                seek(mentors_, young_, mentor);
        }
    return Sought::all;
}

void Seekers::find_free(Side& side) {
    side.free.clear();
    for (Index each = 0; each < std::ssize(side.worth); ++each)
        if (is_free(side, each)) side.free.push_back(each);
}

void Seekers::seek(Side& own, Side& other, Index start) {
    std::erase_if(other.free, [&](Index each) { return !is_free(other, each); });
    before_.resize(other.worth.size());
    auto way = first_way(own, other, start);
    begin(own, other, way.length);
    look_from({0, start}, own, other, way);
    way = shortest_way(own, other, start, way);
    change_worth(own, other, way.length);
    go(own, start, way);
}

void Seekers::change_worth(Side& own, Side& other, Cost length) {
    for (const auto& [distance, each] : settled_)
        if (distance < length) other.worth[at(each)] -= length - distance;
    for (const auto& [distance, each] : looked_)
        if (distance < length) own.worth[at(each)] += length - distance;
    looks_left_ -= std::min(looks_left_, looked_.size());
}

/// As `seek` from a mentor does, but the other way round, to whichever place it is not far to: as if a young person to
/// whom all mentors are the same took a place, so that it is left. Whoever has no mentor is not farther from that.
/// Where people are many that reads rows instead of columns, which takes a tenth of the time.
void Seekers::leave_a_place() {
    Way way{.length = too_dear};
    for (Index mentor = 0; mentor < std::ssize(people_of_); ++mentor)
        if (has_place(mentor) && price(mentor) < 0 && -price(mentor) < way.length) way = {-price(mentor), mentor};
    begin(young_, mentors_, way.length);
    before_.assign(mentors_.worth.size(), nobody);
    for (Index mentor = 0; mentor < std::ssize(people_of_); ++mentor) {
        bound_[at(mentor)] = std::min<Cost>(bound_[at(mentor)], 0);
        if (-price(mentor) >= way.length) continue;
        place_[at(mentor)] = static_cast<Index>(open_.size());
        open_.emplace_back(-price(mentor), mentor);
    }
    way = shortest_way(young_, mentors_, nobody, way);
    change_worth(young_, mentors_, way.length);
    for (auto& each : mentors_.worth) each += way.length;
    for (auto& each : young_.worth) each -= way.length;
    go(young_, nobody, way);
}

/// Nobody is reached yet, and no way may be longer than `length`.
void Seekers::begin(const Side& own, const Side& other, Cost length) {
    settled_.clear();
    looked_.clear();
    open_.clear();
    by_.assign(own.worth.size(), nobody);
    place_.assign(other.worth.size(), nobody);
    bound_ = other.worth;
    for (auto& each : bound_) each += length;
}

/// Dijkstra's, with an array for a heap: all scores of each are looked at anyway. From `start`, or from who is in
/// `open_` and `looked_` already.
Seekers::Way Seekers::shortest_way(const Side& own, const Side& other, Index start, Way way) {
    auto known = way.length;
    for (;;) {
        const auto [distance, each] = nearest(way.length);
        if (each == nobody) return way;
        settled_.emplace_back(distance, each);
        for (const auto partner : partners(other, each)) {
            if (by_[at(partner)] != nobody || partner == start) continue;
            by_[at(partner)] = each;
            const auto out = distance + own.out[at(partner)] - own.worth[at(partner)];
            if (start != nobody && out < way.length) way = {out, nobody, partner};
            if (way.length < known) {
                known = way.length;
                for (std::size_t i = 0; i < bound_.size(); ++i) bound_[i] = std::min(bound_[i], other.worth[i] + known);
            }
            look_from({distance, partner}, own, other, way);
        }
    }
}

/// Straight to somebody free, or without: so that no way is looked at that is longer.
Seekers::Way Seekers::first_way(const Side& own, const Side& other, Index start) {
    Way way{.length = own.out[at(start)] - own.worth[at(start)], .end = nobody, .out = start};
    const auto* scores = assignment_.instance.scores.data() + start * own.step;
    for (const auto each : other.free) {
        const auto score = scores[each * other.step];
        const auto length = perfect - score - own.worth[at(start)] - other.worth[at(each)];
        if (length >= way.length || !assignment_.is_possible(score)) continue;
        way = {length, each, nobody};
        before_[at(each)] = start;
    }
    return way;
}

Seekers::Stop Seekers::nearest(Cost length) {
    auto found = open_.end();
    for (auto each = open_.begin(); each != open_.end(); ++each) {
        if (each->first >= length) continue;
        length = each->first;
        found = each;
    }
    if (found == open_.end()) return {length, nobody};
    const auto stop = *found;
    *found = open_.back();
    place_[at(found->second)] = static_cast<Index>(found - open_.begin());
    open_.pop_back();
    place_[at(stop.second)] = nobody;
    return stop;
}

void Seekers::look_from(Stop stop, const Side& own, const Side& other, Way& way) {
    looked_.push_back(stop);
    const auto base = stop.first + perfect - own.worth[at(stop.second)];
    const auto* scores = assignment_.instance.scores.data() + stop.second * own.step;
    each_below(scores, other.step, base, bound_, [&](Index each, std::int32_t score) {
        if (assignment_.is_possible(score)) reach(each, base - score, other, way);
    });
}

void Seekers::reach(Index each, Cost bound, const Side& other, Way& way) {
    const auto distance = bound - other.worth[at(each)];
    if (distance >= way.length) return;
    bound_[at(each)] = bound;
    before_[at(each)] = looked_.back().second;
    auto& place = place_[at(each)];
    if (place != nobody) {
        open_[at(place)].first = distance;
    } else if (is_free(other, each)) {
        way = {distance, each, nobody};
    } else {
        place = static_cast<Index>(open_.size());
        open_.emplace_back(distance, each);
    }
}

/// Everybody on the way moves on by one, from its end to its start.
void Seekers::go(const Side& own, Index start, const Way& way) {
    const bool is_young = &own == &young_;
    if (way.out != nobody && way.out == start) return;
    auto end = way.end;
    if (way.out != nobody) {
        end = by_[at(way.out)];
        move(is_young ? way.out : end, nobody);
    }
    while (end != nobody) {
        const auto each = before_[at(end)];
        if (each == nobody) return;  // the place at the start is left
        const auto left = by_[at(each)];
        if (is_young) {
            move(each, end);
        } else {
            if (left != nobody) move(left, nobody);
            move(end, each);
        }
        end = left;
    }
}

BestWhole Seekers::whole() const {
    BestWhole found{{}, prices(), assignment_.waiting};
    for (std::size_t mentor = 0; mentor < found.prices.size(); ++mentor)
        if (assignment_.instance.places[mentor] <= 0) found.prices[mentor] = 0;
    for (const auto mentor : mentor_of_)
        found.mentor_of.push_back(mentor == nobody ? std::nullopt : std::optional(at(mentor)));
    return found;
}

void Seekers::pair_changed(Index young, Index mentor) {
    const auto score = assignment_.instance.score(at(young), at(mentor));
    const bool is_better = assignment_.is_possible(score) && perfect - score < worth(young) + price(mentor);
    if (mentor_of(young) != mentor && !is_better) return;
    move(young, nobody);
    find_worth(young);
}

void Seekers::places_changed(Index mentor) {
    while (std::ssize(people_of(mentor)) > assignment_.instance.places[at(mentor)])
        move(people_of(mentor).back(), nobody);
    if (people_of(mentor).empty()) find_price(mentor);
}

void Seekers::young_person_added(Index young) {
    renumber(young, 1);
    young_.out.insert(young_.out.begin() + young, assignment_.waiting[at(young)]);
    young_.worth.insert(young_.worth.begin() + young, 0);
    mentor_of_.insert(mentor_of_.begin() + young, nobody);
    find_worth(young);
}

void Seekers::young_person_removed(Index young) {
    move(young, nobody);
    young_.out.erase(young_.out.begin() + young);
    young_.worth.erase(young_.worth.begin() + young);
    mentor_of_.erase(mentor_of_.begin() + young);
    renumber(young + 1, -1);
}

void Seekers::renumber(Index first, Index by) {
    for (auto& people : people_of_)
        for (auto& each : people)
            if (each >= first) each += by;
}

void Seekers::mentor_added(Index mentor) {
    for (auto& each : mentor_of_)
        if (each >= mentor) ++each;
    ++young_.step;
    mentors_.out.push_back(0);
    mentors_.worth.insert(mentors_.worth.begin() + mentor, 0);
    people_of_.insert(people_of_.begin() + mentor, std::vector<Index>{});
    find_price(mentor);
}

void Seekers::mentor_removed(Index mentor) {
    while (!people_of(mentor).empty()) move(people_of(mentor).back(), nobody);
    for (auto& each : mentor_of_)
        if (each > mentor) --each;
    --young_.step;
    mentors_.out.pop_back();
    mentors_.worth.erase(mentors_.worth.begin() + mentor);
    people_of_.erase(people_of_.begin() + mentor);
}

Seekers all_sought(const Assignment& assignment) {
    // In looks over all scores of somebody: about what bidding in steps takes.
    constexpr std::size_t patience = 25;
    Seekers seekers(assignment, first_offers(assignment, Bids::exact));
    if (seekers.seek_all(patience * assignment.waiting.size()) == Sought::all) return seekers;
    Seekers again(assignment, first_offers(assignment, Bids::in_steps));
    again.seek_all();
    return again;
}

}  // namespace mentorkorps::domain
