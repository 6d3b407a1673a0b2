#include "domain/sheets/archive.hpp"

#include <algorithm>

#include <zip.h>

namespace mentorkorps::domain {
namespace {

/// Below this size a high ratio is harmless: an empty sheet packs well.
constexpr std::size_t small_bytes = 1 << 20;
constexpr std::size_t chunk_bytes = 256 << 10;

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

}  // namespace

void Archive::Discard::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(zip* archive, const SheetOptions& options)
    : zip_(archive), bytes_left_(options.unpacked_bytes_max), ratio_max_(options.unpacked_ratio_max) {}

std::optional<Archive> Archive::open(std::string_view bytes, const SheetOptions& options) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return std::nullopt;
    zip_t* opened = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (opened == nullptr) {
        zip_source_free(source);
        return std::nullopt;
    }
    return Archive(opened, options);
}

bool Archive::has(const std::string& name) const { return zip_name_locate(zip_.get(), name.c_str(), 0) >= 0; }

Result<std::string, SheetFault> Archive::unpack(const std::string& name) {
    zip_stat_t stat;
    if (zip_stat(zip_.get(), name.c_str(), 0, &stat) != 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0)
        return refused(SheetFault::broken_workbook);
    const std::size_t bytes_max = std::min(bytes_left_, std::max(small_bytes, stat.comp_size * ratio_max_));
    if ((stat.valid & ZIP_STAT_SIZE) != 0 && stat.size > bytes_max) return refused(SheetFault::too_large);
    const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen(zip_.get(), name.c_str(), 0));
    if (!entry) return refused(SheetFault::broken_workbook);

    std::string text;
    for (;;) {
        const std::size_t so_far = text.size();
        text.resize(so_far + chunk_bytes);
        const auto got = zip_fread(entry.get(), text.data() + so_far, chunk_bytes);
        if (got < 0) return refused(SheetFault::broken_workbook);
        text.resize(so_far + static_cast<std::size_t>(got));
        if (text.size() > bytes_max) return refused(SheetFault::too_large);
        if (got == 0) break;
    }
    bytes_left_ -= text.size();
    return text;
}

}  // namespace mentorkorps::domain
