#pragma once

#include <span>
#include <string_view>

#include "domain/access/access.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web {

using Page = http::Response (*)(const Visit&);

/// One row of the route table. A pattern that is none, or a row without a right, does not compile.
struct Route {
    http::Verb verb;
    std::string_view pattern;
    domain::Right right;
    Page page;

    consteval Route(http::Verb on, std::string_view at, domain::Right needs, Page answers)
        : verb(on), pattern(at), right(needs), page(answers) {
        if (!http::is_pattern(at)) throw "not a pattern";
    }
};

/// Every page and every form of the program.
std::span<const Route> routes();

}  // namespace mentorkorps::web
