#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A page of ours read as a browser and a screen reader read its forms.
namespace mentorkorps::tests {

/// What the summary on top of a refused form lists.
struct ListedError {
    std::string field;  ///< the id that it leads to
    std::string sentence;
};
std::vector<ListedError> listed_errors(std::string_view page);

/// Whether something on the page has that id.
bool has_id(std::string_view page, std::string_view id);

/// What is missing at the field of a listed error: "" when the field is there, stands in a group that is marked, says
/// that it is invalid, and is described by the same sentence.
std::string missing_mark(std::string_view page, const ListedError& error);

/// Whether a field of that name holds that value: typed, chosen or ticked.
bool holds(std::string_view page, std::string_view name, std::string_view value);

}  // namespace mentorkorps::tests
