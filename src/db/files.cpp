#include "db/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "base/check.hpp"

namespace mentorkorps::db {
namespace {

Broken failed(const char* what, const std::filesystem::path& path) {
    return Broken(fmt::format("cannot {} {}: {}", what, path.string(), std::strerror(errno)));
}

void flush(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) throw failed("open", path);
    const int result = ::fsync(file);
    ::close(file);
    if (result != 0) throw failed("write to disk", path);
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

}  // namespace

void make_private_folder(const std::filesystem::path& folder) {
    if (std::error_code ignored; std::filesystem::is_directory(folder, ignored)) return;
    const auto above = folder_of(folder);
    if (std::error_code ignored; !std::filesystem::exists(above, ignored)) make_private_folder(above);
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw failed("make the folder", folder);
}

Draft::Draft(const std::filesystem::path& final_place) : final_(final_place) {
    auto name = fmt::format("{}/.{}.XXXXXX", folder_of(final_).string(), final_.filename().string());
    const int file = ::mkstemp(name.data());  // 0600
    if (file < 0) throw failed("write a file beside", final_);
    ::close(file);
    path_ = name;
}

Draft::~Draft() {
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) ::unlink((path_.string() + suffix).c_str());
}

void Draft::publish() {
    flush(path_);
    if (::link(path_.c_str(), final_.c_str()) != 0) throw failed("make", final_);  // a rename would overwrite
    flush(folder_of(final_));
}

}  // namespace mentorkorps::db
