#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/people/person.hpp"
#include "domain/recruitment/application.hpp"
#include "domain/recruitment/information_meeting.hpp"

/// How many are left at each step of the road from an information meeting to the corps, as of a day.
namespace mentorkorps::domain {

enum class FunnelStep { came, applied, taken_in, trained, in_corps, waiting };
std::string_view label(FunnelStep step);

/// A mentor of a cohort, as they stood on the day.
struct CohortMentor {
    std::string cohort{};
    std::optional<CommitmentState> state{};
    bool is_trained = false;  ///< had followed the course, or been in the corps
};
struct FunnelFacts {
    std::vector<RecruitmentRound> rounds{};
    std::vector<InformationMeeting> meetings{};  ///< until the day
    struct Applied {
        RoundId round{};
        bool is_taken_in = false;
    };
    std::vector<Applied> applications{};
    std::vector<CohortMentor> mentors{};
};

/// `n` of `of`. Without `n` nobody has written it down; without `of` it is no part of anything.
struct FunnelFigure {
    std::optional<int> n{};
    std::optional<int> of{};
    friend bool operator==(const FunnelFigure&, const FunnelFigure&) = default;
};
struct FunnelRow {
    RecruitmentRound round{};
    std::array<FunnelFigure, 6> figures{};  ///< in the order of `FunnelStep`
    const FunnelFigure& operator[](FunnelStep step) const { return figures[static_cast<std::size_t>(step)]; }
};
/// One row a round. Who came and who was trained are counted in two places: more may be trained than came.
std::vector<FunnelRow> funnel(const FunnelFacts& facts);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::FunnelStep> =
    std::array{mentorkorps::Named{mentorkorps::domain::FunnelStep::came, "came"},
               mentorkorps::Named{mentorkorps::domain::FunnelStep::applied, "applied"},
               mentorkorps::Named{mentorkorps::domain::FunnelStep::taken_in, "taken_in"},
               mentorkorps::Named{mentorkorps::domain::FunnelStep::trained, "trained"},
               mentorkorps::Named{mentorkorps::domain::FunnelStep::in_corps, "in_corps"},
               mentorkorps::Named{mentorkorps::domain::FunnelStep::waiting, "waiting"}};
