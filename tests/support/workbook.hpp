#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include <xlsxwriter.h>

#include "tests/support/folder.hpp"

namespace mentorkorps::tests {

/// A workbook as a spreadsheet program would save it; `fill(book)` writes it.
template <class Fill>
std::string workbook(Fill fill) {
    const TemporaryFolder folder;
    const auto path = folder.path / "book.xlsx";
    auto* book = workbook_new(path.c_str());
    fill(book);
    EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace mentorkorps::tests
