#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// The plain Hungarian method as textbooks have it, and as most programs with one of their own do: a table of costs,
/// starred and primed zeros, and lines over rows and columns (Munkres 1957). Only to be measured against.
namespace mentorkorps::bench {

/// The column of each row, so that they cost the least together. The table is `size` by `size`, row by row.
std::vector<std::size_t> munkres(std::vector<std::int64_t> costs, std::size_t size);

}  // namespace mentorkorps::bench
