#pragma once

#include <span>
#include <vector>

#include "app/world.hpp"
#include "domain/standards/grades.hpp"

namespace mentorkorps::app {

/// How far a standard that the programme has adopted is lived up to, on a day and at the ends of the quarters before
/// it.
struct GradedStandard {
    struct Earlier {
        Date on{};
        std::vector<domain::CriterionGrade> criteria{};
    };
    const domain::Standard* standard = nullptr;
    std::vector<domain::CriterionGrade> criteria{};
    std::vector<Earlier> earlier{};  ///< the oldest first
};
/// Of a programme's matches, or of one match. A standard that the installation no longer has is left out.
std::vector<GradedStandard> graded(const World& world, const domain::Programme& programme,
                                   std::span<const domain::MatchFacts> matches, Date as_of);
std::vector<GradedStandard> graded(const World& world, const domain::Programme& programme,
                                   const domain::Timeline& match);

/// Those that the programme has adopted.
std::vector<const domain::Standard*> standards_of(const World& world, const domain::Programme& programme);

}  // namespace mentorkorps::app
