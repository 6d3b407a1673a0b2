#pragma once

#include <string>

/// How hard a page is to read.
namespace mentorkorps::tests {

/// The text of a page's own part, with a full stop after each block.
std::string readable_text(const std::string& body);
/// Björnsson's readability index: words a sentence, and how many in a hundred have more than six letters.
double lix(const std::string& text);

}  // namespace mentorkorps::tests
