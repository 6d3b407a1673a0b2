#include "base/random.hpp"

#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <sodium.h>

namespace mentorkorps {

void SystemRandom::fill(std::span<std::byte> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

void SeededRandom::fill(std::span<std::byte> bytes) {
    for (auto& byte : bytes) {  // splitmix64, by Steele, Lea and Flood
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        byte = static_cast<std::byte>(z ^ (z >> 31));
    }
}

std::string token(Random& random) {
    constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
    std::array<std::byte, 26> bytes;
    random.fill(bytes);
    std::string text;
    for (auto byte : bytes) text += letters[std::to_integer<unsigned>(byte) % letters.size()];
    return text;
}

std::string uuid(Random& random) {
    std::array<std::byte, 16> b;
    random.fill(b);
    b[6] = (b[6] & std::byte{0x0f}) | std::byte{0x40};
    b[8] = (b[8] & std::byte{0x3f}) | std::byte{0x80};
    std::string text;
    for (std::size_t i = 0; i < b.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += fmt::format("{:02x}", std::to_integer<unsigned>(b[i]));
    }
    return text;
}

}  // namespace mentorkorps
