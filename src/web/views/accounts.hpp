#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct AccountLine {
    std::string name;
    std::string login;
    std::string roles;
    bool is_closed = false;
    bool is_own = false;
    html::Url close, reset;
};
struct Choice {
    std::string key;
    std::string label;
    bool is_chosen = false;
};
/// A password that has just been made: shown this once.
struct FreshPassword {
    std::string login;
    std::string password;
};

/// Mails that could not be delivered, for one reason.
struct LostMail {
    std::int64_t count = 0;
    std::string why;
};

struct Accounts {
    Shell shell;
    std::vector<FieldError> errors;
    std::optional<FreshPassword> fresh;
    std::vector<AccountLine> accounts;
    std::string name, login;
    std::vector<Choice> roles;
    std::vector<Choice> programmes;
    std::vector<LostMail> lost_mail;
    html::Url try_again;
    html::Url add;
};

}  // namespace mentorkorps::web::views
