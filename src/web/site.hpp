#pragma once

#include "app/installation.hpp"
#include "http/assets.hpp"
#include "http/message.hpp"

namespace mentorkorps::web {

/// What the pages stand on. Both outlive the site.
struct Site {
    app::Installation& installation;
    const http::Assets& assets;
};

/// The answer to any request: an asset, a page of the route table, or "findes ikke".
http::Response answer(const Site& site, const http::Request& request);
/// The page for what the server itself has to refuse (400, 408, 413, 431, 500, 503).
http::Response failure(const Site& site, int status, const http::Request& request);

}  // namespace mentorkorps::web
