#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mentorkorps::domain {

/// A set of what is numbered from 0, as bits.
class Bits {
  public:
    explicit Bits(std::size_t count) : words_((count + width - 1) / width, 0) {}

    void add(std::size_t each) { words_[each / width] |= bit(each); }
    void remove(std::size_t each) { words_[each / width] &= ~bit(each); }
    bool has(std::size_t each) const { return (words_[each / width] & bit(each)) != 0; }
    void add_all_of(const Bits& other) {
        for (std::size_t word = 0; word < words_.size(); ++word) words_[word] |= other.words_[word];
    }

    /// The first of these that `others` has too, or has not, from `from` on; `none` when there is none.
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t first_in(const Bits& others, std::size_t from = 0) const { return first(others, 0, from); }
    std::size_t first_not_in(const Bits& others, std::size_t from = 0) const { return first(others, ~Word{0}, from); }

  private:
    using Word = std::uint64_t;
    static constexpr std::size_t width = 64;
    static Word bit(std::size_t each) { return Word{1} << (each % width); }

    std::size_t first(const Bits& others, Word turned, std::size_t from) const {
        auto mask = ~Word{0} << (from % width);
        for (auto word = from / width; word < words_.size(); ++word, mask = ~Word{0})
            if (const auto found = words_[word] & (others.words_[word] ^ turned) & mask)
                return word * width + static_cast<std::size_t>(std::countr_zero(found));
        return none;
    }

    std::vector<Word> words_;
};

}  // namespace mentorkorps::domain
