#pragma once

#include <string>
#include <vector>

#include "web/views/person_page.hpp"
#include "web/views/referred.hpp"

namespace mentorkorps::web::views {

/// A referral, and what the coordinator can answer.
struct Referral {
    /// Somebody who is here and may be the one.
    struct Same {
        std::string id, name, known;
        html::Url page;
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url back{}, here{};
    std::string name{}, stand{};
    std::vector<Fact> facts{};
    std::vector<std::string> why{};
    std::vector<ReferralWords> words{};
    std::vector<PersonPage::Against> against{};
    std::vector<Same> same{};
    std::string others{};  ///< ids of those who were shown before
    html::Url person{};
    bool is_open = false, has_person = false, may_change = false;
    std::string question{}, refusal{};
};

}  // namespace mentorkorps::web::views
