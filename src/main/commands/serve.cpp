#include <fmt/format.h>

#include "main/commands.hpp"
#include "main/log.hpp"
#include "main/server.hpp"

namespace mentorkorps::main {

void takes(Arguments& arguments, Serve& options) {
    arguments.optional("--address IP", options.address, "Where to listen (127.0.0.1; 0.0.0.0 for everywhere)");
    arguments.optional("--port N", options.port, "For browsers (8080)");
    arguments.optional("--metrics-port N", options.metrics_port,
                       "For /healthz, /readyz and /metrics, on 127.0.0.1 only (8081; 0 for none)");
    arguments.several("--trusted-proxy IP", options.trusted_proxies,
                      "Whose X-Forwarded-For and -Proto are believed; may be given several times");
    arguments.optional("--log-level LEVEL", options.log_level, "debug, info, warning or error (info)");
    takes(arguments, options.mail);
}

Exit run(const Serve& options, const Context& context) {
    const auto level = named<LogLevel>(options.log_level);
    if (!level)
        return refuse(context, fmt::format("--log-level is debug, info, warning or error, not {}", options.log_level),
                      Exit::wrong_use);
    Log log(*level);
    serve(options, context, log);
    return Exit::done;
}

}  // namespace mentorkorps::main
