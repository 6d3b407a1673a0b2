#include "http/metrics.hpp"

#include <fmt/format.h>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace mentorkorps::http {

namespace {

const prometheus::Histogram::BucketBoundaries seconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                                      0.25,  0.5,    1,     2.5,  5,     10};

}  // namespace

struct Metrics::Kept {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                            .Name("mentorkorps_http_requests_total")
                                                            .Help("Requests answered, by route and class of status")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram>& durations = prometheus::BuildHistogram()
                                                               .Name("mentorkorps_http_request_seconds")
                                                               .Help("From the whole request until its answer")
                                                               .Register(registry);
    prometheus::Gauge& in_flight = prometheus::BuildGauge()
                                       .Name("mentorkorps_http_requests_in_flight")
                                       .Help("Requests that are being answered")
                                       .Register(registry)
                                       .Add({});
};

Metrics::Metrics(const std::string& version) : kept_(std::make_unique<Kept>()) {
    prometheus::BuildGauge()
        .Name("mentorkorps_build_info")
        .Help("Always 1; the label says which version runs")
        .Register(kept_->registry)
        .Add({{"version", version}})
        .Set(1);
}

Metrics::~Metrics() = default;

void Metrics::answered(const std::string& route, int status, std::chrono::microseconds took) {
    kept_->requests.Add({{"route", route}, {"status", fmt::format("{}xx", status / 100)}}).Increment();
    kept_->durations.Add({{"route", route}}, seconds).Observe(std::chrono::duration<double>(took).count());
}

Metrics::Flight::Flight(Metrics& metrics) : metrics_(metrics) { metrics_.kept_->in_flight.Increment(); }
Metrics::Flight::~Flight() { metrics_.kept_->in_flight.Decrement(); }

std::string Metrics::text() const { return prometheus::TextSerializer().Serialize(kept_->registry.Collect()); }

}  // namespace mentorkorps::http
