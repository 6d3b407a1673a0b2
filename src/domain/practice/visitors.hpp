#pragma once

#include <vector>

#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {

/// What rules say of a young person who comes by an open door: those that time, contacts and the person decide. There
/// is no match of theirs that talks, things in place or a mentor's places could belong to. Nothing before they came.
std::vector<Verdict> judge_visitor(const Programme& programme, const Timeline& visits);

}  // namespace mentorkorps::domain
