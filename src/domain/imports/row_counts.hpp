#pragma once

namespace mentorkorps::domain {

/// What became of the rows of a spreadsheet; together they are all that were read.
struct RowCounts {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int rejected = 0;
    int read() const { return created + updated + unchanged + rejected; }
    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

}  // namespace mentorkorps::domain
