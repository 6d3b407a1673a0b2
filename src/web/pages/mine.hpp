#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contacts/contact.hpp"
#include "web/views/mine.hpp"
#include "web/visit.hpp"

namespace mentorkorps::web::pages {

/// The ways to have been in touch that the form offers. `key` is what it sends.
struct ContactWay {
    std::string_view key;
    std::string_view label;
    domain::ContactMode mode;
    domain::ContactOutcome outcome;
};
/// Nothing when no way has that key.
std::optional<ContactWay> contact_way(std::string_view key);

/// What stands in the form: the defaults, or what was typed and refused.
struct ContactForm {
    std::vector<domain::MatchId> matches;
    std::string on;
    int minutes = 0;  ///< 0: as agreed
    std::string way;
    std::string once;
};
/// Where the mentor reads what they say yes to first.
inline constexpr std::string_view texts_first_field = "laes-foerst";
ContactForm fresh_contact_form(const Visit& visit);
/// The mentor's page with the form filled in; refused when there are errors.
http::Response mentors_page(const Visit& visit, const ContactForm& form, std::vector<views::FieldError> errors = {});

}  // namespace mentorkorps::web::pages
