#pragma once

#include <string>
#include <vector>

#include "app/policy_versions.hpp"
#include "web/views/shell.hpp"
#include "web/visit.hpp"

/// What the pages of a programme's policy share.
namespace mentorkorps::web::pages {

/// "/SLUG/PROGRAMME/regler" and what follows.
html::Url policy_address(const Visit& visit, std::string_view rest);
/// The version that a form of ours was made from; 0 is the file.
domain::PolicyVersionId typed_base(const Visit& visit);

/// Browsers send a text with the line ends of the network; kept are those of a file.
std::string with_plain_line_ends(std::string_view text);

/// The page where a policy is made, with what is wrong; 422 when anything is.
http::Response show_policy_desk(const Visit& visit, std::vector<views::FieldError> errors = {},
                                const std::vector<domain::PolicyProblem>& problems = {});
/// The same, after a file that cannot be read.
http::Response show_wrong_policy(const Visit& visit, const std::vector<domain::PolicyProblem>& problems);
/// The page that shows what a text would change, for the day and the reason that were typed.
http::Response show_policy_preview(const Visit& visit, const std::string& toml,
                                   std::vector<views::FieldError> errors = {});

}  // namespace mentorkorps::web::pages
