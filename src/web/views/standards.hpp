#pragma once

#include <string>
#include <vector>

namespace mentorkorps::web::views {

struct CriterionFigure {
    std::string label, figure, bounds;
};
struct CriterionThen {
    std::string when, grade;
};
struct CriterionLine {
    std::string name, asks, source;
    std::string grade, mark;
    std::vector<CriterionFigure> figures{};
    std::vector<CriterionThen> earlier{};
};
/// A practice standard, and how far it is lived up to; without grades on a page that only says what it asks for.
struct StandardLines {
    std::string name, about, source;
    std::vector<CriterionLine> criteria{};
};

}  // namespace mentorkorps::web::views
