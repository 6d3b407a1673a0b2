#pragma once

#include <string>

#include "html/url.hpp"

namespace mentorkorps::web::views {

/// No receipt has come of a concern that was handed over. Without names: others may look over the shoulder.
struct ConcernAlert {
    std::string text{};
    html::Url page{};
};

}  // namespace mentorkorps::web::views
