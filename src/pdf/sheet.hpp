#pragma once

#include <string>
#include <vector>

/// One sheet of paper as a PDF: set by Pango, so that any script is, and tagged, so that it can be read aloud.
namespace mentorkorps::pdf {

struct Line {
    enum Kind {
        title,  ///< the only one of its kind
        heading,
        text,
        small
    };
    Kind kind = text;
    std::string words{};
};
struct Sheet {
    std::string title{};  ///< of the document
    std::string author{};
    std::vector<Line> lines{};
};
/// A4, upright. Lines that are too long are broken; what does not fit goes on to a sheet more.
std::string written(const Sheet& sheet);

}  // namespace mentorkorps::pdf
