#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/practice/verdict.hpp"

namespace mentorkorps::domain {

/// Whether a rule of severity stop or warn asks a match to be in some way that no one talk, meeting or paper brings
/// about: of so old a young person, with so few others, with a mentor who was taught, for so long. Of a match that is
/// not so, somebody decides what becomes of it: puts right what was written, ends it, or sets the rule aside.
bool can_be_deviated_from(const Rule& rule);
/// How a match that runs is not as such rules ask, but for those that were set aside for it. That it ended too early is
/// among it for as long as an exit talk can be written, and until one is: after that nobody can do anything about it.
Verdicts deviations(const Programme& programme, const Timeline& match);

/// What is wrong with setting a rule aside for a match that deviates from it.
enum class DeviationFault { none, law, reason_missing, reason_too_long };
/// In Danish, with the way out.
std::string sentence(DeviationFault fault);
/// `rule`: its key.
std::optional<DeviationFault> fault_of(const Verdicts& deviations, std::string_view rule, std::string_view reason);

}  // namespace mentorkorps::domain
