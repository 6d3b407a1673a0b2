#pragma once

#include <optional>
#include <string>

#include "app/mail_out.hpp"
#include "main/arguments.hpp"
#include "main/context.hpp"

namespace mentorkorps::main {

/// How mail leaves: options of the commands that send it.
struct MailOptions {
    std::optional<std::string> smtp;  ///< absent: files in DIR/outbox
    std::string smtp_user;
    std::optional<std::string> smtp_password_file;
    std::optional<std::string> smtp_ca_file;
    bool smtp_plain = false;
    std::string from = "mentorkorps@localhost";
};
void takes(Arguments& arguments, MailOptions& options);
app::MailOut mail_out(const MailOptions& options, const Settings& settings);

}  // namespace mentorkorps::main
