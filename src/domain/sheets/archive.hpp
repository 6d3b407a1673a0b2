#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "domain/sheets/sheet.hpp"

struct zip;

namespace mentorkorps::domain {

/// A zip archive in memory. All its entries together unpack to no more than the options allow, whatever the archive
/// says about itself.
class Archive {
  public:
    /// Nothing when the bytes, which must outlive the archive, are not a zip archive.
    static std::optional<Archive> open(std::string_view bytes, const SheetOptions& options);

    /// A missing or damaged entry is `broken_workbook`, one that unpacks to too much `too_large`.
    Result<std::string, SheetFault> unpack(const std::string& name);
    bool has(const std::string& name) const;

  private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    Archive(zip* archive, const SheetOptions& options);

    std::unique_ptr<zip, Discard> zip_;
    std::size_t bytes_left_;
    std::size_t ratio_max_;
};

}  // namespace mentorkorps::domain
