#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// What a programme is, for who thinks of becoming a mentor, and the form to say so. In Danish, or in English.
struct BecomeMentor {
    Shell shell{};
    std::vector<FieldError> errors{};
    bool is_english = false;
    html::Url here{}, other_tongue{};
    std::string programme{}, unit{}, about{};
    std::vector<std::string> expected{};  ///< sentences of the rules that a mentor meets
    std::vector<std::string> courses{};   ///< "Unge-mentorkursus, 5 gange: …"
    std::vector<std::string> meetings{};  ///< "Torsdag 3. december 2026 kl. 19.00, Biblioteket"
    bool is_open = false;
    std::optional<Date> next{};  ///< the day that the next round begins
    int months_kept = 0;
    std::string ticket{};
    std::string name{}, phone{}, email{}, postcode{}, languages{}, words{}, channel{};
    bool is_adult = false;
    std::vector<AgreementOption> channels{};  ///< none: the programme has no list
};

}  // namespace mentorkorps::web::views
