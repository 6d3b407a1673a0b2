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

struct Accounts {
    Shell shell;
    std::vector<FieldError> errors;
    std::optional<FreshPassword> fresh;
    std::vector<AccountLine> accounts;
    std::string name, login;
    std::vector<Choice> roles;
    std::vector<Choice> programmes;
    html::Url add;
};

}  // namespace mentorkorps::web::views
