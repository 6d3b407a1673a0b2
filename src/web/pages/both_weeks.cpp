#include "web/pages/both_weeks.hpp"

#include <fmt/format.h>

#include "base/names.hpp"

namespace mentorkorps::web::pages {
namespace {

using domain::WhoCan;
using Cell = views::BothWeeks::Cell;

/// Of two with the same first name the whole names.
std::pair<std::string, std::string> names_of(const domain::Person& young, const domain::Person& mentor) {
    if (first_name(young) == first_name(mentor)) return {young.name, mentor.name};
    return {first_name(young), first_name(mentor)};
}

Cell cell(WhoCan who, const std::string& young, const std::string& mentor) {
    switch (who) {
        case WhoCan::nobody: return {};
        case WhoCan::both: return {"can-both", "✓", "Begge"};
        case WhoCan::first: return {"can-first", "U", "Kun " + young};
        case WhoCan::second: return {"can-second", "M", "Kun " + mentor};
    }
    return {};
}

}  // namespace

std::optional<views::BothWeeks> both_weeks(const domain::YoungPersonFacts& young, const domain::MentorFacts& mentor) {
    if (!young.week || !mentor.week || young.week->is_empty() || mentor.week->is_empty()) return std::nullopt;
    const auto [first, second] = names_of(young.person, mentor.person);
    views::BothWeeks view{.caption = fmt::format("Hvornår {} og {} kan i en almindelig uge", first, second)};
    for (const auto& [day, name] : names<domain::Weekday>) {
        const std::string full(label(day));
        view.days.push_back({full, full.substr(0, full.starts_with("l") || full.starts_with("s") ? 3 : 2)});
    }
    for (const auto& row : domain::laid_over(*young.week, *mentor.week)) {
        auto& line = view.rows.emplace_back();
        line.time = in_words(row.time);
        for (const auto who : row.days) line.cells.push_back(cell(who, first, second));
    }
    for (const auto who : {WhoCan::both, WhoCan::first, WhoCan::second}) view.key.push_back(cell(who, first, second));
    return view;
}

}  // namespace mentorkorps::web::pages
