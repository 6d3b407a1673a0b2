#include "domain/matching/candidates.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "domain/programmes/programme.hpp"

namespace mentorkorps::domain {
namespace {

auto rank(const Candidate& candidate) {
    const auto& mentor = candidate.mentor;
    return std::tuple(!candidate.possible(), !candidate.may_be_waived(),
                      std::ranges::count(candidate.reasons, Reason::Weight::against, &Reason::weight),
                      -candidate.fit.score, mentor.young_people_now, mentor.last_match_ended.value_or(since_ever),
                      sort_key(mentor.person.name), mentor.person.id);
}

}  // namespace

bool Candidate::may_be_waived() const {
    return std::ranges::all_of(reasons, [](const Reason& each) {
        return each.weight != Reason::Weight::stops || (each.rule != nullptr && !each.rule->is_law);
    });
}

std::vector<Candidate> candidates(const YoungPersonFacts& young, std::vector<MentorFacts> mentors,
                                  const Programme& programme, Date today) {
    const Pool pool({young}, std::move(mentors), programme, today);
    const auto weights = programme.matching.value_or(MatchingWeights{});
    std::vector<std::pair<decltype(rank(Candidate{})), Candidate>> ranked;
    for (std::size_t i = 0; i < pool.mentors().size(); ++i) {
        Candidate candidate{pool.mentors()[i], pool.reasons(0, i), pool.fit(0, i, weights)};
        ranked.emplace_back(rank(candidate), std::move(candidate));
    }
    std::ranges::sort(ranked, {}, &decltype(ranked)::value_type::first);
    std::vector<Candidate> found;
    for (auto& [key, candidate] : ranked) found.push_back(std::move(candidate));
    return found;
}

}  // namespace mentorkorps::domain
