#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// "Ønsker": what each of a person's parties wishes for in a match, a form each.
struct Wishes {
    /// How much something matters: "Vil gerne" or "Skal".
    using Strengths = std::vector<AgreementOption>;
    struct Form {
        std::string key{};  ///< of the party, before each of its fields: "guardian"
        std::string heading{};
        std::string said{};  ///< when they last said it
        std::vector<AgreementOption> sexes{};
        Strengths sex{}, age{}, language{}, interest{}, near{};
        std::string age_min{}, age_max{};
        std::string languages{}, interests{}, not_with{};
        std::vector<AgreementOption> needs{};  ///< a mentor only
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string name{};
    html::Url here{}, back{};
    std::vector<Form> forms{};
};

}  // namespace mentorkorps::web::views
