#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "base/check.hpp"
#include "mail/mail.hpp"
#include "mail/mime.hpp"

namespace mentorkorps::mail {
namespace {

Outcome failed(const std::filesystem::path& path) {
    return {Outcome::Kind::not_sent, fmt::format("cannot write {}: {}", path.string(), std::strerror(errno))};
}

}  // namespace

Send to_folder(const std::filesystem::path& folder) {
    return [folder](const Message& message) -> Outcome {
        std::error_code error;
        if (std::filesystem::create_directories(folder, error))
            std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
        const auto path = folder / (message.id + ".eml");
        const auto draft = folder / (message.id + ".part");
        const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file < 0) return failed(draft);
        const auto text = mail_text(message);
        const bool written =
            ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
        auto outcome = written ? Outcome{} : failed(draft);
        ::close(file);
        if (written && ::rename(draft.c_str(), path.c_str()) != 0) outcome = failed(path);
        if (outcome.kind != Outcome::Kind::sent) ::unlink(draft.c_str());
        return outcome;
    };
}

}  // namespace mentorkorps::mail
