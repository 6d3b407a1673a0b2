#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct CredentialLine {
    std::int64_t id = 0;
    html::Url person;
    std::string name;
    std::string why;
    std::string stand;
    std::string missing;  ///< before it can be asked for; empty: nothing
    bool is_ticked = false;
};
/// Who needs one kind of certificate.
struct CredentialList {
    std::string key;   ///< what the form sends
    std::string name;  ///< in the rule's words
    std::vector<CredentialLine> lines{};
    bool has_ready = false;
};
struct Credentials {
    Shell shell;
    std::vector<FieldError> errors;
    html::Url back, here;
    bool keeps_cpr = false;
    bool is_asked_for = false;
    std::vector<CredentialList> lists{};
};

}  // namespace mentorkorps::web::views
