#include "base/crypto.hpp"

#include <algorithm>

#include <sodium.h>

#include "base/check.hpp"
#include "base/random.hpp"

namespace mentorkorps {
namespace {

const bool started = [] {
    check(sodium_init() >= 0, "libsodium starts");
    return true;
}();

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
const unsigned char* raw(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

std::string blake2b(std::span<const std::byte> key, std::string_view text) {
    std::string out(32, '\0');
    crypto_generichash(raw(out), out.size(), raw(text), text.size(), key.empty() ? nullptr : raw(key), key.size());
    return out;
}

}  // namespace

Key::Key(Random& random) { random.fill(bytes_); }

Key::Key(std::span<const std::byte, size> bytes) { std::ranges::copy(bytes, bytes_.begin()); }

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

Key Key::derived(std::string_view purpose) const {
    check(purpose.size() == crypto_kdf_CONTEXTBYTES, "a key's purpose has eight characters");
    Key key;
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char*>(key.bytes_.data()), size, 1, purpose.data(),
                               raw(bytes()));
    return key;
}

std::string sealed(const Key& key, std::string_view text, std::string_view about, Random& random) {
    std::string box(nonce_size + text.size() + tag_size, '\0');
    random.fill(std::as_writable_bytes(std::span(box)).first(nonce_size));
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + nonce_size, nullptr, raw(text), text.size(), raw(about),
                                               about.size(), nullptr, raw(box), raw(key.bytes()));
    return box;
}

std::optional<std::string> opened(const Key& key, std::string_view box, std::string_view about) {
    if (box.size() < nonce_size + tag_size) return std::nullopt;
    std::string text(box.size() - nonce_size - tag_size, '\0');
    const int error = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(text), nullptr, nullptr, raw(box) + nonce_size,
                                                                 box.size() - nonce_size, raw(about), about.size(),
                                                                 raw(box), raw(key.bytes()));
    if (error != 0) return std::nullopt;
    return text;
}

std::string fingerprint(const Key& key, std::string_view text) { return blake2b(key.bytes(), text); }

std::string digest(std::string_view text) { return blake2b({}, text); }

std::string hex(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), raw(bytes), bytes.size());
    text.pop_back();
    return text;
}

std::optional<std::string> from_hex(std::string_view text) {
    std::string bytes(text.size() / 2, '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(raw(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, &end) != 0)
        return std::nullopt;
    if (end != text.data() + text.size()) return std::nullopt;
    return bytes;
}

bool same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string password_hash(std::string_view password) {
    std::string stored(crypto_pwhash_STRBYTES, '\0');
    const int error = crypto_pwhash_str(stored.data(), password.data(), password.size(),
                                        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    if (error != 0) throw Broken("not enough memory to hash a password (64 MiB are needed)");
    stored.resize(stored.find('\0'));
    return stored;
}

bool password_matches(std::string_view stored, std::string_view password) {
    return crypto_pwhash_str_verify(std::string(stored).c_str(), password.data(), password.size()) == 0;
}

}  // namespace mentorkorps
