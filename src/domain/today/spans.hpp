#pragma once

#include <string>

/// Spans of time in words, in Danish.
namespace mentorkorps::domain {

/// "1 dag", "23 dage"; from 60 days "2 måneder", from 2 years "2 år".
std::string span(int days);
/// "i dag", "i går", "for 23 dage siden".
std::string ago(int days);
/// How often they agreed to meet: "hver uge", "hver anden uge", "hver 3. uge", "hver 10. dag".
std::string rhythm(int every_days);

}  // namespace mentorkorps::domain
