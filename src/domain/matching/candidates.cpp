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

void weigh_room(std::vector<Candidate>& candidates, const Programme& programme, const ProgrammeFacts& facts) {
    for (const auto& verdict : judge_whole(programme, facts)) {
        const auto* room = std::get_if<Capacity>(&verdict.rule->kind);
        if (room == nullptr || room->of != Capacity::Of::matches || verdict.n < room->most) continue;
        const auto weight = verdict.rule->severity == Severity::stop ? Reason::Weight::stops : Reason::Weight::against;
        for (auto& each : candidates)
            if (room->engagements.empty() ||
                std::ranges::find(room->engagements, each.mentor.commitment.engagement) != room->engagements.end())
                each.reasons.push_back({weight, explanation(verdict), verdict.rule});
    }
    std::ranges::stable_partition(candidates, &Candidate::possible);
}

}  // namespace mentorkorps::domain
