#pragma once

#include "app/installation.hpp"
#include "http/metrics.hpp"
#include "http/server.hpp"

namespace mentorkorps::main {

/// What the port for those who watch over the server answers: `/healthz`, that the program lives, whatever its
/// databases do; `/readyz`, that all databases can be read, or 503 with a line for each that cannot; `/metrics`, for
/// Prometheus.
http::Handler operations(app::Installation& installation, const http::Metrics& metrics);

}  // namespace mentorkorps::main
