#include "domain/matching/choices.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

constexpr std::size_t made_first = 32, times_more = 4;

}  // namespace

void Choices::make_more(std::size_t young) {
    auto& [choices, are_all] = made_[young];
    const auto wanted = std::max(made_first, times_more * choices.size());
    choices.clear();
    for (std::size_t mentor = 0; mentor < instance_.mentors(); ++mentor)
        if (is_possible(young, mentor)) choices.push_back({cost(young, mentor), static_cast<std::int32_t>(mentor)});
    are_all = wanted >= choices.size();
    if (!are_all) {
        std::ranges::nth_element(choices, choices.begin() + static_cast<std::ptrdiff_t>(wanted));
        choices.resize(wanted);
        choices.shrink_to_fit();
    }
    std::ranges::sort(choices);
}

}  // namespace mentorkorps::domain
