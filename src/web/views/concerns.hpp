#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct ConcernLine {
    std::string name{};
    std::string state{};
    std::string late{};  ///< what to do now, or empty
    html::Url page{};
};

/// Concerns that are written down: one's own, or those of one's programmes.
struct Concerns {
    Shell shell{};
    std::vector<ConcernLine> concerns{};
    bool reads_theirs = false;
    html::Url worried{};
    std::optional<html::Url> write{};
};

}  // namespace mentorkorps::web::views
