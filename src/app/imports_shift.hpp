#pragma once

#include <chrono>

#include "domain/imports/rows.hpp"

/// The same row, told of other days.
namespace mentorkorps::app {

inline void shift(std::optional<Date>& day, std::chrono::days by) {
    if (day) *day += by;
}
inline void shift(std::vector<domain::InPlaceCell>& cells, std::chrono::days by) {
    for (auto& each : cells) each.since += by;
}
inline void shift(domain::MentorRow& row, std::chrono::days by) {
    shift(row.person.birth_date, by);
    shift(row.employed_since, by);
    shift(row.state_date, by);
    shift(row.in_place, by);
}
inline void shift(domain::YouthRow& row, std::chrono::days by) {
    shift(row.person.birth_date, by);
    shift(row.referred, by);
    shift(row.state_date, by);
    shift(row.in_place, by);
}
inline void shift(domain::MatchRow& row, std::chrono::days by) {
    row.start += by;
    shift(row.end, by);
    if (row.agreement) row.agreement->terms.from += by;
}
inline void shift(domain::ContactRow& row, std::chrono::days by) { row.date += by; }
inline void shift(domain::TalkRow& row, std::chrono::days by) { row.date += by; }

}  // namespace mentorkorps::app
