#pragma once

#include <string>

#include "html/writer.hpp"

namespace mentorkorps::web::views {

/// Hostile text in every place where a value may stand.
struct Escaping {
    std::string text;
    std::string empty;
    html::Url url;
    html::Markup markup;
    Id<struct Anything> id;
};

}  // namespace mentorkorps::web::views
