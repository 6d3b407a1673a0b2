#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A mentor's own course, and what they have learnt since.
struct OwnTraining {
    struct Evening {
        std::string heading{};
        std::string text{};
        bool is_followed = false;
    };
    struct Cohort {
        std::string id{};
        std::string course{}, name{};
        std::vector<Evening> evenings{};
    };
    struct Hours {
        std::string heading{};  ///< "Temaaften om konflikter"
        std::string text{};
        html::Url take_back{};
    };
    struct Certificate {
        std::string programme{};
        html::Url address{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::vector<Cohort> cohorts{};
    std::vector<Certificate> certificates{};
    std::vector<Hours> hours{};
    std::string in_all{};                       ///< "5 timer det sidste år"
    std::vector<AgreementOption> programmes{};  ///< none: there is one
    std::string programme{};                    ///< that one
    std::string once{}, on{}, today{}, length{}, what{};
};

}  // namespace mentorkorps::web::views
