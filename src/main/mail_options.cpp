#include "main/mail_options.hpp"

#include <fstream>

#include <fmt/format.h>

namespace mentorkorps::main {
namespace {

/// Its first line: a password on the command line would stand in the list of processes.
std::string password_in(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line)) throw Broken(fmt::format("--smtp-password-file: cannot read {}", path));
    return line;
}

}  // namespace

void takes(Arguments& arguments, MailOptions& options) {
    arguments.optional("--smtp URL", options.smtp,
                       "smtp://HOST:587 or smtps://HOST; without it mails become files in DIR/outbox");
    arguments.optional("--smtp-user NAME", options.smtp_user, "To sign in with at the mail server");
    arguments.optional("--smtp-password-file FILE", options.smtp_password_file, "Its first line is the password");
    arguments.optional("--smtp-ca-file FILE", options.smtp_ca_file, "Certificates to trust instead of the system's");
    arguments.flag("--smtp-plain", options.smtp_plain, "Do without TLS where the mail server has none");
    arguments.optional("--mail-from MAIL", options.from, "The address that mail comes from (mentorkorps@localhost)");
}

app::MailOut mail_out(const MailOptions& options, const Settings& settings) {
    if (!options.smtp) return {options.from, mail::to_folder(std::filesystem::path(settings.data) / "outbox")};
    using enum mail::SmtpServer::Tls;
    return {options.from,
            mail::to_smtp({.url = *options.smtp,
                           .user = options.smtp_user,
                           .password = options.smtp_password_file ? password_in(*options.smtp_password_file) : "",
                           .tls = options.smtp_plain ? when_offered : required,
                           .ca_file = options.smtp_ca_file.value_or("")})};
}

}  // namespace mentorkorps::main
