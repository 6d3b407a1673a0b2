#include "domain/practice/visitors.hpp"

#include <type_traits>

namespace mentorkorps::domain {
namespace {

template <class Kind, class... Kinds>
constexpr bool is_one_of = (std::is_same_v<Kind, Kinds> || ...);

bool is_about_visitors(const Verdict& verdict) {
    return std::visit(
        []<class Kind>(const Kind&) {
            return is_one_of<Kind, MinDuration, Frequency, MinLength, ContactGap, AgeRange, Eligibility, Area>;
        },
        verdict.rule->kind);
}

}  // namespace

std::vector<Verdict> judge_visitor(const Programme& programme, const Timeline& visits) {
    if (!visits.state()) return {};
    auto found = judge(programme, visits);
    std::erase_if(found, [](const Verdict& each) { return !is_about_visitors(each); });
    return found;
}

}  // namespace mentorkorps::domain
