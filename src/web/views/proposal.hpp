#pragma once

#include <string>
#include <vector>

#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// A proposal: what the parties answer, and the first meeting.
struct Proposal {
    struct Answers {
        std::string party{};  ///< "mentor"
        std::string heading{}, said{};
        std::string phone{};
        std::vector<AgreementOption> choices{};
    };
    struct Meeting {
        std::string on{}, at{}, place{};
        std::string said{};  ///< what has been arranged; empty: nothing yet
        std::string with{};  ///< who must be there
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string heading{}, stand{}, asked{};
    html::Url here{}, list{}, method{}, young_page{}, mentor_page{}, make{};
    std::string young{}, mentor{};
    bool may_change = false;  ///< and it is open
    bool is_accepted = false;
    bool has_answers = true;  ///< somebody was asked
    std::vector<Answers> answers{};
    Meeting meeting{};
    int score = 0;  ///< of 100
    std::vector<std::string> sentences{};
    std::string weights{};
    std::string today{};
};

}  // namespace mentorkorps::web::views
