#pragma once

#include <string>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A login that a mentor has just been given, with a password that is shown this once.
struct MentorLogin {
    Shell shell;
    std::string name;
    std::string login;
    std::string password;
    std::string door;  ///< the address to sign in at
    html::Url back;
};

}  // namespace mentorkorps::web::views
