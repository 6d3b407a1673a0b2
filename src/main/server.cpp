#include "main/server.hpp"

#include <malloc.h>
#include <signal.h>

#include <fmt/format.h>

#include "http/metrics.hpp"
#include "http/server.hpp"
#include "jobs/runner.hpp"
#include "main/carried_assets.hpp"
#include "main/operations.hpp"
#include "web/routes.hpp"
#include "web/site.hpp"

namespace mentorkorps::main {
namespace {

/// SIGTERM and SIGINT, kept from ending the process from its construction on.
class EndSignals {
  public:
    EndSignals() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGTERM);
        sigaddset(&signals_, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    }
    void wait() const {
        int which = 0;
        sigwait(&signals_, &which);
    }

  private:
    sigset_t signals_{};
};

std::uint16_t port_number(int port) {
    if (port < 0 || port > 65535) throw Broken(fmt::format("{} is no port: choose 1024 to 65535", port));
    return static_cast<std::uint16_t>(port);
}

/// Its pattern: a path may point at a person, and figures are kept for ever. Of a link that opens something by itself
/// the log has no more than that either.
std::string route_of(const http::Access& access) {
    if (access.path.starts_with("/assets/")) return "/assets";
    for (const auto& route : web::routes())
        if (http::match(route.pattern, access.path)) return std::string(route.pattern);
    return "none";
}

void log_access(Log& log, http::Metrics& metrics, const http::Access& access) {
    const auto route = route_of(access);
    metrics.answered(route, access.status, access.took);
    const auto level = access.status >= 500 ? LogLevel::error : LogLevel::info;
    Log::Fields fields{{"method", access.method},
                       {"path", route.contains("{code}") ? route : access.path},
                       {"status", fmt::format("{}", access.status)},
                       {"ms", fmt::format("{:.1f}", static_cast<double>(access.took.count()) / 1000)},
                       {"request", access.id}};
    if (!access.error.empty()) fields.emplace_back("error", access.error);
    log.write(level, "answered", fields);
}

http::Handler pages(const web::Site& site, http::Metrics& metrics) {
    return [&site, &metrics](const http::Request& request) {
        const http::Metrics::Flight flight(metrics);
        return web::answer(site, request);
    };
}

http::OnFailure failure_page(const web::Site& site) {
    return [&site](int status, const http::Request& request) { return web::failure(site, status, request); };
}

http::Response plain_failure(int status, const http::Request&) {
    return http::text(fmt::format("{}\n", status), status);
}

jobs::Tell log_jobs(Log& log) {
    return [&log](const jobs::Report& report) {
        const bool failed = !report.failure.empty();
        log.write(failed ? LogLevel::error : LogLevel::info, failed ? "job failed" : "job done",
                  {{"job", std::string(report.job)},
                   {"org", report.organisation},
                   {failed ? "error" : "done", failed ? report.failure : report.done}});
    };
}

http::ServerOptions public_options(const Serve& options, Log& log, http::Metrics& metrics) {
    return {.address = options.address,
            .port = port_number(options.port),
            .trusted_proxies = options.trusted_proxies,
            .log = [&log, &metrics](const http::Access& access) { log_access(log, metrics, access); }};
}

}  // namespace

void serve(const Serve& options, const Context& context, Log& log) {
    mallopt(M_ARENA_MAX, 2);  // an arena a thread keeps memory that no thread uses
    const EndSignals end;
    const auto installation = open(context);
    for (const auto& slug : installation->slugs()) organisation(*installation, slug);  // what is broken is told now
    http::Metrics metrics(MENTORKORPS_VERSION);
    const http::Assets assets(carried_assets());
    const web::Site site{*installation, assets};
    http::Server server(public_options(options, log, metrics), pages(site, metrics), failure_page(site));
    std::optional<http::Server> watched;
    if (options.metrics_port > 0)
        watched.emplace(http::ServerOptions{.port = port_number(options.metrics_port), .workers = 2},
                        operations(*installation, metrics), plain_failure);
    const jobs::Runner runner(jobs::schedule(mail_out(options.mail, context.settings)), *installation, context.clock,
                              log_jobs(log));
    log.write(LogLevel::info, "ready", {{"address", options.address}, {"port", fmt::format("{}", server.port())}});
    end.wait();
    log.write(LogLevel::info, "stopping");
    server.stop();
    log.write(LogLevel::info, "stopped");
}

}  // namespace mentorkorps::main
