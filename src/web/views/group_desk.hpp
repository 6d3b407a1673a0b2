#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "web/views/agreement.hpp"
#include "web/views/group_meetings.hpp"
#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// One group: its next meeting with the agenda, a form to write a meeting down, and those that were held.
struct GroupDesk {
    /// A rule that asks for a basis, and to whom they may be named with it.
    struct BasisRule {
        std::string sentence;
        std::string source;
    };
    /// A young person on the agenda, or held back from it.
    struct Young {
        std::string name{};
        html::Url page{};
        std::string missing{};
    };
    struct Held {
        std::string id{};  ///< of its field
        std::string heading{};
        std::string text{};
        html::Url take_back{};
        std::string reason{};
        bool is_open = false;  ///< its form was refused
    };
    Shell shell{};
    std::vector<FieldError> errors{};
    html::Url here{}, back{};
    std::string name{};
    std::string rhythm{};
    std::string today{};
    std::vector<TeamLine> stands{};
    std::vector<std::string> points{};
    bool asks_for_basis = false;
    std::vector<BasisRule> basis_rules{};
    std::vector<Young> ready{}, held_back{};
    bool may_write = false;
    std::string once{};
    Date shown{};                          ///< whose people stand in the form
    std::string day{};                     ///< of the meeting, as typed
    std::vector<AgreementOption> teams{};  ///< none: the group has one
    std::vector<AgreementOption> came{}, agenda{}, talked_about{};
    std::vector<Held> held{};  ///< newest first
    std::size_t older = 0;     ///< that are not shown
};

}  // namespace mentorkorps::web::views
