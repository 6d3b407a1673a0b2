#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/url.hpp"

namespace mentorkorps::web::views {

struct NavItem {
    html::Url address;
    std::string icon;
    std::string label;
    bool is_current = false;
};

/// What stands around every page (_layout.html).
struct Shell {
    std::string title;
    std::string language = "da";  ///< of the page; "en" where it has one in English
    std::string organisation;
    html::Url front;
    html::Url app_css, app_js, charts_js, logo, favicon, icons;
    std::string csrf;
    std::vector<NavItem> nav;
    std::optional<std::string> user;  ///< name of who is signed in
    std::string user_id;              ///< keeps one user's drafts from another's
    std::string role;
    std::string programme;            ///< name of the programme that the page belongs to, or empty
    std::vector<NavItem> programmes;  ///< to change to, when there are several
    html::Url rules;                  ///< of that programme
    html::Url sign_out, session_url;
    int session_seconds = 0;
    std::optional<std::string> flash;  ///< what has just been done
    std::string draft_done;            ///< the draft that has been received
    bool has_charts = false;
};

/// A field's message after a refusal, and the list of them on top of the form.
struct FieldError {
    std::string field;
    std::string message;
};
/// Where a refusal leads that is about no field.
inline constexpr const char* whole_page = "indhold";

}  // namespace mentorkorps::web::views
