#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace mentorkorps {

class Random;

/// 256 bits that open or prove something. Wiped when it goes; never logged.
class Key {
  public:
    static constexpr std::size_t size = 32;
    Key() = default;
    explicit Key(Random& random);
    explicit Key(std::span<const std::byte, size> bytes);
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key();

    std::span<const std::byte, size> bytes() const { return bytes_; }
    /// A key for one purpose, from which neither this key nor another purpose's can be found. `purpose`: 8 characters.
    Key derived(std::string_view purpose) const;

  private:
    std::array<std::byte, size> bytes_{};
};

/// The text under XChaCha20-Poly1305 (libsodium), with a random nonce before it. `about` is bound in but not hidden:
/// what was sealed for one row does not open in another.
std::string sealed(const Key& key, std::string_view text, std::string_view about, Random& random);
/// Nothing when the key is another one, or when a single bit has changed.
std::optional<std::string> opened(const Key& key, std::string_view box, std::string_view about);

/// BLAKE2b-256 under a key: a fingerprint that nobody without the key can make.
std::string fingerprint(const Key& key, std::string_view text);
/// BLAKE2b-256 without a key, of a token that is itself secret.
std::string digest(std::string_view text);
std::string hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view text);
/// In time that does not tell where they differ.
bool same(std::string_view a, std::string_view b);

/// argon2id (RFC 9106) with 64 MiB and two passes: about 60 ms of one core. `stored` carries its own parameters.
std::string password_hash(std::string_view password);
bool password_matches(std::string_view stored, std::string_view password);

}  // namespace mentorkorps
