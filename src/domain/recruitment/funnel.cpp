#include "domain/recruitment/funnel.hpp"

#include <algorithm>

namespace mentorkorps::domain {
namespace {

/// Nobody counted at any meeting: not stated.
FunnelFigure came(const FunnelFacts& facts, RoundId round) {
    FunnelFigure figure;
    for (const auto& each : facts.meetings)
        if (each.round == round && each.came) figure.n = figure.n.value_or(0) + *each.came;
    return figure;
}

/// Applications on paper are not written down, so none is not stated.
std::array<FunnelFigure, 2> applied(const FunnelFacts& facts, RoundId round) {
    int all = 0, taken_in = 0;
    for (const auto& each : facts.applications)
        if (each.round == round) ++all, taken_in += each.is_taken_in ? 1 : 0;
    if (all == 0) return {};
    return {FunnelFigure{all, {}}, FunnelFigure{taken_in, all}};
}

std::array<FunnelFigure, 3> mentors(const FunnelFacts& facts, const std::optional<std::string>& cohort) {
    int all = 0, trained = 0, in_corps = 0, waiting = 0;
    for (const auto& each : facts.mentors) {
        if (!cohort || each.cohort != *cohort || !each.state) continue;
        ++all;
        trained += each.is_trained ? 1 : 0;
        in_corps += is_in_corps(*each.state) ? 1 : 0;
        waiting += *each.state == CommitmentState::waiting ? 1 : 0;
    }
    if (all == 0) return {};
    return {FunnelFigure{trained, all}, FunnelFigure{in_corps, all}, FunnelFigure{waiting, all}};
}

}  // namespace

std::string_view label(FunnelStep step) {
    switch (step) {
        case FunnelStep::came: return "Kom til møde";
        case FunnelStep::applied: return "Ansøgte";
        case FunnelStep::taken_in: return "Optaget";
        case FunnelStep::trained: return "Uddannet";
        case FunnelStep::in_corps: return "I korpset";
        case FunnelStep::waiting: return "Venter på kursus";
    }
    return {};
}

std::vector<FunnelRow> funnel(const FunnelFacts& facts) {
    std::vector<FunnelRow> rows;
    for (const auto& round : facts.rounds) {
        const auto [all, taken_in] = applied(facts, round.id);
        const auto [trained, in_corps, waiting] = mentors(facts, round.cohort);
        rows.push_back({round, {came(facts, round.id), all, taken_in, trained, in_corps, waiting}});
    }
    return rows;
}

}  // namespace mentorkorps::domain
