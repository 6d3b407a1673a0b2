#include "munkres.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace mentorkorps::bench {
namespace {

constexpr auto none = std::numeric_limits<std::size_t>::max();

class Table {
  public:
    Table(std::vector<std::int64_t> costs, std::size_t size)
        : costs_(std::move(costs)),
          size_(size),
          star_of_row_(size, none),
          star_of_column_(size, none),
          prime_of_row_(size, none),
          is_row_covered_(size, 0),
          is_column_covered_(size, 0) {}

    std::vector<std::size_t> solved() && {
        take_least_from_rows();
        star_zeros();
        while (!cover_starred_columns()) {
            auto row = prime_a_zero();
            while (star_of_row_[row] != none) {
                is_row_covered_[row] = 1;
                is_column_covered_[star_of_row_[row]] = 0;
                row = prime_a_zero();
            }
            star_the_way_from(row);
        }
        return std::move(star_of_row_);
    }

  private:
    std::int64_t& cost(std::size_t row, std::size_t column) { return costs_[row * size_ + column]; }

    void take_least_from_rows() {
        for (std::size_t row = 0; row < size_; ++row) {
            const auto first = &cost(row, 0);
            const auto least = *std::min_element(first, first + size_);
            for (std::size_t column = 0; column < size_; ++column) cost(row, column) -= least;
        }
    }

    void star_zeros() {
        for (std::size_t row = 0; row < size_; ++row)
            for (std::size_t column = 0; column < size_; ++column)
                if (cost(row, column) == 0 && star_of_row_[row] == none && star_of_column_[column] == none)
                    star(row, column);
    }

    void star(std::size_t row, std::size_t column) {
        star_of_row_[row] = column;
        star_of_column_[column] = row;
    }

    bool cover_starred_columns() {
        std::ranges::fill(is_row_covered_, 0);
        std::ranges::fill(prime_of_row_, none);
        for (std::size_t column = 0; column < size_; ++column)
            is_column_covered_[column] = star_of_column_[column] != none;
        return std::ranges::count(star_of_column_, none) == 0;
    }

    /// The row of an uncovered zero, which is primed; there is one after the costs have been shifted.
    std::size_t prime_a_zero() {
        for (;;) {
            for (std::size_t row = 0; row < size_; ++row) {
                if (is_row_covered_[row]) continue;
                for (std::size_t column = 0; column < size_; ++column)
                    if (!is_column_covered_[column] && cost(row, column) == 0) {
                        prime_of_row_[row] = column;
                        return row;
                    }
            }
            shift();
        }
    }

    void shift() {
        auto least = std::numeric_limits<std::int64_t>::max();
        for (std::size_t row = 0; row < size_; ++row)
            for (std::size_t column = 0; column < size_ && !is_row_covered_[row]; ++column)
                if (!is_column_covered_[column]) least = std::min(least, cost(row, column));
        for (std::size_t row = 0; row < size_; ++row)
            for (std::size_t column = 0; column < size_; ++column)
                cost(row, column) += (is_row_covered_[row] ? least : 0) - (is_column_covered_[column] ? 0 : least);
    }

    /// From a primed zero to the star in its column, to the prime in that one's row, and so on: primes become stars.
    void star_the_way_from(std::size_t row) {
        while (row != none) {
            const auto column = prime_of_row_[row], next = star_of_column_[column];
            star(row, column);
            row = next;
        }
    }

    std::vector<std::int64_t> costs_;
    std::size_t size_;
    std::vector<std::size_t> star_of_row_, star_of_column_, prime_of_row_;
    std::vector<char> is_row_covered_, is_column_covered_;
};

}  // namespace

std::vector<std::size_t> munkres(std::vector<std::int64_t> costs, std::size_t size) {
    return Table(std::move(costs), size).solved();
}

}  // namespace mentorkorps::bench
