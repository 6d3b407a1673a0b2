#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

#include "app/installation.hpp"
#include "base/text.hpp"

namespace mentorkorps::app {
namespace {

constexpr std::string_view heading = "mentorkorps-key-1:";

void write_new(const std::filesystem::path& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (file < 0) throw Broken(fmt::format("cannot make the key file {}: {}", path.string(), std::strerror(errno)));
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    const int problem = errno;
    ::close(file);
    if (written) return;
    ::unlink(path.c_str());
    throw Broken(fmt::format("cannot write the key file {}: {}", path.string(), std::strerror(problem)));
}

}  // namespace

Key read_key_file(const std::filesystem::path& path, KeyFile mode, Random& random) {
    if (!std::filesystem::exists(path)) {
        if (mode == KeyFile::must_exist)
            throw Broken(
                fmt::format("the key file {} is missing: put it back from your backup; without it sealed fields "
                            "cannot be read, and a new one would not open them",
                            path.string()));
        const Key key(random);
        const auto bytes = std::string_view(reinterpret_cast<const char*>(key.bytes().data()), Key::size);
        write_new(path, fmt::format("{}{}\n", heading, hex(bytes)));
        return key;
    }
    using enum std::filesystem::perms;
    if ((std::filesystem::status(path).permissions() & (group_all | others_all)) != none)
        throw Broken(fmt::format("the key file {} can be read by others: run chmod 600 on it", path.string()));
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    const auto text = trim(line);
    const auto bytes = text.starts_with(heading) ? from_hex(text.substr(heading.size())) : std::nullopt;
    if (!bytes || bytes->size() != Key::size)
        throw Broken(fmt::format("{} is not a key file of mentorkorps, or it is damaged: put it back from your backup",
                                 path.string()));
    return Key(std::as_bytes(std::span(*bytes)).first<Key::size>());
}

}  // namespace mentorkorps::app
