#pragma once

#include <filesystem>

namespace mentorkorps::db {

/// Makes the folder when missing, for the owner only.
void make_private_folder(const std::filesystem::path& folder);
/// An empty file for the owner only, beside `final_place` and under a name that nobody else has.
class Draft {
  public:
    explicit Draft(const std::filesystem::path& final_place);
    ~Draft();
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// On disk under its final name, whole or not at all; `Broken` when something is there already.
    void publish();

  private:
    std::filesystem::path final_;
    std::filesystem::path path_;
};

}  // namespace mentorkorps::db
