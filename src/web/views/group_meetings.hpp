#pragma once

#include <string>
#include <vector>

#include "web/views/shell.hpp"

namespace mentorkorps::web::views {

/// When a team of a group meets.
struct TeamLine {
    std::string name;  ///< "Hold 3"; empty: the group has one team
    std::string next;  ///< "senest mandag 30. november"
    std::string last;
};

/// "Møder": the groups of a programme.
struct GroupMeetings {
    struct Group {
        std::string key{};
        std::string name{};
        std::string rhythm{};  ///< as people say it
        std::vector<std::string> rules{};
        std::vector<TeamLine> teams{};
        std::size_t held = 0;
        html::Url page{};
    };
    Shell shell{};
    std::vector<Group> groups{};
};

}  // namespace mentorkorps::web::views
