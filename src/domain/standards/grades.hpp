#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/practice/timeline.hpp"
#include "domain/programmes/programme.hpp"
#include "domain/standards/measures.hpp"

namespace mentorkorps::domain {

/// The five values that CFBU's verdicts are made of (Mentorer i udsatte boligområder, 2013, pp. 13–21).
enum class Grade { met, nearly, not_met, not_relevant, unknown };
/// "Opfyldt", "Tilnærmelsesvis", "Ikke opfyldt", "Ikke relevant", "Kan ikke vurderes"
std::string_view label(Grade grade);

/// A criterion's figure, of one match or of a programme. Points into the standard.
struct PartGrade {
    const CriterionPart* part = nullptr;
    Grade grade = Grade::unknown;
    Amount sum{};            ///< of all that have one
    int known = 0;           ///< matches with a figure
    int missing = 0;         ///< matches that should have one, and nothing is on record
    int unasked = 0;         ///< of the known: where no rule of the programme asks for it
    bool is_hidden = false;  ///< too few young people answered for it to be told
};
struct CriterionGrade {
    const Criterion* criterion = nullptr;
    Grade grade = Grade::unknown;
    std::vector<PartGrade> parts{};  ///< empty where it is not relevant
};

/// How far a match lives up to the standard on a day.
std::vector<CriterionGrade> grade(const Standard& standard, const Programme& programme, const Timeline& match);
/// From so many young people's answers on they are told of a programme: fewer would tell what somebody answered.
inline constexpr int answers_min = 5;
/// How far a programme does, by the matches of the time that the standard looks back on: an average is that of all
/// their days or meetings together. How long matches last is told by those that began so long ago that they could have
/// lasted long enough; those that still run count with what they have lasted.
std::vector<CriterionGrade> grade(const Standard& standard, const Programme& programme,
                                  std::span<const MatchFacts> matches, Date as_of);

/// "i gennemsnit 11,8 måneder (23 match)", "14,5 af 19 (76 %)", of one match "ja"; what is missing, where nothing can
/// be said. Rounded down, so that no figure seems to reach a bound that it does not.
std::string figure(const PartGrade& part);

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Grade> = [] {
    using enum mentorkorps::domain::Grade;
    using mentorkorps::Named;
    return std::array{Named{met, "met"}, Named{nearly, "nearly"}, Named{not_met, "not_met"},
                      Named{not_relevant, "not_relevant"}, Named{unknown, "unknown"}};
}();
