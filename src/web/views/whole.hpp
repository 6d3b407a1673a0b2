#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/both_weeks.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A mentor for everybody who waits, all at once; everything on the page is one form that asks anew.
struct Whole {
    struct Share {
        std::string sentence{};
        bool speaks_for = false;
    };
    struct Pair {
        std::string key{};  ///< "12-34"
        std::string young{}, waited{}, mentor{};
        html::Url young_page{}, mentor_page{}, make{};
        int score = 0;  ///< of 100
        std::vector<Share> shares{};
        std::vector<std::string> warnings{};
        std::optional<BothWeeks> weeks{};
        bool is_together = false;  ///< by the coordinator's choice
    };
    struct Left {
        std::string name{}, waited{};
        html::Url page{}, choice{};
    };
    /// Two whom the coordinator keeps apart, or wanted together in vain.
    struct Named {
        std::string key{};
        std::string text{};
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, proposals{};
    std::string asked{};  ///< who is left out, since they are proposed to somebody
    std::string lead{};
    std::string result{};
    std::string difference{};  ///< that the coordinator's choices make
    std::vector<AgreementOption> aims{};
    struct Weight {
        std::string field{};
        std::string label{};
        std::string value{};
    };
    std::vector<Weight> weights{};
    std::string whose_weights{};
    bool may_make = false;
    std::vector<Pair> pairs{};
    std::vector<Left> left{};
    std::vector<Named> apart{}, in_vain{};
    std::vector<std::string> gaps{};      ///< what too few mentors have
    std::vector<std::string> declined{};  ///< who have said no to each other
    std::vector<std::string> would_rather{};
};

}  // namespace mentorkorps::web::views
