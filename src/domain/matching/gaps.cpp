#include "domain/matching/gaps.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/people/observations.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

bool is_counted(const Wish& wish) {
    return wish.about == WishAbout::sex || wish.about == WishAbout::language || wish.about == WishAbout::interest ||
           wish.about == WishAbout::near;
}

/// A wish, or a code of the list of needs; of nearness one for each postcode.
struct Demand {
    Wish wish{};
    std::string near_to{};
    auto key() const { return std::tuple(wish.about, folded(wish.value), near_to); }
};

std::vector<Demand> demands_of(const YoungPersonFacts& young) {
    std::vector<Demand> found;
    for (const auto& list : young.wishes)
        for (const auto& wish : list.wishes) {
            if (!is_counted(wish) || (wish.about == WishAbout::near && !young.person.postcode)) continue;
            found.push_back({wish, wish.about == WishAbout::near ? *young.person.postcode : ""});
        }
    for (const auto& code : codes_now(young.observations, lists::need))
        found.push_back({{.about = WishAbout::need, .value = code}, {}});
    return found;
}

bool has(const MentorFacts& mentor, const Demand& demand, Date today) {
    if (demand.wish.about == WishAbout::need) {
        const auto offered = abilities(mentor);
        return std::ranges::find(offered, demand.wish.value) != offered.end();
    }
    Person wisher;
    wisher.postcode = demand.near_to;
    return is_met(demand.wish, wisher, mentor.person, today).value_or(false);
}

std::string in_words(const Demand& demand, const Programme& programme) {
    if (demand.wish.about == WishAbout::need)
        return fmt::format("en, der kan hjælpe med: {}", programme.label_of(lists::need, demand.wish.value));
    if (demand.wish.about == WishAbout::near) return fmt::format("en, der bor i {}", demand.near_to);
    return in_words(demand.wish);
}

}  // namespace

std::vector<Gap> gaps(const Pool& pool, const Programme& programme, Date today) {
    std::map<decltype(Demand{}.key()), std::pair<Demand, int>> wanted;
    for (const auto& young : pool.young_people()) {
        std::set<decltype(Demand{}.key())> own;
        for (auto& demand : demands_of(young))
            if (own.insert(demand.key()).second)
                ++wanted.try_emplace(demand.key(), std::move(demand), 0).first->second.second;
    }
    std::vector<Gap> found;
    for (const auto& [key, demanded] : wanted) {
        const auto& [demand, count] = demanded;
        Gap gap{in_words(demand, programme), count, 0};
        for (std::size_t mentor = 0; mentor < pool.mentors().size(); ++mentor)
            if (const int places = pool.places(mentor); places > 0 && has(pool.mentors()[mentor], demand, today))
                gap.places += places;
        found.push_back(std::move(gap));
    }
    std::ranges::stable_sort(found, std::greater{}, &Gap::missing);
    return found;
}

}  // namespace mentorkorps::domain
