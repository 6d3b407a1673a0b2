#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

struct TalkQuestion {
    std::string field;  ///< the name of its answer
    std::string question;
    std::string answer;
};
struct TalkCall {
    std::string name;
    std::optional<html::Url> phone;
    std::string number;
};

/// A support talk: whom to call, what to ask, and what was said.
struct Talk {
    Shell shell{};
    std::vector<FieldError> errors{};
    std::string whom{};     ///< "mentoren"
    std::string heading{};  ///< of the match
    html::Url match{}, here{};
    std::string why{};  ///< what asks for it; empty: nothing but the coordinator
    std::string source{};
    std::string due{};
    bool is_settled = false;
    std::string settled{};  ///< in which way
    std::vector<TalkCall> calls{};
    bool is_with_mentor = false;
    Date today{};
    std::string on{};
    std::vector<AgreementOption> modes{};  ///< how they talked
    std::string mode_hint{};               ///< what the rule wants of it; empty: nothing
    std::vector<AgreementOption> assessments{};
    std::string support_question{};
    std::vector<AgreementOption> support{};  ///< what a young person may answer to it; empty: somebody else is asked
    std::vector<TalkQuestion> questions{};
    bool can_be_put_off = false;
    std::string until{}, put_off_reason{}, set_aside_reason{};
    bool is_putting_off = false, is_setting_aside = false;  ///< which of the forms was sent
    std::vector<AgreementOption> colleagues{};
    std::string in_hand{};  ///< whose it is to have the talk; empty: everybody's
    bool is_handing_over = false;
};

}  // namespace mentorkorps::web::views
