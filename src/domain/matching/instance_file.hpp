#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/matching/best_whole.hpp"

/// A matching instance as a text, so that anybody can check the best whole with a program of their own.
namespace mentorkorps::domain {

struct NamedInstance {
    std::vector<std::string> mentors;
    std::vector<std::string> young_people;
    MatchingInstance instance;
};
struct InstanceRefusal {
    int line = 0;
    std::string message;  ///< in English, with what was expected
};
/// Cells between `;`, without quotes. First row: an empty cell, then the mentors' names; second row: `kapacitet`, then
/// how many young people each can take; then a row for each young person: the name, and a score from 0 to 1 for each
/// mentor, with a decimal comma or point and at most six decimals, empty where the two cannot be matched. Who stands
/// first has waited longest. UTF-8, with or without byte order mark; lines may end as on Windows.
Result<NamedInstance, InstanceRefusal> read_instance(std::string_view text);

/// A row for each young person: name, mentor and score, both empty for who has no mentor; at last `i alt`, how many
/// have one, and the sum of their scores.
std::string written(const NamedInstance& named, const BestWhole& whole);

}  // namespace mentorkorps::domain
