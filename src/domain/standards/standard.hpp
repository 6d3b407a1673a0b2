#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/rules/terms.hpp"

/// A practice standard: what research and the field call good practice, apart from what a programme demands of itself.
/// Each is a file in standards/; a programme adopts those that its policy names.
namespace mentorkorps::domain {

/// All that a criterion can be decided by. Shares are in per cent of matches, or of talks; the others are averages.
enum class Measure {
    months,             ///< that a match lasted, from its first meeting and without pauses
    meetings_a_week,    ///< held face to face, alone or in a group, while they were together
    minutes_a_meeting,  ///< over the meetings whose length somebody wrote
    hours_a_month,      ///< that they met, while they were together
    support,            ///< share: the young person's own latest answer; "partly" counts as half
    screened,           ///< share: all that the programme's screening asks of the mentor was in place in time
    trained,            ///< share: the mentor had the training that the programme asks for
    reasoned,           ///< share: somebody wrote why these two were matched
    talks_in_time,      ///< share of the talks that fell due
    talks_first_month,  ///< with each party in the first month of a match
    talks_a_month,      ///< with each party, after the first month
    closed_well         ///< share of those that ended: all that the programme asks for at the end was in place in time
};
/// "Varighed", "Møder om ugen" …
std::string_view label(Measure measure);
bool is_share(Measure measure);

/// One figure that a criterion hangs on.
struct CriterionPart {
    Measure measure = Measure::months;
    double met_from = 0;                   ///< in the measure's unit
    std::optional<double> nearly_from{};   ///< none: it is met, or it is not
    std::vector<Party> parties{};          ///< of talks
    std::vector<std::string> assumptions;  ///< "met_from", "nearly_from": ours, because the source does not say
    friend bool operator==(const CriterionPart&, const CriterionPart&) = default;
};
/// "opfyldt fra 12 måneder, tilnærmelsesvis fra 10 måneder (vores antagelse)"
std::string bounds(const CriterionPart& part);
/// "11,8 måneder"
std::string with_unit(Measure measure, double value);
/// "11,8", "12": with a decimal where there is one, rounded down.
std::string in_words(double value);

struct Criterion {
    std::string key;
    std::string name;
    std::string asks;                     ///< in a sentence
    std::string source;                   ///< document and place
    std::vector<Engagement> engagements;  ///< of the mentors that it is about; none named: all
    std::vector<CriterionPart> parts;     ///< at least one; the worst of them decides
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

struct Standard {
    std::string key;
    std::string name;
    std::string about;
    std::string source;
    int looks_back_months = 0;  ///< of a programme: what lies further back is not counted
    int known_from = 0;         ///< of a programme: fewer matches, in per cent, with a figure on record decide nothing
    std::vector<Criterion> criteria;
    friend bool operator==(const Standard&, const Standard&) = default;
};
/// Those that the installation has loaded, by key.
using Standards = std::map<std::string, Standard, std::less<>>;

}  // namespace mentorkorps::domain

template <>
inline constexpr auto mentorkorps::names<mentorkorps::domain::Measure> = [] {
    using enum mentorkorps::domain::Measure;
    using mentorkorps::Named;
    return std::array{Named{months, "months"},
                      Named{meetings_a_week, "meetings_a_week"},
                      Named{minutes_a_meeting, "minutes_a_meeting"},
                      Named{hours_a_month, "hours_a_month"},
                      Named{support, "support"},
                      Named{screened, "screened"},
                      Named{trained, "trained"},
                      Named{reasoned, "reasoned"},
                      Named{talks_in_time, "talks_in_time"},
                      Named{talks_first_month, "talks_first_month"},
                      Named{talks_a_month, "talks_a_month"},
                      Named{closed_well, "closed_well"}};
}();
