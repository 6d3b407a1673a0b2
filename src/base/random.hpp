#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace mentorkorps {

/// Where chance comes from.
class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;
};

/// The operating system's.
class SystemRandom final : public Random {
  public:
    void fill(std::span<std::byte> bytes) override;
};

/// The same numbers every time, from a seed: for tests only.
class SeededRandom final : public Random {
  public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
    void fill(std::span<std::byte> bytes) override;

  private:
    std::uint64_t state_;
};

/// 128 random bits as 26 letters and digits (Crockford's base 32): for sessions, forms and links.
std::string token(Random& random);
/// A random UUID, version 4.
std::string uuid(Random& random);

}  // namespace mentorkorps
