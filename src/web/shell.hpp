#pragma once

#include <string>
#include <string_view>

#include "html/writer.hpp"
#include "http/message.hpp"
#include "web/views/shell.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web {

/// What stands around the page: organisation, navigation after the viewer's rights, the form secret, what was just
/// done. `section` is the last part of the current nav item's address ("idag"), or "".
views::Shell shell(const Visit& visit, std::string title, std::string_view section = "");

/// Markup as an answer, with the form cookie when the visitor needs one.
http::Response answered(const Visit& visit, std::string markup, int status);
/// A view as a page; its compiled header is included where this is called.
template <class View>
http::Response page(const Visit& visit, const View& view, int status = 200) {
    return answered(visit, html::rendered(view), status);
}

/// Back to `address` with a message, by its key in the table of shell.cpp: "kontakt" says "Kontakten er gemt."
http::Response done(std::string address, std::string_view message);

/// Where the organisation's pages are, as the visitor's own browser has it: "https://mentor.skovby.dk/skovby".
std::string front_door(const Visit& visit);

/// "Findes ikke": what is not there, and what is not for this viewer.
http::Response not_found(const Visit& visit);

}  // namespace mentorkorps::web
