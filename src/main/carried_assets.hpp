#pragma once

#include <span>

#include "http/assets.hpp"

namespace mentorkorps::main {

/// What web/ builds and the program carries, as the HTTP server wants it. Static.
std::span<const http::Asset> carried_assets();

}  // namespace mentorkorps::main
