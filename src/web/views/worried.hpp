#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Jeg er bekymret": what to do, and which duty whoever reads it has.
struct Worried {
    Shell shell{};
    std::string receiver{};  ///< "kommunen" when nobody has said another
    std::string phone{}, hours{}, out_of_hours{};
    bool is_police = false;  ///< the number out of hours
    bool shows_everybodys = false, shows_sharpened = false;
    std::string own_duty{};                ///< a sentence to who is signed in, or empty
    std::vector<std::string> sharpened{};  ///< where volunteers have that duty, in sentences
    bool is_for_staff = false, is_for_mentors = false;
    std::optional<html::Url> write{}, list{}, settings{};
};

}  // namespace mentorkorps::web::views
