#include "web/pages/standards.hpp"

#include <fmt/format.h>

namespace mentorkorps::web::pages {
namespace {

using domain::Grade;

std::string mark_of(Grade grade) {
    switch (grade) {
        case Grade::met: return "good";
        case Grade::nearly: return "wait";
        case Grade::not_met: return "late";
        case Grade::not_relevant:
        case Grade::unknown: return {};
    }
    return {};
}

std::string quarter(Date end) {
    const std::chrono::year_month_day parts{end};
    return fmt::format("{}. kvartal {}", static_cast<unsigned>(parts.month()) / 3, static_cast<int>(parts.year()));
}

views::CriterionLine shown(const domain::Criterion& criterion) {
    return {criterion.name, criterion.asks, criterion.source, {}, {}};
}

views::CriterionLine shown(const app::GradedStandard& graded, std::size_t place) {
    const auto& found = graded.criteria[place];
    auto line = shown(*found.criterion);
    line.grade = label(found.grade);
    line.mark = mark_of(found.grade);
    for (const auto& part : found.parts)
        line.figures.push_back({std::string(label(part.part->measure)), figure(part), bounds(*part.part)});
    for (const auto& [on, criteria] : graded.earlier)
        line.earlier.push_back({quarter(on), std::string(label(criteria[place].grade))});
    return line;
}

}  // namespace

std::vector<views::StandardLines> standard_lines(const std::vector<app::GradedStandard>& graded) {
    std::vector<views::StandardLines> lines;
    for (const auto& each : graded) {
        auto& line =
            lines.emplace_back(views::StandardLines{each.standard->name, each.standard->about, each.standard->source});
        for (std::size_t i = 0; i < each.criteria.size(); ++i) line.criteria.push_back(shown(each, i));
    }
    return lines;
}

views::StandardLines standard_lines(const domain::Standard& standard) {
    views::StandardLines lines{standard.name, standard.about, standard.source};
    for (const auto& criterion : standard.criteria) {
        auto& line = lines.criteria.emplace_back(shown(criterion));
        for (const auto& part : criterion.parts)
            line.figures.push_back({std::string(label(part.measure)), {}, bounds(part)});
    }
    return lines;
}

}  // namespace mentorkorps::web::pages
