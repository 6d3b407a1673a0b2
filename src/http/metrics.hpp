#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace mentorkorps::http {

/// What a Prometheus server may read: requests by route and class of status, how long they took, how many are in
/// flight, and which version this is. Any thread.
class Metrics {
  public:
    explicit Metrics(const std::string& version);
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    /// `route` is the pattern, not the path: each new one is kept for ever, and a path may point at a person.
    void answered(const std::string& route, int status, std::chrono::microseconds took);

    /// Counts as in flight for as long as it lives.
    class Flight {
      public:
        explicit Flight(Metrics& metrics);
        Flight(const Flight&) = delete;
        Flight& operator=(const Flight&) = delete;
        ~Flight();

      private:
        Metrics& metrics_;
    };

    /// In the text exposition format, version 0.0.4.
    std::string text() const;

  private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

}  // namespace mentorkorps::http
