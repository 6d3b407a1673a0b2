#pragma once

#include <vector>

#include "web/views/kept.hpp"
#include "web/visit.hpp"

/// What somebody was on the way to when they had to sign in, or to choose a password: it goes along as hidden fields.
namespace mentorkorps::web::pages {

/// The form that was sent when the session had ended: nothing but the front door when it is none of ours.
views::Kept kept_form(const Visit& visit);
/// What came along with the form that has been sent now.
views::Kept carried(const Visit& visit);
/// On to it: the form once more with a button that sends it, or the address. The visit is by who is in now.
http::Response go_on(const Visit& visit);

}  // namespace mentorkorps::web::pages
