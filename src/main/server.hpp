#pragma once

#include "main/commands.hpp"
#include "main/log.hpp"

namespace mentorkorps::main {

/// Serves until SIGTERM or SIGINT: pages on one port, health and figures on another, the jobs beside them. Then
/// requests in flight are answered and it returns. `Broken` when it cannot begin. Blocks the two signals in every later
/// thread, so nothing may run beside it.
void serve(const Serve& options, const Context& context, Log& log);

}  // namespace mentorkorps::main
