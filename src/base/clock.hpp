#pragma once

#include "base/time.hpp"

namespace mentorkorps {

/// What time it is. Only `app/`, `jobs/` and `main/` hold one; everybody else is told.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Date today() const { return copenhagen(now()).date; }
};

/// The machine's clock.
class SystemClock final : public Clock {
  public:
    Instant now() const override;
};

/// Stands still where it was put: for tests, and for `--as-of`.
class StandingClock final : public Clock {
  public:
    explicit StandingClock(Instant at) : at_(at) {}
    Instant now() const override { return at_; }
    void put(Instant at) { at_ = at; }

  private:
    Instant at_;
};

}  // namespace mentorkorps
