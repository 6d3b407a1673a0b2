#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What somebody who knows a mentor is asked, without signing in.
struct Referee {
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, not_me{};
    std::string referee{}, mentor{}, unit{};
    Date until{};
    std::string from{}, how_long{}, more{}, phone{};
    std::string trust_question{};
    std::vector<AgreementOption> trust{};
    std::vector<AgreementOption> calls{};
};

}  // namespace mentorkorps::web::views
